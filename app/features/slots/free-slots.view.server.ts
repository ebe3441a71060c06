import { Temporal } from "temporal-polyfill";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import { dateAt, instantAt } from "#app/domain/time/office-clock.ts";
import { readDay } from "#app/domain/time/read-day.ts";
import type { StaffContext } from "#app/features/context.ts";
import { within } from "#app/features/rights.ts";
import { hasFreeSeat, idleHolds } from "#app/features/seats/idle-hold-store.server.ts";

export type FreeSlot = {
	id: string;
	startsAt: Date;
	endsAt: Date;
	zone: string;
	officeName: string;
	deskName: string;
	/** For the desk: the seats kept out of the public's reach are among them. */
	seatsLeft: number;
};

export type FreeSlots = {
	days: { day: string; slots: FreeSlot[] }[];
	/** "YYYY-MM-DD" to go on from; null when there is nothing later. */
	next: string | null;
};

/** As many as one looks through on the telephone. */
const MOST = 60;

/**
 * The slots of a service in which the desk can still seat somebody, at any notice.
 *
 * @param query.officeId null: all the offices of the staff member
 * @param query.from "YYYY-MM-DD"; anything else is from now on
 */
export async function freeSlotsView(
	query: { serviceId: string; officeId: string | null; from: string | null },
	{ now, db, staffMember }: StaffContext,
): Promise<FreeSlots> {
	const day = readDay(query.from);
	const offices = await db.read.office.findMany({
		where: {
			...within(staffMember.municipalityIds),
			...(query.officeId && { id: query.officeId }),
		},
		select: { id: true, zone: true },
	});
	const rows = await db.read.slot.findMany({
		where: {
			serviceId: query.serviceId,
			withdrawnAt: null,
			AND: hasFreeSeat(db.read, now),
			OR: [...new Set(offices.map(({ zone }) => zone))].map((zone) => {
				const from = day ? instantAt(day, Temporal.PlainTime.from("00:00"), zone) : now;
				return {
					officeId: { in: offices.filter((office) => office.zone === zone).map(({ id }) => id) },
					startsAt: { gt: toDate(Temporal.Instant.compare(from, now) > 0 ? from : now) },
				};
			}),
		},
		orderBy: [{ startsAt: "asc" }, { id: "asc" }],
		take: MOST + 1,
		select: {
			id: true,
			startsAt: true,
			endsAt: true,
			capacity: true,
			seatsTaken: true,
			_count: { select: { holds: { where: idleHolds(now) } } },
			desk: { select: { name: true } },
			office: { select: { name: true, zone: true } },
		},
	});

	const byDay = new Map<string, FreeSlot[]>();
	for (const { desk, office, capacity, seatsTaken, _count, ...slot } of rows.slice(0, MOST)) {
		const on = dateAt(toInstant(slot.startsAt), office.zone).toString();
		const ofDay = byDay.get(on) ?? [];
		byDay.set(on, ofDay);
		ofDay.push({
			...slot,
			zone: office.zone,
			officeName: office.name,
			deskName: desk.name,
			seatsLeft: capacity - seatsTaken + _count.holds,
		});
	}
	const after = rows[MOST];
	return {
		days: [...byDay].map(([on, slots]) => ({ day: on, slots })),
		next: after ? dateAt(toInstant(after.startsAt), after.office.zone).toString() : null,
	};
}

/** Is the slot in an office that the staff member works for? */
export async function isSlotOfTheirs(
	slotId: string,
	{ db, staffMember }: StaffContext,
): Promise<boolean> {
	const slot = await db.read.slot.findFirst({
		where: { id: slotId, office: within(staffMember.municipalityIds) },
		select: { id: true },
	});
	return slot !== null;
}
