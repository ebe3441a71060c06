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
	isPastDeadline,
} from "#app/domain/booking/decide-cancellation.ts";

/** A booking case for the new slot, plus the booking that leaves for it. */
export type MoveCase = BookingCase & {
	booking: ActiveBooking & {
		status: BookingStatus;
		/** By the applicant, so far. */
		moves: number;
	};
	/** To a seat that was kept for the person: the office asked for the move. */
	isOffered: boolean;
	/** The office took the old slot away: neither deadline nor notice stands in the way of leaving it. */
	causedByOffice: boolean;
};

export type MoveRefusal =
	| CancellationRefusal
	| "past_deadline"
	| "same_slot"
	| "too_many_moves"
	| "other_service"
	| BookingRefusal;

/**
 * A move gives up the old seat by the rules of cancelling, and before the deadline, and takes the new one by the rules of
 * booking, as if the old booking were not there. Whoever holds a booking was let in once: neither
 * the enrolment nor an invitation is asked for again. A service for staff only stays with staff.
 *
 * Each move by the applicant counts; whoever has used them up speaks to the desk.
 */
export function moveRefusalOf(moveCase: MoveCase): MoveRefusal | null {
	const { booking, slot, applicant } = moveCase;
	const kept = cancellationRefusalOf(moveCase);
	if (kept !== null) return kept;
	const { by, causedByOffice } = moveCase;
	if (by === "applicant" && !causedByOffice && isPastDeadline(moveCase.now, moveCase)) {
		return "past_deadline";
	}
	if (slot.id === booking.slotId) return "same_slot";
	if (countsAsMove(moveCase) && !maySelfMove(booking, moveCase.terms)) return "too_many_moves";
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

/** A move that the desk makes, has offered or has made necessary is not the applicant's. */
export function countsAsMove({
	by,
	isOffered,
	causedByOffice,
}: Pick<MoveCase, "by" | "isOffered" | "causedByOffice">): boolean {
	return by === "applicant" && !isOffered && !causedByOffice;
}

/** Does the applicant have a move left? */
export function maySelfMove(
	{ moves }: { moves: number },
	{ maxMovesPerBooking }: Pick<Terms, "maxMovesPerBooking">,
): boolean {
	return moves < maxMovesPerBooking;
}

function termsOnceLetIn({ terms, causedByOffice }: MoveCase): Terms {
	const mayBook = terms.mayBook === "by_invitation" ? "public" : terms.mayBook;
	const minimumNoticeHours = causedByOffice ? 0 : terms.minimumNoticeHours;
	return { ...terms, mayBook, enrolmentRequired: false, minimumNoticeHours };
}
