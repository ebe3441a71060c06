import { Temporal } from "temporal-polyfill";
import {
	type BookedBy,
	type BookedInterval,
	isActive,
	type Terms,
} from "#app/domain/booking/booking.ts";
import { subtractWallClock } from "#app/domain/time/office-clock.ts";

export type CancellationCase = {
	now: Temporal.Instant;
	by: BookedBy;
	booking: BookedInterval;
	/** The desk has entered an attendance: for the person it has begun. */
	isRecorded?: boolean;
};

export type CancellationRefusal = "already_cancelled" | "already_over" | "already_started";

/**
 * The applicant may cancel up to the start: past the deadline too, a seat that is given back is worth
 * more than one that stays empty. Staff may until the appointment is over; from then on what happened
 * is an attendance.
 */
export function cancellationRefusalOf({
	now,
	by,
	booking,
	isRecorded = false,
}: CancellationCase): CancellationRefusal | null {
	if (!isActive(booking)) return "already_cancelled";
	if (Temporal.Instant.compare(now, booking.end) >= 0) return "already_over";
	if (by === "staff") return null;
	const hasBegun = isRecorded || Temporal.Instant.compare(now, booking.start) >= 0;
	return hasBegun ? "already_started" : null;
}

/**
 * Has the deadline passed, that instant not included? From then on the applicant moves it no more, and
 * a cancellation of theirs is a late one: the desk sees that it was said in advance, and when.
 */
export function isPastDeadline(
	at: Temporal.Instant,
	{
		booking,
		terms,
		zone,
	}: {
		booking: { start: Temporal.Instant };
		terms: Pick<Terms, "cancellationDeadlineHours">;
		/** The office's. */
		zone: string;
	},
): boolean {
	return Temporal.Instant.compare(at, cancellationDeadline(booking.start, terms, zone)) > 0;
}

/** The last instant at which the applicant moves it without calling the office, or gives it up in good time. */
export function cancellationDeadline(
	start: Temporal.Instant,
	terms: Pick<Terms, "cancellationDeadlineHours">,
	zone: string,
): Temporal.Instant {
	return subtractWallClock(start, { hours: terms.cancellationDeadlineHours }, zone);
}
