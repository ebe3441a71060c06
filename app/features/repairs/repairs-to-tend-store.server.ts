import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import type { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import { positionOf } from "#app/domain/places/distance.ts";
import { proposedIfOpenedBy, toldIfSettledAfter } from "#app/domain/slots/proposal-times.ts";
import type { Displaced } from "#app/domain/slots/suggest-alternatives.ts";
import type { Interval } from "#app/domain/time/interval.ts";
import { lockSlots } from "#app/features/seats/seat-store.server.ts";
import { settleRepair } from "./repair-store.server.ts";

/** One pass takes no more repairs than this; the rest is found again in the next. */
const AT_ONCE = 100;

const place = { select: { latitude: true, longitude: true } } as const;

/** Somebody whose appointment was taken away, as their proposal needs them. */
export type UnansweredRepair = Displaced & {
	bookingId: string;
	applicantId: string;
	end: Temporal.Instant;
	/** When they are expected elsewhere. */
	busy: Interval[];
};

const unproposed = {
	status: "open",
	alternatives: { none: {} },
	messages: { none: { kind: "repair_proposed" } },
} satisfies Prisma.RepairWhereInput;

/**
 * The open repairs for which nothing is held and about which nobody was written to. Somebody without
 * an e-mail for whom nothing was free is found here again, until something is.
 */
export async function listUnproposed(
	read: Reader,
	now: Temporal.Instant,
): Promise<UnansweredRepair[]> {
	const rows = await read.repair.findMany({
		where: {
			...unproposed,
			openedAt: { lte: toDate(proposedIfOpenedBy(now)) },
			slot: { startsAt: { gt: toDate(now) } },
		},
		orderBy: { openedAt: "asc" },
		take: AT_ONCE,
		select: {
			id: true,
			bookingId: true,
			slot: {
				select: {
					id: true,
					serviceId: true,
					officeId: true,
					startsAt: true,
					endsAt: true,
					office: { select: { municipality: place } },
				},
			},
			booking: {
				select: {
					applicantId: true,
					applicant: {
						select: {
							bookings: {
								where: { status: "booked", slot: { endsAt: { gt: toDate(now) } } },
								select: { slot: { select: { id: true, startsAt: true, endsAt: true } } },
							},
						},
					},
				},
			},
		},
	});
	return rows.map(({ id, bookingId, slot, booking: { applicantId, applicant } }) => ({
		id,
		bookingId,
		applicantId,
		serviceId: slot.serviceId,
		officeId: slot.officeId,
		position: positionOf(slot.office.municipality),
		start: toInstant(slot.startsAt),
		end: toInstant(slot.endsAt),
		busy: applicant.bookings
			.filter((other) => other.slot.id !== slot.id)
			.map((other) => ({
				start: toInstant(other.slot.startsAt),
				end: toInstant(other.slot.endsAt),
			})),
	}));
}

/** Whether a repair still waits for its proposal; asked by whoever has its person's lock. */
export async function isUnproposed(tx: Transaction, repairId: string): Promise<boolean> {
	const found = await tx.repair.findFirst({
		where: { id: repairId, ...unproposed },
		select: { id: true },
	});
	return found !== null;
}

export async function insertAlternative(
	tx: Transaction,
	alternative: { repairId: string; slotId: string; holdId: string; position: number },
): Promise<void> {
	await tx.repairAlternative.create({ data: { id: newId(), ...alternative } });
}

/** The open repairs whose appointment's time is over. */
export async function listPassed(
	read: Reader,
	now: Temporal.Instant,
): Promise<{ bookingId: string; slotId: string }[]> {
	return read.repair.findMany({
		where: { status: "open", slot: { endsAt: { lte: toDate(now) } } },
		take: AT_ONCE,
		select: { bookingId: true, slotId: true },
	});
}

/** Its time came and nobody had settled it. */
export async function recordPassed(
	tx: Transaction,
	{ bookingId, slotId }: { bookingId: string; slotId: string },
	now: Temporal.Instant,
): Promise<void> {
	await lockSlots(tx, [slotId]);
	await settleRepair(tx, { bookingId, slotId }, "passed", now);
}

export type KeptAfterAll = {
	repairId: string;
	bookingId: string;
	applicantId: string;
	start: Temporal.Instant;
	end: Temporal.Instant;
};

/** The people who were told that their appointment won't be, were kept in it after all, and don't know yet. */
export async function listKeptUntold(read: Reader, now: Temporal.Instant): Promise<KeptAfterAll[]> {
	const rows = await read.repair.findMany({
		where: {
			...keptAfterAll,
			settledAt: { gt: toDate(toldIfSettledAfter(now)) },
			slot: { startsAt: { gt: toDate(now) } },
		},
		take: AT_ONCE,
		select: {
			id: true,
			slotId: true,
			booking: {
				select: {
					id: true,
					applicantId: true,
					slotId: true,
					slot: { select: { startsAt: true, endsAt: true } },
				},
			},
		},
	});
	return rows
		.filter(({ slotId, booking }) => booking.slotId === slotId)
		.map(({ id, booking: { id: bookingId, applicantId, slot } }) => ({
			repairId: id,
			bookingId,
			applicantId,
			start: toInstant(slot.startsAt),
			end: toInstant(slot.endsAt),
		}));
}

const keptAfterAll = {
	status: "settled",
	outcome: "kept",
	booking: { status: "booked", repairs: { none: { status: "open" } } },
	messages: {
		some: { kind: "repair_proposed", status: "sent" },
		none: { kind: "booking_confirmed" },
	},
} satisfies Prisma.RepairWhereInput;
