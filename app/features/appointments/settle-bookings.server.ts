import { atDesk } from "#app/features/access.ts";
import type { CameSecond } from "#app/features/audit/seen-store.server.ts";
import { findBookingFacts, findSlotFacts } from "#app/features/booking/booking-store.server.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import { type MoveBookingOutcome, moveBooking } from "#app/features/booking/move-booking.server.ts";
import type { StaffChangeContext, StaffContext } from "#app/features/context.ts";
import { keepBooking } from "#app/features/repairs/keep-booking.server.ts";
import { findProposal, findProposedHold } from "#app/features/repairs/proposal-store.server.ts";
import type { Settlement } from "#app/features/repairs/record-settlement.server.ts";
import { releaseUnneededHolds } from "#app/features/repairs/release-unneeded-holds.server.ts";
import { isWithin } from "#app/features/rights.ts";
import type { Choice, Decision } from "./settle-bookings.schema.ts";

/**
 * Moves, cancels or keeps each of these appointments, each in a transaction of its own: what can't
 * be done for one person is said of that person and stops nobody else. Those who are to choose by
 * themselves are left to the loop, which holds seats for them and writes.
 *
 * @param reason kept with the appointments that are cancelled
 */
export async function settleBookings(
	choices: readonly Choice[],
	reason: string,
	context: StaffContext,
): Promise<Settlement[]> {
	const settlements: Settlement[] = [];
	for (const { bookingId, decision, seen } of choices) {
		if (decision.kind === "propose") continue;
		const outcome = await settleBooking(bookingId, decision, reason, { ...context, seen });
		if (outcome !== "unknown_booking") settlements.push({ bookingId, outcome });
	}
	return settlements;
}

async function settleBooking(
	bookingId: string,
	decision: Exclude<Decision, { kind: "propose" }>,
	reason: string,
	context: StaffChangeContext,
): Promise<Settlement["outcome"]> {
	const booking = atDesk("booking", bookingId, context);
	switch (decision.kind) {
		case "keep": {
			const kept = await keepBooking(booking, context);
			return kept.ok ? "kept" : kept.refusal;
		}
		case "cancel": {
			const cancelled = await cancelBooking(booking, reason, context);
			return cancelled.ok ? "cancelled" : cancelled.refusal;
		}
		case "move": {
			const moved = await moveForPerson(bookingId, decision.slotId, context);
			return moved.ok ? "moved" : moved.refusal;
		}
	}
}

/**
 * The desk moves somebody to a slot of its municipalities, or to one that is held for them because
 * theirs was taken away.
 */
export async function moveForPerson(
	bookingId: string,
	slotId: string,
	context: StaffChangeContext,
): Promise<MoveBookingOutcome | CameSecond> {
	const { now, db, staffMember } = context;
	const booking = atDesk("booking", bookingId, context);
	if (!(await findBookingFacts(db.read, booking))) {
		return { ok: false, refusal: "unknown_booking" };
	}
	const proposal = await findProposal(db.read, bookingId, now);
	const isProposed = proposal?.times.some((time) => time.slotId === slotId) ?? false;
	const target = await findSlotFacts(db.read, slotId);
	if (!target || !(isProposed || isWithin(staffMember.municipalityIds, target.municipalityId))) {
		return { ok: false, refusal: "unknown_slot" };
	}
	const holdId = proposal ? await findProposedHold(db.read, { ...proposal, slotId }) : null;
	const moved = await moveBooking({ booking, toSlotId: slotId, holdId }, context);
	if (moved.ok) await releaseUnneededHolds(context, { bookingId });
	return moved;
}
