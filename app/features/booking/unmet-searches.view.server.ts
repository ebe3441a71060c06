import { PROGRAMME_ZONE } from "#app/domain/enrolment/programme-zone.ts";
import { dateAt } from "#app/domain/time/office-clock.ts";
import type { StaffContext } from "#app/features/context.ts";
import { isWithin } from "#app/features/rights.ts";
import { listUnmetSearches } from "./unmet-search-store.server.ts";

/** In words for the desk; `serviceName` null: any, `municipalityName` null: all of them. */
export type UnmetSearch = {
	serviceName: string | null;
	municipalityName: string | null;
	count: number;
};

const DAYS = 7;

/** Where people lately found nothing and said so, most first; of the staff member's municipalities. */
export async function unmetSearchesView({
	now,
	db,
	staffMember,
}: StaffContext): Promise<UnmetSearch[]> {
	const since = dateAt(now, PROGRAMME_ZONE).subtract({ days: DAYS - 1 });
	const searches = (await listUnmetSearches(db.read, since.toString())).filter(
		({ municipalityId }) =>
			municipalityId === null || isWithin(staffMember.municipalityIds, municipalityId),
	);
	if (searches.length === 0) return [];
	const [services, municipalities] = await Promise.all([
		db.directory.serviceText.findMany({
			where: { locale: "it" },
			select: { serviceId: true, name: true },
		}),
		db.directory.municipality.findMany({ select: { id: true, name: true } }),
	]);
	const counts = new Map<string, UnmetSearch>();
	for (const { serviceId, municipalityId, count } of searches) {
		const key = `${serviceId} ${municipalityId}`;
		const before = counts.get(key)?.count ?? 0;
		counts.set(key, {
			serviceName: services.find((text) => text.serviceId === serviceId)?.name ?? null,
			municipalityName: municipalities.find(({ id }) => id === municipalityId)?.name ?? null,
			count: before + count,
		});
	}
	return [...counts.values()].sort((a, b) => b.count - a.count);
}
