import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
	dueReminders,
	LEAD_TIMES_HOURS,
	type RemindableBooking,
	remindableStarts,
	reminderKey,
} from "#app/domain/reminders/due-reminders.ts";
import { DEFAULT_REMINDER_HOURS } from "#app/domain/reminders/reminder-hours.ts";

/** Thursday 3 December at 10:30 in Turin, booked ten days ahead. */
const BOOKING: RemindableBooking = {
	id: "b1",
	start: at("2026-12-03T09:30:00Z"),
	bookedAt: at("2026-11-23T11:00:00Z"),
	zone: "Europe/Rome",
	remindersOn: true,
};

/** Reminded at any hour but the one the clocks may skip. */
const ALL_DAY = { fromHour: 0, toHour: 24 };

const TWO_DAYS_BEFORE = at("2026-12-01T09:30:00Z");
const DAY_BEFORE = at("2026-12-02T09:30:00Z");

test("a reminder is due from its lead time on, to the second", () => {
	expect(due("2026-12-01T09:29:59Z")).toEqual([]);
	expect(due("2026-12-01T09:30:00Z")).toEqual([
		{
			bookingId: "b1",
			start: BOOKING.start,
			leadHours: 48,
			dueAt: TWO_DAYS_BEFORE,
			notAfter: BOOKING.start,
		},
	]);
});

test("a reminder is good until the appointment starts", () => {
	expect(due("2026-12-03T09:29:59Z")).toHaveLength(1);
	expect(due("2026-12-03T09:30:00Z")).toEqual([]);
});

test("after a standstill only the reminder that still makes sense is due", () => {
	const leads = (now: string) => due(now, BOOKING, [24, 48]).map(({ leadHours }) => leadHours);
	expect(leads("2026-12-02T09:29:59Z")).toEqual([48]);
	expect(leads("2026-12-02T09:30:00Z")).toEqual([24]);
	expect(due("2026-12-01T12:00:00Z", BOOKING, [24, 48])[0]?.notAfter).toEqual(DAY_BEFORE);
});

test("whoever booked inside the lead time is not reminded", () => {
	const justInside = { ...BOOKING, bookedAt: TWO_DAYS_BEFORE };
	expect(due("2026-12-01T12:00:00Z", justInside)).toEqual([]);
});

test("whoever has just agreed on the time is not reminded of it", () => {
	const enough = { ...BOOKING, bookedAt: at("2026-12-01T05:30:00Z") };
	const tooLately = { ...BOOKING, bookedAt: at("2026-12-01T05:30:01Z") };
	expect(due("2026-12-01T09:30:00Z", enough)).toHaveLength(1);
	expect(due("2026-12-02T08:00:00Z", tooLately)).toEqual([]);
	const leads = due("2026-12-02T09:30:00Z", tooLately, LEAD_TIMES_HOURS);
	expect(leads.map(({ leadHours }) => leadHours)).toEqual([24]);
});

test("whoever booked inside the longer lead time is reminded at the shorter one", () => {
	const justInside = { ...BOOKING, bookedAt: TWO_DAYS_BEFORE };
	expect(due("2026-12-02T09:29:59Z", justInside, [48, 24])).toEqual([]);
	expect(due("2026-12-02T09:30:00Z", justInside, [48, 24])[0]?.leadHours).toBe(24);
});

test("whoever wants no reminders gets none", () => {
	expect(due("2026-12-02T12:00:00Z", { ...BOOKING, remindersOn: false })).toEqual([]);
});

test("48 hours before Monday at nine is Saturday at nine, across the spring change", () => {
	const booking = { ...BOOKING, start: at("2027-03-29T07:00:00Z") };
	expect(due("2027-03-27T07:59:59Z", booking)).toEqual([]);
	expect(due("2027-03-27T08:00:00Z", booking)).toHaveLength(1);
});

