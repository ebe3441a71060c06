import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { PlannedSlot } from "#app/domain/slots/plan-slots.ts";
import type { PublishedSlot } from "#app/domain/slots/reconcile-slots.ts";
import type { Interval } from "#app/domain/time/interval.ts";
import { touching } from "#app/features/repairs/affected-booking-store.server.ts";
import { openRepairs, settleRepairsOfReopened } from "#app/features/repairs/repair-store.server.ts";
import { idleHolds } from "#app/features/seats/idle-hold-store.server.ts";
import { releaseExpiredHolds } from "#app/features/seats/seat-store.server.ts";
import type { DeskFacts } from "./desk-store.server.ts";

/** Calendar days ahead that each service is published. */
export async function findHorizons(read: Reader): Promise<Map<string, number>> {
	const services = await read.service.findMany({ select: { id: true, horizonDays: true } });
	return new Map(services.map(({ id, horizonDays }) => [id, horizonDays]));
}

export type StandingSlot = PublishedSlot & {
	/** null: not made from a rule, so no plan takes it away */
	ruleId: string | null;
	/** Closed to new bookings, but somebody is in it. */
	isWithdrawn: boolean;
};

/** No slot is longer, so what is not over has begun since, which an index finds. */
const LONGEST_HOURS = 24;

/** The slots a desk has to reckon with: published, or withdrawn with somebody still in them. */
export async function listStandingSlots(
	read: Reader,
	deskId: string,
	now: Temporal.Instant,
): Promise<StandingSlot[]> {
	const services = await read.service.findMany({ select: { id: true } });
	const rows = await read.slot.findMany({
		where: {
			deskId,
			serviceId: { in: services.map(({ id }) => id) },
			startsAt: { gt: toDate(now.subtract({ hours: LONGEST_HOURS })) },
			endsAt: { gt: toDate(now) },
			OR: [{ withdrawnAt: null }, { bookings: { some: { status: "booked" } } }],
		},
		orderBy: { startsAt: "asc" },
		select: {
			id: true,
			serviceId: true,
			ruleId: true,
			startsAt: true,
			endsAt: true,
			capacity: true,
			deskSeats: true,
			seatsTaken: true,
			withdrawnAt: true,
			_count: { select: { holds: { where: idleHolds(now) } } },
		},
	});
	return rows.map(({ startsAt, endsAt, withdrawnAt, seatsTaken, _count, ...slot }) => ({
		...slot,
		seatsTaken: seatsTaken - _count.holds,
		start: toInstant(startsAt),
		end: toInstant(endsAt),
		isWithdrawn: withdrawnAt !== null,
	}));
}

export async function insertSlots(
	tx: Transaction,
	desk: DeskFacts,
	slots: readonly PlannedSlot[],
	now: Temporal.Instant,
): Promise<void> {
	await tx.slot.createMany({
		data: slots.map((slot) => ({
			id: newId(),
			deskId: desk.deskId,
			officeId: desk.officeId,
			serviceId: slot.serviceId,
			ruleId: slot.ruleId,
			startsAt: toDate(slot.start),
			endsAt: toDate(slot.end),
			capacity: slot.capacity,
			deskSeats: slot.deskSeats,
			publishedAt: toDate(now),
		})),
	});
}

/**
 * Closes slots to new bookings. Whoever is in them stays until moved, told or kept on purpose: each has an
 * open repair from here on.
 */
export async function withdrawSlots(
	tx: Transaction,
	which: { ids: readonly string[] } | { deskIds: readonly string[]; interval: Interval },
	now: Temporal.Instant,
): Promise<void> {
	const withdrawn = await tx.slot.updateManyAndReturn({
		where: {
			withdrawnAt: null,
			startsAt: { gt: toDate(now) },
			...("ids" in which
				? { id: { in: [...which.ids] } }
				: {
						deskId: { in: [...which.deskIds] },
						AND: touching(which.interval),
					}),
		},
		data: { withdrawnAt: toDate(now) },
		select: { id: true, seatsTaken: true },
	});
	const taken = withdrawn.filter(({ seatsTaken }) => seatsTaken > 0);
	await openRepairs(
		tx,
		taken.map(({ id }) => id),
		now,
	);
}

