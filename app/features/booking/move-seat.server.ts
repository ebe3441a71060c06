import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import { countsAsMove, type MoveRefusal, moveRefusalOf } from "#app/domain/booking/decide-move.ts";
import { actorOf, recordAudit } from "#app/features/audit/audit-store.server.ts";
import type { Seen, StaffContext, VisitorContext } from "#app/features/context.ts";
import { settleRepair } from "#app/features/repairs/repair-store.server.ts";
import { lockSlots, releaseSeat, takeSeat } from "#app/features/seats/seat-store.server.ts";
import { announceBooking } from "./announce-booking.server.ts";
import {
	type BookingFacts,
	findApplicantFacts,
	findSlotFacts,
	recordMove,
} from "./booking-store.server.ts";

/** Another seat for a booking, whose applicant's lock is held. */
export type SeatToMove = {
	/** As it is under that lock. */
	booking: BookingFacts;
	toSlotId: string;
	/** A seat of the other slot that was kept for this person: such a move is not counted. */
	holdId: string | null;
	/** Of the form that asks for it; null where none does. */
	seen: Seen | null;
};

export type MoveSeatOutcome = { ok: true } | { ok: false; refusal: MoveRefusal | "unknown_slot" };

/**
 * Moves a booking to another slot in the transaction of whoever asks for it, and tells the person: the
 * new seat and the old one change hands together. The seats are swapped before anything is decided (see
 * seat-store's `takeSeat`): unless it answers ok, the transaction has to be rolled back, and the old
 * one stays.
 */
export async function moveSeat(
	tx: Transaction,
	{ booking, toSlotId, holdId, seen }: SeatToMove,
	context: VisitorContext | StaffContext,
): Promise<MoveSeatOutcome> {
	const { now } = context;
	const { id: bookingId, applicantId } = booking;
	const by = "staffMember" in context ? "staff" : "applicant";
	const isOffered = holdId !== null;
	// A cancelled booking has no seat to give back.
	if (booking.status !== "booked") return { ok: false, refusal: "already_cancelled" };
	await lockSlots(tx, [booking.slotId, toSlotId]);
	await releaseSeat(tx, booking.slotId, now);
	const seatTaken = await takeSeat(tx, { slotId: toSlotId, holdId, by, now });
	const target = await findSlotFacts(tx, toSlotId);
	if (!target) return { ok: false, refusal: "unknown_slot" };
	const causedByOffice = booking.openRepairId !== null;
	const refusal = moveRefusalOf({
		now,
		by,
		causedByOffice,
		zone: target.zone,
		terms: target.terms,
		booking,
		isOffered,
		slot: { ...target.slot, seatsLeft: seatTaken ? 1 : 0 },
		applicant: await findApplicantFacts(tx, applicantId, now),
	});
	if (refusal) return { ok: false, refusal };

	const sequence = booking.sequence + 1;
	await recordMove(tx, bookingId, {
		slotId: toSlotId,
		sequence,
		moves: booking.moves + (countsAsMove({ by, isOffered, causedByOffice }) ? 1 : 0),
		now,
	});
	await settleRepair(tx, { bookingId, slotId: booking.slotId }, "moved", now);
	await recordAudit(tx, {
		at: now,
		actor: actorOf(context, applicantId),
		action: "moved",
		subject: { kind: "booking", id: bookingId },
		details: { fromSlotId: booking.slotId, toSlotId },
		seen,
	});
	await announceBooking(
		tx,
		context,
		{ id: bookingId, applicantId, sequence, end: target.slot.end },
		{
			kind: "booking_moved",
			startsAt: target.slot.start.toString(),
			previousStartsAt: booking.start.toString(),
		},
	);
	return { ok: true };
}
