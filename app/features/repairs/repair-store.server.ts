import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { BookingStatus } from "#app/domain/booking/booking.ts";
import type { Access } from "#app/features/access.ts";
import { within } from "#app/features/rights.ts";

/** One pass gives back no more holds than this; the rest is found again in the next. */
const HOLDS_AT_ONCE = 100;

// Who opens a repair and who settles it have each locked the row of the slot that was taken away,
// earlier in the same transaction. So a booking that leaves its slot and a closure of that slot are
// carried out one after the other, without the closure ever locking a person: either the booking has
// left when the closure looks for whoever is in, or the repair is there when the booking leaves.

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

/**
 * The open repair of a booking is over, if it has one: that of the slot which it leaves or stays in,
 * and which the caller has locked.
 */
export async function settleRepair(
	tx: Transaction,
	{ bookingId, slotId }: { bookingId: string; slotId: string },
	outcome: "moved" | "kept" | "cancelled" | "passed",
	now: Temporal.Instant,
): Promise<void> {
	await tx.repair.updateMany({
		where: { bookingId, slotId, status: "open" },
		data: { status: "settled", outcome, settledAt: toDate(now) },
	});
}

/** These slots are open again: whoever was left in them stays. The caller has just reopened them. */
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

/**
 * Whose booking it is, and where: what deciding about its repair needs. Null for one that is not
 * theirs, as for one that is not there.
 */
export async function findBookingPlace(
	read: Reader,
	{ id, scope }: Access<"booking">,
): Promise<{ applicantId: string; slotId: string; status: BookingStatus } | null> {
	return read.booking.findUnique({
		where: { id, slot: { office: within(scope) } },
		select: { applicantId: true, slotId: true, status: true },
	});
}

/** The seats still held for people whose repair is settled. */
export async function listUnneededHolds(
	read: Reader,
	only: { bookingId?: string } = {},
): Promise<{ id: string; slotId: string }[]> {
	const rows = await read.repairAlternative.findMany({
		where: { holdId: { not: null }, repair: { status: "settled", ...only } },
		take: HOLDS_AT_ONCE,
		select: { hold: { select: { id: true, slotId: true } } },
	});
	return rows.flatMap(({ hold }) => hold ?? []);
}