/** The slots in which nobody is, among those that shutting these desks would take away. */
export function countFreeSlots(
	read: Reader,
	{ deskIds, times, now }: { deskIds: string[]; times: Interval[]; now: Temporal.Instant },
): Promise<number> {
	return read.slot.count({
		where: {
			deskId: { in: deskIds },
			withdrawnAt: null,
			startsAt: { gt: toDate(now) },
			OR: times.map(touching),
			bookings: { none: { status: "booked" } },
		},
	});
}

/**
 * Withdraws one slot unless a seat of it is taken or kept for somebody: one statement, so that nobody
 * slips in. Holds that ran out are given back before, with the slot's lock.
 */
export async function withdrawEmptySlot(
	tx: Transaction,
	id: string,
	now: Temporal.Instant,
): Promise<boolean> {
	await releaseExpiredHolds(tx, id, now);
	const { count } = await tx.slot.updateMany({
		where: { id, withdrawnAt: null, seatsTaken: 0 },
		data: { withdrawnAt: toDate(now) },
	});
	return count === 1;
}

/** The plan wants these again, with somebody in them: they are open as before, and nobody has to leave. */
export async function reopenSlots(
	tx: Transaction,
	ids: readonly string[],
	now: Temporal.Instant,
): Promise<void> {
	await tx.slot.updateMany({ where: { id: { in: [...ids] } }, data: { withdrawnAt: null } });
	await settleRepairsOfReopened(tx, ids, now);
}

/** These slots stand for this rule from here on. */
export async function linkSlots(
	tx: Transaction,
	ids: readonly string[],
	ruleId: string,
): Promise<void> {
	await tx.slot.updateMany({ where: { id: { in: [...ids] } }, data: { ruleId } });
}

/**
 * Never smaller than the seats taken, also when somebody takes one at this moment. A hold that ran out
 * takes none.
 */
export async function resizeSlot(
	tx: Transaction,
	id: string,
	seats: { capacity: number; deskSeats: number },
	now: Temporal.Instant,
): Promise<void> {
	await releaseExpiredHolds(tx, id, now);
	await tx.$executeRaw`
		UPDATE "Slot" SET "deskSeats" = ${seats.deskSeats}, "capacity" =
			CASE WHEN "seatsTaken" > ${seats.capacity} THEN "seatsTaken" ELSE ${seats.capacity} END
		WHERE "id" = ${id}`;
}

export async function findSlotPlace(
	read: Reader,
	id: string,
): Promise<(Interval & { deskId: string; municipalityId: string; isGroup: boolean }) | null> {
	const slot = await read.slot.findUnique({
		where: { id },
		select: {
			deskId: true,
			startsAt: true,
			endsAt: true,
			office: { select: { municipalityId: true } },
			service: { select: { format: true } },
		},
	});
	if (!slot) return null;
	return {
		deskId: slot.deskId,
		municipalityId: slot.office.municipalityId,
		isGroup: slot.service.format === "group",
		start: toInstant(slot.startsAt),
		end: toInstant(slot.endsAt),
	};
}

export async function isSlotWithdrawn(read: Reader, id: string): Promise<boolean> {
	return (await read.slot.count({ where: { id, withdrawnAt: { not: null } } })) === 1;
}

/** The bookings of whoever is expected in a slot. */
export async function listExpected(read: Reader, slotId: string): Promise<string[]> {
	const bookings = await read.booking.findMany({
		where: { slotId, status: "booked" },
		orderBy: { id: "asc" },
		select: { id: true },
	});
	return bookings.map(({ id }) => id);
}
