import { PROGRAMME_ZONE } from "#app/domain/enrolment/programme-zone.ts";
import { firstCountedDay } from "#app/domain/retention/retention.ts";
import { dateAt } from "#app/domain/time/office-clock.ts";
import type { SystemContext } from "#app/features/context.ts";
import { countUnmetSearch, deleteUnmetSearches } from "./unmet-search-store.server.ts";

/** Somebody tells the desk that a search found nothing: it is counted, and nothing else is kept. */
export async function reportUnmetSearch(
	search: { serviceId: string | null; municipalityIds: readonly string[] },
	{ now, db }: SystemContext,
): Promise<void> {
	const [services, municipalities] = await Promise.all([
		db.read.service.findMany({ select: { id: true } }),
		db.read.municipality.findMany({ select: { id: true } }),
	]);
	const serviceId = services.find(({ id }) => id === search.serviceId)?.id ?? null;
	const chosen = municipalities
		.map(({ id }) => id)
		.filter((id) => search.municipalityIds.includes(id));
	const on = dateAt(now, PROGRAMME_ZONE);
	await db.transaction(async (tx) => {
		for (const municipalityId of chosen.length > 0 ? chosen : [null]) {
			await countUnmetSearch(tx, { on, serviceId, municipalityId });
		}
		await deleteUnmetSearches(tx, firstCountedDay(on).toString());
	});
}
