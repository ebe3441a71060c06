import { Temporal } from "temporal-polyfill";
import { type BookingStatus, isActive } from "#app/domain/booking/booking.ts";
import { dateAt, subtractWallClock } from "#app/domain/time/office-clock.ts";
import { LEAD_TIMES_HOURS } from "./due-reminders.ts";

/** `reached`: they know. `no_answer`: to be called again. */
export type CallOutcome = "reached" | "no_answer";

/** All the facts on which it depends whether somebody is reminded by telephone. `zone` is the office's. */
export type ReminderCallCase = {
	now: Temporal.Instant;
	zone: string;
	booking: {
		status: BookingStatus;
		start: Temporal.Instant;
		/** When this start was agreed: the booking itself, or its last move. */
		agreedAt: Temporal.Instant;
		/** Its time was taken away: they are called about that. */
		isToSettle: boolean;
	};
	person: { hasEmail: boolean; remindersOn: boolean };
	/** Of the calls about this start. */
	outcomes: readonly CallOutcome[];
};

/** Tomorrow and the day after: as far ahead as a reminder by mail goes. */
const DAYS_AHEAD = 2;

/** The days at the office whose appointments people are reminded of by telephone at `now`. */
export function daysToRemind(now: Temporal.Instant, zone: string): Temporal.PlainDate[] {
	const today = dateAt(now, zone);
	return Array.from({ length: DAYS_AHEAD }, (_, nth) => today.add({ days: nth + 1 }));
}

/**
 * The desk calls whoever wants to be reminded and can't be written to, until they have been reached.
 * Whoever agreed on the time within the lead time of a reminder was told then, as by mail.
 */
export function isToRemindByPhone(facts: ReminderCallCase): boolean {
	const { now, zone, booking, person, outcomes } = facts;
	if (!isActive(booking) || booking.isToSettle) return false;
	if (person.hasEmail || !person.remindersOn) return false;
	const day = dateAt(booking.start, zone);
	if (!daysToRemind(now, zone).some((one) => one.equals(day))) return false;
	const lead = subtractWallClock(booking.start, { hours: Math.max(...LEAD_TIMES_HOURS) }, zone);
	if (Temporal.Instant.compare(booking.agreedAt, lead) > 0) return false;
	return !outcomes.includes("reached");
}