test("nothing falls due, and nothing is derived, between two and three at night", () => {
	const early = { ...BOOKING, start: at("2026-12-03T05:30:00Z") };
	const fourHours = (now: string) => due(now, early, [4], ALL_DAY);
	expect(fourHours("2026-12-03T01:30:00Z")).toEqual([]);
	expect(fourHours("2026-12-03T01:59:59Z")).toEqual([]);
	expect(fourHours("2026-12-03T02:00:00Z")[0]?.dueAt.toString()).toBe("2026-12-03T02:00:00Z");
	expect(due("2026-12-02T01:30:00Z", BOOKING, [48], ALL_DAY)).toEqual([]);
});

test("what falls due in the evening or at night is due at eight in the morning", () => {
	const evening = { ...BOOKING, start: at("2026-12-03T19:30:00Z") };
	expect(due("2026-12-01T19:30:00Z", evening)).toEqual([]);
	expect(due("2026-12-02T06:59:59Z", evening)).toEqual([]);
	expect(due("2026-12-02T07:00:00Z", evening)[0]?.dueAt.toString()).toBe("2026-12-02T07:00:00Z");
	const early = { ...BOOKING, start: at("2026-12-03T06:15:00Z") };
	expect(due("2026-12-01T06:15:00Z", early)).toEqual([]);
	expect(due("2026-12-01T07:00:00Z", early)).toHaveLength(1);
});

test("nobody is reminded before the hour that the settings begin with, nor from the last one on", () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 23 }),
			fc.integer({ min: 1, max: 24 }),
			fc.integer({ min: 0, max: 60 * 60 }),
			(fromHour, length, minutesBefore) => {
				const hours = { fromHour, toHour: Math.min(fromHour + length, 24) };
				const now = BOOKING.start.subtract({ minutes: minutesBefore });
				const reminders = dueReminders({
					bookings: [BOOKING],
					leadTimesHours: [48, 24],
					hours,
					now,
				});
				const { hour } = now.toZonedDateTimeISO("Europe/Rome");
				if (hour < hours.fromHour || hour >= hours.toHour) expect(reminders).toEqual([]);
				for (const { dueAt } of reminders) {
					const due = dueAt.toZonedDateTimeISO("Europe/Rome");
					expect(due.hour).toBeGreaterThanOrEqual(hours.fromHour);
					expect(due.hour).toBeLessThan(Math.max(hours.toHour, 4));
				}
			},
		),
	);
});

test("a lead time written twice reminds once", () => {
	expect(due("2026-12-01T12:00:00Z", BOOKING, [48, 48])).toHaveLength(1);
});

test("nobody gets two reminders at once, whatever the lead times and the hour", () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 5 }),
			fc.integer({ min: 0, max: 240 * 60 }),
			(leadTimesHours, minutesBefore) => {
				const now = BOOKING.start.subtract({ minutes: minutesBefore });
				const reminders = dueReminders({
					bookings: [BOOKING],
					leadTimesHours,
					hours: ALL_DAY,
					now,
				});
				expect(reminders.length).toBeLessThanOrEqual(1);
			},
		),
	);
});

test("people are reminded two days before and the day before, and those of an hour more are looked at", () => {
	expect(LEAD_TIMES_HOURS).toEqual([48, 24]);
	const { start, end } = remindableStarts(DAY_BEFORE);
	expect(start).toEqual(DAY_BEFORE);
	expect(end.toString()).toBe("2026-12-04T10:30:00Z");
});

test("each booking is reminded by its own clock", () => {
	const other = { ...BOOKING, id: "b2", start: at("2026-12-20T09:30:00Z") };
	const reminders = dueReminders({
		bookings: [BOOKING, other],
		leadTimesHours: [48],
		hours: DEFAULT_REMINDER_HOURS,
		now: TWO_DAYS_BEFORE,
	});
	expect(reminders.map(({ bookingId }) => bookingId)).toEqual(["b1"]);
});

test("a reminder's key tells booking, start and lead apart", () => {
	expect(reminderKey("b1", BOOKING.start, 48)).toBe("reminder:b1:2026-12-03T09:30:00Z:48");
});

function due(
	now: string,
	booking = BOOKING,
	leadTimesHours: readonly number[] = [48],
	hours = DEFAULT_REMINDER_HOURS,
) {
	return dueReminders({ bookings: [booking], leadTimesHours, hours, now: at(now) });
}

function at(instant: string): Temporal.Instant {
	return Temporal.Instant.from(instant);
}
