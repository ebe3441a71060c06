import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { BookingStatus } from "#app/domain/booking/booking.ts";

// Who opens a repair and who settles it have each locked the row of the slot that was taken away,
// earlier in the same transaction. So a booking that leaves its slot and a closure of that slot are
// carried out one after the other, without the closure ever locking a person: either the booking has
// left when the closure looks for who is in, or the repair is there when the booking leaves.

/**
 * Opens a repair for everybody who is in one of these slots. The transaction has just withdrawn them,
 * and so nobody gets in or out until it ends.
 */
export async function openRepairs(
	tx: Transaction,
	slotIds: readonly string[],
	now: Temporal.Instant,
): Promise<void> {
	if (slotIds.length === 0) return;
	const orphaned = await tx.booking.findMany({
		where: {
			slotId: { in: [...slotIds] },
			status: "booked",
			repairs: { none: { status: "open" } },
		},
		select: { id: true, slotId: true },
	});
	if (orphaned.length === 0) return;
	await tx.repair.createMany({
		data: orphaned.map(({ id, slotId }) => ({
			id: newId(),
			bookingId: id,
			slotId,
			status: "open",
			openedAt: toDate(now),
		})),
	});
}

/** The open repair of a booking is over, if it has one. The caller has locked the slot it leaves or stays in. */
export async function settleRepair(
	tx: Transaction,
	bookingId: string,
	outcome: "moved" | "kept" | "cancelled" | "passed",
	now: Temporal.Instant,
): Promise<void> {
	await tx.repair.updateMany({
		where: { bookingId, status: "open" },
		data: { status: "settled", outcome, settledAt: toDate(now) },
	});
}

/** These slots are open again: who was left in them stays. The caller has just reopened them. */
export async function settleRepairsOfReopened(
	tx: Transaction,
	slotIds: readonly string[],
	now: Temporal.Instant,
): Promise<void> {
	await tx.repair.updateMany({
		where: { slotId: { in: [...slotIds] }, status: "open" },
		data: { status: "settled", outcome: "kept", settledAt: toDate(now) },
	});
}

/** Whose booking it is, and where: what deciding about its repair needs. Null when there is none. */
export async function findBookingPlace(
	read: Reader,
	id: string,
): Promise<{
	applicantId: string;
	slotId: string;
	status: BookingStatus;
	municipalityId: string;
} | null> {
	const booking = await read.booking.findUnique({
		where: { id },
		select: {
			applicantId: true,
			slotId: true,
			status: true,
			slot: { select: { office: { select: { municipalityId: true } } } },
		},
	});
	if (!booking) return null;
	const { slot, ...facts } = booking;
	return { ...facts, municipalityId: slot.office.municipalityId };
}
