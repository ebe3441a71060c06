import { Temporal } from "temporal-polyfill";
import { contains, type Interval } from "#app/domain/time/interval.ts";
import { type DailyHours, subtractWallClock } from "#app/domain/time/office-clock.ts";
import { isReminderTime, reminderTime } from "./reminder-hours.ts";

/** How long before the appointment people are reminded, in hours of the office's clock. */
export const LEAD_TIMES_HOURS: readonly number[] = [48, 24];

/** Whoever agreed on the time so shortly before knows it, and has it in writing. */
const JUST_AGREED_HOURS = 4;

/** A change of the clocks may add so much to a lead time. */
const CLOCK_CHANGE_HOURS = 1;

/** An active booking. `zone` is its office's. */
export type RemindableBooking = {
	id: string;
	start: Temporal.Instant;
	/** When this start was agreed: the booking itself, or its last move. */
	bookedAt: Temporal.Instant;
	zone: string;
	remindersOn: boolean;
};

/** To be sent from `dueAt` on, and no longer from `notAfter` on. */
export type DueReminder = {
	bookingId: string;
	start: Temporal.Instant;
	leadHours: number;
	dueAt: Temporal.Instant;
	notAfter: Temporal.Instant;
};

/** When the appointments start of which a reminder may be due at `now`. */
export function remindableStarts(now: Temporal.Instant): Interval {
	return {
		start: now,
		end: now.add({ hours: Math.max(...LEAD_TIMES_HOURS) + CLOCK_CHANGE_HOURS }),
	};
}

/**
 * The reminders that should exist at `now`, however often it is asked. Each is good from its lead
 * time until the next one is due, or until the appointment starts: after a standstill a person gets
 * the one reminder that still makes sense, not all of them together. Whoever booked inside a lead
 * time, or hours before it, has the confirmation, and is reminded at the next one if there is one.
 *
 * Every 24 hours of a lead time count as a calendar day at the office: 48 before Monday at nine is
 * Saturday at nine, even across a change of the clocks. Nothing falls due outside the hours in which
 * people are reminded, nor in the hour the clocks may skip or repeat: what would, does so in the morning.
 */
export function dueReminders({
	bookings,
	leadTimesHours,
	hours,
	now,
}: {
	bookings: readonly RemindableBooking[];
	leadTimesHours: readonly number[];
	hours: DailyHours;
	now: Temporal.Instant;
}): DueReminder[] {
	const longestFirst = [...leadTimesHours].sort((one, other) => other - one);
	return bookings
		.filter(({ remindersOn, zone }) => remindersOn && isReminderTime(now, hours, zone))
		.flatMap((booking) => remindersOf(booking, longestFirst, hours))
		.filter(({ dueAt, notAfter }) => contains({ start: dueAt, end: notAfter }, now));
}

/** Unique to one reminder of one appointment: a moved booking is reminded anew. */
export function reminderKey(bookingId: string, start: Temporal.Instant, leadHours: number): string {
	return `reminder:${bookingId}:${start.toString()}:${leadHours}`;
}

function remindersOf(
	{ id, start, bookedAt, zone }: RemindableBooking,
	longestFirst: readonly number[],
	hours: DailyHours,
): DueReminder[] {
	const leads = longestFirst.map((leadHours) => {
		const from = subtractWallClock(start, { hours: leadHours }, zone);
		return { leadHours, from, dueAt: reminderTime(from, hours, zone) };
	});
	return leads
		.map(({ leadHours, from, dueAt }, index) => ({
			reminder: {
				bookingId: id,
				start,
				leadHours,
				dueAt,
				notAfter: leads[index + 1]?.dueAt ?? start,
			},
			wasBookedBefore:
				Temporal.Instant.compare(bookedAt, from) < 0 &&
				Temporal.Instant.compare(bookedAt.add({ hours: JUST_AGREED_HOURS }), dueAt) <= 0,
		}))
		.filter(({ wasBookedBefore }) => wasBookedBefore)
		.map(({ reminder }) => reminder);
}
