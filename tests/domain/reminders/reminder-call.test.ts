import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
	daysToRemind,
	isToRemindByPhone,
	type ReminderCallCase,
} from "#app/domain/reminders/reminder-call.ts";

const zone = "Europe/Rome";
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();

const booking: ReminderCallCase["booking"] = {
	status: "booked",
	start: at("2026-12-03T10:30"),
	agreedAt: at("2026-11-23T09:00"),
	isToSettle: false,
};
const usual: ReminderCallCase = {
	now: at("2026-12-02T09:00"),
	zone,
	booking,
	person: { hasEmail: false, remindersOn: true },
	outcomes: [],
};

test("somebody without an e-mail is called the day before, and two days before, by the office's calendar", () => {
	for (const [now, is] of [
		["2026-11-30T23:59:59", false],
		["2026-12-01T00:00:00", true],
		["2026-12-02T23:59:59", true],
		["2026-12-03T00:00:00", false],
	] as const) {
		expect([now, isToRemindByPhone({ ...usual, now: at(now) })]).toEqual([now, is]);
	}
	expect(daysToRemind(at("2026-12-01T00:30"), zone).map(String)).toEqual([
		"2026-12-02",
		"2026-12-03",
	]);
});

test("they are called until they are reached", () => {
	expect(isToRemindByPhone({ ...usual, outcomes: ["no_answer", "no_answer"] })).toBe(true);
	expect(isToRemindByPhone({ ...usual, outcomes: ["no_answer", "reached"] })).toBe(false);
});

test("nobody is called who gets a mail, wants no reminder, does not come or has to be moved", () => {
	const { person } = usual;
	expect(isToRemindByPhone({ ...usual, person: { ...person, hasEmail: true } })).toBe(false);
	expect(isToRemindByPhone({ ...usual, person: { ...person, remindersOn: false } })).toBe(false);
	const cancelled = { ...booking, status: "cancelled_by_applicant" as const };
	expect(isToRemindByPhone({ ...usual, booking: cancelled })).toBe(false);
	expect(isToRemindByPhone({ ...usual, booking: { ...booking, isToSettle: true } })).toBe(false);
});

test("whoever agreed on the time in the last two days was told then", () => {
	const agreed = (agreedAt: string) =>
		isToRemindByPhone({ ...usual, booking: { ...booking, agreedAt: at(agreedAt) } });
	expect(agreed("2026-12-01T10:30:00")).toBe(true);
	expect(agreed("2026-12-01T10:30:01")).toBe(false);
});
