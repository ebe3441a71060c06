import { isWithin } from "#app/adapters/db/scope.server.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import { moveBooking } from "#app/features/booking/move-booking.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import { keepBooking } from "#app/features/slots/keep-booking.server.ts";
import type { Settlement } from "#app/features/slots/record-settlement.server.ts";
import { findBookingPlace } from "#app/features/slots/repair-store.server.ts";
import type { Choice, Decision } from "#app/features/slots/settle-bookings.schema.ts";
import { findSlotPlace } from "#app/features/slots/slot-store.server.ts";

/**
 * Moves, cancels or keeps each of these appointments, each in a transaction of its own: what can't
 * be done for one person is said of that person and stops nobody else.
 *
 * @param reason kept with the appointments that are cancelled
 */
export async function settleBookings(
	choices: readonly Choice[],
	reason: string,
	context: StaffContext,
): Promise<Settlement[]> {
	const settlements: Settlement[] = [];
	for (const { bookingId, decision } of choices) {
		const outcome = await settleBooking(bookingId, decision, reason, context);
		if (outcome !== "unknown_booking") settlements.push({ bookingId, outcome });
	}
	return settlements;
}

async function settleBooking(
	bookingId: string,
	decision: Decision,
	reason: string,
	context: StaffContext,
): Promise<Settlement["outcome"]> {
	const { db, staffMember } = context;
	const place = await findBookingPlace(db.read, bookingId);
	if (!place || !isWithin(staffMember.municipalityIds, place.municipalityId)) {
		return "unknown_booking";
	}
	switch (decision.kind) {
		case "keep": {
			const kept = await keepBooking(bookingId, context);
			return kept.ok ? "kept" : kept.refusal;
		}
		case "cancel": {
			const cancelled = await cancelBooking(bookingId, reason, context);
			return cancelled.ok ? "cancelled" : cancelled.refusal;
		}
		case "move": {
			const target = await findSlotPlace(db.read, decision.slotId);
			if (!target || !isWithin(staffMember.municipalityIds, target.municipalityId)) {
				return "unknown_slot";
			}
			const moved = await moveBooking(bookingId, decision.slotId, context);
			return moved.ok ? "moved" : moved.refusal;
		}
	}
}
