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

/** As many as one looks through on the telephone; a day is shown whole, however many it has. */
const MOST = 60;

/**
 * The slots of a service in which the desk can still seat somebody, at any notice.
 *
 * @param query.officeId null: all the offices of the staff member
 * @param query.from "YYYY-MM-DD"; anything else is from now on
 */
export async function freeSlotsView(
	query: { serviceId: string; officeId: string | null; from: string | null },
	context: StaffContext,
): Promise<FreeSlots> {
	const { db, staffMember } = context;
	const offices = await db.read.office.findMany({
		where: {
			...within(staffMember.municipalityIds),
			...(query.officeId && { id: query.officeId }),
		},
		select: { id: true, zone: true },
	});
	const asked = { serviceId: query.serviceId, offices };
	const from = readDay(query.from);
	const found = await listFreeSlots({ ...asked, from, most: MOST + 1 }, context);
	const cut = found[MOST]?.day;
	if (cut === undefined) return { days: byDay(found), next: null };
	const whole = found.filter(({ day }) => day < cut);
	if (whole.length > 0) return { days: byDay(whole), next: cut };
	const day = Temporal.PlainDate.from(cut);
	const dayAfter = day.add({ days: 1 });
	const [ofDay, [later]] = await Promise.all([
		listFreeSlots({ ...asked, from: day, before: dayAfter }, context),
		listFreeSlots({ ...asked, from: dayAfter, most: 1 }, context),
	]);
	return { days: byDay(ofDay), next: later?.day ?? null };
}

type FreeSlotOfDay = FreeSlot & { day: string };

/** Those that start on the days from `from` on and before `before`, on each office's calendar. */
async function listFreeSlots(
	asked: {
		serviceId: string;
		offices: readonly { id: string; zone: string }[];
		/** null: from now on. */
		from: Temporal.PlainDate | null;
		before?: Temporal.PlainDate;
		most?: number;
	},
	{ now, db }: StaffContext,
): Promise<FreeSlotOfDay[]> {
	const { serviceId, offices, from, before, most } = asked;
	const rows = await db.read.slot.findMany({
		where: {
			serviceId,
			withdrawnAt: null,
			AND: hasFreeSeat(db.read, now),
			OR: [...new Set(offices.map(({ zone }) => zone))].map((zone) => {
				const start = from && startOf(from, zone);
				return {
					officeId: { in: offices.filter((office) => office.zone === zone).map(({ id }) => id) },
					startsAt: {
						gt: toDate(now),
						...(start && { gte: toDate(start) }),
						...(before && { lt: toDate(startOf(before, zone)) }),
					},
				};
			}),
		},
		orderBy: [{ startsAt: "asc" }, { id: "asc" }],
		...(most && { take: most }),
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
	return rows.map(({ desk, office, capacity, seatsTaken, _count, ...slot }) => ({
		...slot,
		day: dateAt(toInstant(slot.startsAt), office.zone).toString(),
		zone: office.zone,
		officeName: office.name,
		deskName: desk.name,
		seatsLeft: capacity - seatsTaken + _count.holds,
	}));
}

function startOf(day: Temporal.PlainDate, zone: string): Temporal.Instant {
	return instantAt(day, Temporal.PlainTime.from("00:00"), zone);
}

function byDay(slots: readonly FreeSlotOfDay[]): FreeSlots["days"] {
	const days = new Map<string, FreeSlot[]>();
	for (const { day, ...slot } of slots) days.set(day, [...(days.get(day) ?? []), slot]);
	return [...days].map(([day, ofDay]) => ({ day, slots: ofDay }));
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
