import { Temporal } from "temporal-polyfill";
import {
	type BookedBy,
	type BookedInterval,
	isActive,
	type Terms,
} from "#app/domain/booking/booking.ts";
import { subtractWallClock } from "#app/domain/time/office-clock.ts";

/** `zone` is the office's. */
export type CancellationCase = {
	now: Temporal.Instant;
	zone: string;
	by: BookedBy;
	/** The office took the slot away: the person may leave it until it would have begun. */
	causedByOffice: boolean;
	booking: BookedInterval;
	terms: Pick<Terms, "cancellationDeadlineHours">;
};

export type CancellationRefusal =
	| "already_cancelled"
	| "already_over"
	| "already_started"
	| "past_deadline";

/**
 * The applicant may cancel up to the deadline, that instant included. Staff may until the
 * appointment is over; from then on what happened is an attendance.
 */
export function cancellationRefusalOf({
	now,
	zone,
	by,
	causedByOffice,
	booking,
	terms,
}: CancellationCase): CancellationRefusal | null {
	if (!isActive(booking)) return "already_cancelled";
	if (Temporal.Instant.compare(now, booking.end) >= 0) return "already_over";
	if (by === "staff") return null;
	if (Temporal.Instant.compare(now, booking.start) >= 0) return "already_started";
	if (causedByOffice) return null;
	const deadline = cancellationDeadline(booking.start, terms, zone);
	return Temporal.Instant.compare(now, deadline) > 0 ? "past_deadline" : null;
}

/** The last instant at which the applicant may cancel or move without calling the office. */
export function cancellationDeadline(
	start: Temporal.Instant,
	terms: Pick<Terms, "cancellationDeadlineHours">,
	zone: string,
): Temporal.Instant {
	return subtractWallClock(start, { hours: terms.cancellationDeadlineHours }, zone);
}
