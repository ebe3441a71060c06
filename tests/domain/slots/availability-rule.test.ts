import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
	type AvailabilityRule,
	occursOn,
	successorOf,
} from "#app/domain/slots/availability-rule.ts";

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
	expect(occursOn({ ...thursdays, fromOn: day("2026-11-26") }, day("2026-11-26"))).toBe(true);
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

test("a rule that takes over opens in the same weeks as the one before", () => {
	const fortnightly = { ...thursdays, toOn: null, everyWeeks: 2 };
	const terms = { ...fortnightly, id: "next", startTime: Temporal.PlainTime.from("14:00") };
	const next = successorOf(fortnightly, { ...terms, fromOn: day("2026-12-02") });
	expect(next).toMatchObject({ id: "next", deskId: "desk", serviceId: "service" });
	expect(next.fromOn.toString()).toBe("2026-12-07");
	expect(occursOn(next, day("2026-12-03"))).toBe(false);
	expect(occursOn(next, day("2026-12-10"))).toBe(true);
	const same = successorOf(fortnightly, { ...terms, fromOn: day("2026-12-08") });
	expect(same.fromOn.toString()).toBe("2026-12-08");
	const weekly = successorOf(fortnightly, { ...terms, everyWeeks: 1, fromOn: day("2026-12-02") });
	expect(weekly.fromOn.toString()).toBe("2026-12-02");
});

test("whatever its weeks and the day on which it takes over, it opens on just the days of the one before", () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 7 }),
			fc.integer({ min: 1, max: 8 }),
			fc.integer({ min: 0, max: 300 }),
			(weekday, everyWeeks, daysUntil) => {
				const rule = { ...thursdays, toOn: null, weekday, everyWeeks };
				const fromOn = rule.fromOn.add({ days: daysUntil });
				const next = successorOf(rule, { ...rule, id: "next", fromOn });
				for (let days = 0; days < 120; days++) {
					const date = fromOn.add({ days });
					expect(occursOn(next, date), String(date)).toBe(occursOn(rule, date));
				}
			},
		),
	);
});

test("every seven weeks it opens in one week of seven", () => {
	const rule = { ...thursdays, toOn: null, everyWeeks: 7 };
	const opens = Array.from({ length: 15 }, (_, weeks) =>
		occursOn(rule, day("2026-11-26").add({ weeks })),
	);
	expect(opens.flatMap((isOpen, weeks) => (isOpen ? [weeks] : []))).toEqual([0, 7, 14]);
});
