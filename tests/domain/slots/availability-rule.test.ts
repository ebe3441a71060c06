import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { type AvailabilityRule, occursOn } from "#app/domain/slots/availability-rule.ts";

const day = (text: string) => Temporal.PlainDate.from(text);

const thursdays: AvailabilityRule = {
	id: "rule",
	deskId: "desk",
	serviceId: "service",
	weekday: 4,
	startTime: Temporal.PlainTime.from("09:00"),
	endTime: Temporal.PlainTime.from("12:00"),
	fromOn: day("2026-11-23"),
	toOn: day("2026-12-10"),
	everyWeeks: 1,
	slotMinutes: 45,
	pauseMinutes: 0,
	capacity: 1,
	deskSeats: 0,
};

test("a rule opens on its weekday from its first day to its last, both included", () => {
	expect(occursOn(thursdays, day("2026-11-19"))).toBe(false);
	expect(occursOn(thursdays, day("2026-11-26"))).toBe(true);
	expect(occursOn(thursdays, day("2026-11-27"))).toBe(false);
	expect(occursOn(thursdays, day("2026-12-10"))).toBe(true);
	expect(occursOn(thursdays, day("2026-12-17"))).toBe(false);
});

test("until further notice has no last day", () => {
	expect(occursOn({ ...thursdays, toOn: null }, day("2030-01-03"))).toBe(true);
});

test("every two weeks counts from the week of the first day, whatever weekday that was", () => {
	const fortnightly = { ...thursdays, toOn: null, everyWeeks: 2, fromOn: day("2026-11-27") };
	expect(occursOn(fortnightly, day("2026-11-26"))).toBe(false);
	expect(occursOn(fortnightly, day("2026-12-03"))).toBe(false);
	expect(occursOn(fortnightly, day("2026-12-10"))).toBe(true);
	expect(occursOn(fortnightly, day("2026-12-17"))).toBe(false);
});
