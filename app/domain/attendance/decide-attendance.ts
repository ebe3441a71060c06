import { Temporal } from "temporal-polyfill";
import { type BookedInterval, isActive } from "#app/domain/booking/booking.ts";
import { dateAt, dayInterval } from "#app/domain/time/office-clock.ts";

/**
 * `arrived`: is in the waiting room. `attended`: has been seen. `no_show`: did not come and said
 * nothing. `excused`: did not come and told the office that day, too late to free the seat. Whoever says
 * so in the portal before the start has cancelled: their seat is free.
 */
export type Attendance = "arrived" | "attended" | "no_show" | "excused";

/** All the facts one entry depends on; `null` is no entry, and as `next` it undoes one. */
export type AttendanceCase = {
	now: Temporal.Instant;
	zone: string;
	booking: BookedInterval;
	current: Attendance | null;
	next: Attendance | null;
};

export type AttendanceRefusal =
	| "booking_cancelled"
	| "before_the_day"
	| "before_the_start"
	| "too_late_to_correct";

/** Whole days at the office after that of the appointment. */
const CORRECTION_DAYS = 7;

/**
 * Entries begin with the office's day; before it, whoever cannot come cancels and frees the seat. A
 * slip can be corrected until the end of the seventh day after; by then figures have been drawn
 * from it. A first entry is never too late: an attendance nobody typed in is worse than one typed
 * in next month.
 */
export function attendanceRefusalOf({
	now,
	zone,
	booking,
	current,
	next,
}: AttendanceCase): AttendanceRefusal | null {
	if (!isActive(booking)) return "booking_cancelled";
	const day = dateAt(booking.start, zone);
	const lastCorrectionDay = dayInterval(day.add({ days: CORRECTION_DAYS }), zone);
	if (current !== null && !isBefore(now, lastCorrectionDay.end)) return "too_late_to_correct";
	if (next === null) return null;
	if (isBefore(now, dayInterval(day, zone).start)) return "before_the_day";
	if (isBefore(now, booking.start) && needsTheStart(next, current)) return "before_the_start";
	return null;
}

/** Nobody is absent before the hour; somebody who is already here may be seen before it. */
function needsTheStart(next: Attendance, current: Attendance | null): boolean {
	return next === "no_show" || (next === "attended" && current !== "arrived");
}

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
	return Temporal.Instant.compare(one, other) < 0;
}
