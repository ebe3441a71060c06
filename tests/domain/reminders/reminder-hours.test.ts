import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
	DEFAULT_REMINDER_HOURS,
	isReminderTime,
	reminderTime,
} from "#app/domain/reminders/reminder-hours.ts";

const zone = "Europe/Rome";
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();

test.each([
	["2026-12-01T07:59:59", "2026-12-01T08:00:00"],
	["2026-12-01T08:00:00", "2026-12-01T08:00:00"],
	["2026-12-01T19:59:59", "2026-12-01T19:59:59"],
	["2026-12-01T20:00:00", "2026-12-02T08:00:00"],
	["2026-12-31T23:30:00", "2027-01-01T08:00:00"],
	["2027-03-27T22:00:00", "2027-03-28T08:00:00"],
	["2026-10-25T02:30:00", "2026-10-25T08:00:00"],
])("of %s people are reminded at %s, by the office's clock", (instant, reminded) => {
	expect(reminderTime(at(instant), DEFAULT_REMINDER_HOURS, zone)).toEqual(at(reminded));
	expect(isReminderTime(at(instant), DEFAULT_REMINDER_HOURS, zone)).toBe(instant === reminded);
});

test("where the settings allow the whole day, the hour that the clocks may skip is left out", () => {
	const allDay = { fromHour: 0, toHour: 24 };
	expect(reminderTime(at("2026-12-01T02:30:00"), allDay, zone)).toEqual(at("2026-12-01T03:00:00"));
	expect(isReminderTime(at("2026-12-01T23:59:59"), allDay, zone)).toBe(true);
});
