import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import { countsAsMove, type MoveRefusal, moveRefusalOf } from "#app/domain/booking/decide-move.ts";
import type { Access } from "#app/features/access.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import { answerToSecond, type CameSecond } from "#app/features/audit/seen-store.server.ts";
import { actorOf, type StaffChangeContext, type VisitorContext } from "#app/features/context.ts";
import { lockApplicant } from "#app/features/people/person-store.server.ts";
import { settleRepair } from "#app/features/repairs/repair-store.server.ts";
import { releaseSeat, takeSeat, type WantedSeat } from "#app/features/seats/seat-store.server.ts";
import { noteAcceptance, recordAcceptance } from "#app/features/waitlist/waitlist-store.server.ts";
import { announceBooking } from "./announce-booking.server.ts";
import {
	findApplicantFacts,
	findBookingFacts,
	findSlotFacts,
	recordMove,
} from "./booking-store.server.ts";

export type MoveBooking = {
	booking: Access<"booking">;
	toSlotId: string;
	/** A seat of the other slot that was kept for this person: such a move is not counted. */
	holdId?: string | null;
	/** A repair that this move answers: once it is settled, there is nothing to answer. */
	repairId?: string | null;
	/** An offer of the waiting list that this move accepts: it has to be open. */
	offerId?: string | null;
};

export type MoveBookingOutcome =
	| { ok: true }
	| {
			ok: false;
			refusal: MoveRefusal | "unknown_booking" | "unknown_slot" | "already_settled";
	  };

/**
 * Moves a booking to another slot: the new seat and the old one change hands together, and when the
 * new one is gone the old one stays. Reference, manage link and calendar event stay the same.
 */
export function moveBooking(
	move: MoveBooking,
	context: VisitorContext | (StaffChangeContext & { seen: null }),
): Promise<MoveBookingOutcome>;
export function moveBooking(
	move: MoveBooking,
	context: VisitorContext | StaffChangeContext,
): Promise<MoveBookingOutcome | CameSecond>;
export async function moveBooking(
	{ booking: own, toSlotId, holdId = null, repairId = null, offerId = null }: MoveBooking,
	context: VisitorContext | StaffChangeContext,
): Promise<MoveBookingOutcome | CameSecond> {
	const { id: bookingId } = own;
	const { now, db } = context;
	const staffMemberId = "staffMember" in context ? context.staffMember.id : null;
	const seen = "staffMember" in context ? context.seen : null;
	const subject = { kind: "booking", id: bookingId } as const;
	const by = staffMemberId ? "staff" : "applicant";
	const isOffered = holdId !== null;
	const owner = await findBookingFacts(db.read, own);
	if (!owner) return { ok: false, refusal: "unknown_booking" };

	return db.transaction<MoveBookingOutcome | CameSecond>(async (tx, rollback) => {
		await lockApplicant(tx, owner.applicantId);
		const booking = await findBookingFacts(tx, own);
		if (!booking) return rollback({ ok: false, refusal: "unknown_booking" });
		const second = await answerToSecond(tx, subject, seen, { ok: true } as const);
		if (second) return rollback(second);
		// A cancelled booking has no seat to give back.
		if (booking.status !== "booked") return rollback({ ok: false, refusal: "already_cancelled" });
		if (repairId && booking.openRepairId !== repairId && booking.slotId !== toSlotId) {
			return rollback({ ok: false, refusal: "already_settled" });
		}
		if (!(await findSlotFacts(tx, toSlotId))) {
			return rollback({ ok: false, refusal: "unknown_slot" });
		}

		const seatTaken = await swapSeats(tx, booking.slotId, {
			slotId: toSlotId,
			holdId,
			by,
			now,
		});
		const target = await findSlotFacts(tx, toSlotId);
		if (!target) return rollback({ ok: false, refusal: "unknown_slot" });
		if (offerId && !(await recordAcceptance(tx, offerId, now))) {
			return rollback({ ok: false, refusal: "already_settled" });
		}
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
			applicant: await findApplicantFacts(tx, booking.applicantId, now),
		});
		if (refusal) return rollback({ ok: false, refusal });

		const sequence = booking.sequence + 1;
		await recordMove(tx, bookingId, {
			slotId: toSlotId,
			sequence,
			moves: booking.moves + (countsAsMove({ by, isOffered, causedByOffice }) ? 1 : 0),
			now,
		});
		await settleRepair(tx, { bookingId, slotId: booking.slotId }, "moved", now);
		const actor = actorOf(context, booking.applicantId);
		if (offerId) await noteAcceptance(tx, { offerId, bookingId, by: actor }, now);
		await recordAudit(tx, {
			at: now,
			actor,
			action: "moved",
			subject,
			details: { fromSlotId: booking.slotId, toSlotId },
			seen,
		});
		await announceBooking(
			tx,
			context,
			{ id: bookingId, applicantId: booking.applicantId, sequence, end: target.slot.end },
			{
				kind: "booking_moved",
				startsAt: target.slot.start.toString(),
				previousStartsAt: booking.start.toString(),
			},
		);
		return { ok: true };
	});
}

/** Locks both slots in the order of their ids, so that two people swapping places don't block each other. */
async function swapSeats(tx: Transaction, from: string, to: WantedSeat): Promise<boolean> {
	if (to.slotId < from) {
		const taken = await takeSeat(tx, to);
		await releaseSeat(tx, from, to.now);
		return taken;
	}
	await releaseSeat(tx, from, to.now);
	return takeSeat(tx, to);
}
