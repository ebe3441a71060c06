import type { Temporal } from "temporal-polyfill";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { type Asked, listOpenSlots } from "#app/features/seats/open-slot-store.server.ts";
import type { NewWish } from "./joining-store.server.ts";

/** A time that somebody could book instead of waiting. */
export type FreeNow = {
	slotId: string;
	startsAt: Date;
	zone: string;
	officeName: string;
	municipalityName: string;
};

/** So many are enough to decide by. */
const MOST = 3;

/** Enough to find three among the desks that are free at the same time. */
const READ = 30;

/**
 * The first times that would fulfil a wish and can be booked by anybody now.
 *
 * @param before the appointment that an earlier one is wished for; null: any time would do
 */
export async function listFreeNow(
	{ read, directory }: Asked,
	wish: Omit<NewWish, "bookingId">,
	{ now, before }: { now: Temporal.Instant; before: Temporal.Instant | null },
): Promise<FreeNow[]> {
	const { serviceId, municipalityIds, weekdays, partOfDay } = wish;
	const offices = await directory.office.findMany({
		where: { municipalityId: { in: [...municipalityIds] } },
		select: { id: true, name: true, municipality: { select: { name: true } } },
	});
	const officeIds = offices.map(({ id }) => id);
	const suits = { weekdays, partOfDay };
	const slots = await listOpenSlots(
		{ read, directory },
		{ serviceId, officeIds, suits, from: now, most: READ },
		now,
	);
	const times = new Map<string, FreeNow>();
	for (const { id, officeId, start, zone } of slots) {
		if (before && start.epochMilliseconds >= before.epochMilliseconds) break;
		const office = offices.find((one) => one.id === officeId);
		const time = `${officeId} ${start}`;
		if (!office || times.has(time)) continue;
		times.set(time, {
			slotId: id,
			startsAt: toDate(start),
			zone,
			officeName: office.name,
			municipalityName: office.municipality.name,
		});
		if (times.size === MOST) break;
	}
	return [...times.values()];
}
