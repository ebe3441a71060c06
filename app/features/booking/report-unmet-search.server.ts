import type { Temporal } from "temporal-polyfill";
import { PROGRAMME_ZONE } from "#app/domain/enrolment/programme-zone.ts";
import { firstCountedDay } from "#app/domain/retention/retention.ts";
import { dateAt } from "#app/domain/time/office-clock.ts";
import { noteAttempt } from "#app/features/attempts/attempt-store.server.ts";
import type { VisitorContext } from "#app/features/context.ts";
import { countUnmetSearch, deleteUnmetSearches } from "./unmet-search-store.server.ts";

export type ReportUnmetSearchOutcome =
	| { ok: true }
	| { ok: false; refusal: "too_many"; until: Temporal.Instant };

/** Somebody tells the desk that a search found nothing: it is counted, and nothing else is kept. */
export async function reportUnmetSearch(
	search: { serviceId: string | null; municipalityIds: readonly string[] },
	context: VisitorContext,
): Promise<ReportUnmetSearchOutcome> {
	const { now, db, clientAddress: address } = context;
	const until = await noteAttempt(context, "unmet_search", { address });
	if (until) return { ok: false, refusal: "too_many", until };
	const [services, municipalities] = await Promise.all([
		db.directory.service.findMany({ select: { id: true } }),
		db.directory.municipality.findMany({ select: { id: true } }),
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
	return { ok: true };
}
