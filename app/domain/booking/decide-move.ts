import type { BookingStatus, Terms } from "#app/domain/booking/booking.ts";
import {
	type ActiveBooking,
	type BookingCase,
	type BookingRefusal,
	refusalOf,
} from "#app/domain/booking/decide-booking.ts";
import {
	type CancellationRefusal,
	cancellationRefusalOf,
} from "#app/domain/booking/decide-cancellation.ts";

/** A booking case for the new slot, plus the booking that leaves for it. */
export type MoveCase = BookingCase & {
	booking: ActiveBooking & { status: BookingStatus };
	/** The office took the old slot away: neither deadline nor notice stands in the way of leaving it. */
	causedByOffice?: boolean;
};

export type MoveRefusal = CancellationRefusal | "same_slot" | "other_service" | BookingRefusal;

/**
 * A move gives up the old seat by the rules of cancelling and takes the new one by the rules of
 * booking, as if the old booking were not there. Who holds a booking was let in once: neither the
 * enrolment nor an invitation is asked again. A service for staff only stays with staff.
 */
export function moveRefusalOf(moveCase: MoveCase): MoveRefusal | null {
	const { booking, slot, applicant } = moveCase;
	const kept = cancellationRefusalOf(moveCase);
	if (kept !== null) return kept;
	if (slot.id === booking.slotId) return "same_slot";
	if (slot.serviceId !== booking.serviceId) return "other_service";
	return refusalOf({
		...moveCase,
		terms: termsOnceLetIn(moveCase),
		applicant: {
			enrolled: applicant.enrolled,
			activeBookings: applicant.activeBookings.filter((other) => other.slotId !== booking.slotId),
		},
	});
}

function termsOnceLetIn({ terms, causedByOffice = false }: MoveCase): Terms {
	const mayBook = terms.mayBook === "by_invitation" ? "public" : terms.mayBook;
	const minimumNoticeHours = causedByOffice ? 0 : terms.minimumNoticeHours;
	return { ...terms, mayBook, enrolmentRequired: false, minimumNoticeHours };
}
