import type { Access } from "#app/features/access.ts";
import { answerToSecond, type CameSecond } from "#app/features/audit/seen-store.server.ts";
import type { StaffChangeContext, VisitorContext } from "#app/features/context.ts";
import { lockBooking } from "./booking-store.server.ts";
import { type MoveSeatOutcome, moveSeat } from "./move-seat.server.ts";

export type MoveBooking = {
	booking: Access<"booking">;
	toSlotId: string;
	/** A seat of the other slot that was kept for this person: such a move is not counted. */
	holdId?: string | null;
	/** A repair that this move answers: once it is settled, there is nothing to answer. */
	repairId?: string | null;
};

export type MoveBookingOutcome =
	| MoveSeatOutcome
	| { ok: false; refusal: "unknown_booking" | "already_settled" };

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
	{ booking: own, toSlotId, holdId = null, repairId = null }: MoveBooking,
	context: VisitorContext | StaffChangeContext,
): Promise<MoveBookingOutcome | CameSecond> {
	const seen = "staffMember" in context ? context.seen : null;
	const subject = { kind: "booking", id: own.id } as const;
	return context.db.transaction<MoveBookingOutcome | CameSecond>(async (tx, rollback) => {
		const booking = await lockBooking(tx, own);
		if (!booking) return rollback({ ok: false, refusal: "unknown_booking" });
		const second = await answerToSecond(tx, subject, seen, { ok: true } as const);
		if (second) return rollback(second);
		const isAnswered = repairId !== null && booking.openRepairId !== repairId;
		if (isAnswered && booking.status === "booked" && booking.slotId !== toSlotId) {
			return rollback({ ok: false, refusal: "already_settled" });
		}
		const outcome = await moveSeat(tx, { booking, toSlotId, holdId, seen }, context);
		return outcome.ok ? outcome : rollback(outcome);
	});
}
