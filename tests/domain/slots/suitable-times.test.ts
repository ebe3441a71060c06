import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
	isSuitable,
	type SuitableTimes,
	suitableIntervals,
} from "#app/domain/slots/suitable-times.ts";
import { contains, overlaps } from "#app/domain/time/interval.ts";

const zone = "Europe/Rome";

const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();

/** Across both clock changes. */
const instant = fc
	.integer({ min: Date.parse("2026-03-20Z"), max: Date.parse("2026-11-10Z") })
	.map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));

const wish: fc.Arbitrary<SuitableTimes> = fc.record({
	weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
	partOfDay: fc.constantFrom("any" as const, "morning" as const, "afternoon" as const),
});

test("mornings of Tuesdays and Thursdays, by the office's clock, even when it changes", () => {
	const whole = { start: at("2026-03-24T10:00"), end: at("2026-03-31T11:30") };
	const parts = suitableIntervals(whole, { weekdays: [2, 4], partOfDay: "morning" }, zone);
	expect(parts.map(({ start, end }) => [start, end].map(String))).toEqual(
		[
			[at("2026-03-24T10:00"), at("2026-03-24T13:00")],
			[at("2026-03-26T00:00"), at("2026-03-26T13:00")],
			[at("2026-03-31T00:00"), at("2026-03-31T11:30")],
		].map((pair) => pair.map(String)),
	);
});

test("what has passed of the first day, and a last day that has not begun, are no parts", () => {
	const mornings = { weekdays: [], partOfDay: "morning" } as const;
	const whole = { start: at("2026-03-24T14:00"), end: at("2026-03-26T00:00") };
	expect(suitableIntervals(whole, mornings, zone)).toEqual([
		{ start: at("2026-03-25T00:00"), end: at("2026-03-25T13:00") },
	]);
	expect(suitableIntervals(whole, { weekdays: [4], partOfDay: "any" }, zone)).toEqual([]);
});

test("somebody who is free at any time is given the whole, in one piece", () => {
	fc.assert(
		fc.property(instant, fc.integer({ min: 1, max: 60 * 24 * 90 }), (start, minutes) => {
			const whole = { start, end: start.add({ minutes }) };
			const parts = suitableIntervals(whole, { weekdays: [], partOfDay: "any" }, zone);
			expect(parts.map(String)).toEqual([whole].map(String));
			expect(parts[0]?.start.equals(start) && parts[0].end.equals(whole.end)).toBe(true);
		}),
	);
});

test("an instant is in a part exactly when its day and its hour at the office suit", () => {
	fc.assert(
		fc.property(
			instant,
			fc.integer({ min: 60, max: 60 * 24 * 30 }),
			wish,
			fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
			(start, minutes, suits, where) => {
				const whole = { start, end: start.add({ minutes }) };
				const parts = suitableIntervals(whole, suits, zone);
				const one = start.add({ seconds: Math.floor(minutes * 60 * where) });
				const local = one.toZonedDateTimeISO(zone);
				const isDay = suits.weekdays.length === 0 || suits.weekdays.includes(local.dayOfWeek);
				const isHour =
					suits.partOfDay === "any" || (suits.partOfDay === "morning") === local.hour < 13;
				expect(parts.some((part) => contains(part, one))).toBe(isDay && isHour);
				for (const [i, part] of parts.entries()) {
					expect(parts.slice(i + 1).some((other) => overlaps(part, other))).toBe(false);
				}
			},
		),
	);
});

test("a start suits exactly when it lies in a suitable interval", () => {
	const from = Temporal.Instant.from("2026-01-01T00:00:00Z");
	fc.assert(
		fc.property(
			fc.nat(400 * 24 * 4),
			fc.subarray([1, 2, 3, 4, 5, 6, 7]),
			fc.constantFrom("any" as const, "morning" as const, "afternoon" as const),
			(quarters, weekdays, partOfDay) => {
				const start = from.add({ minutes: quarters * 15 });
				const suits = { weekdays, partOfDay };
				const around = { start: start.subtract({ hours: 30 }), end: start.add({ hours: 30 }) };
				const inside = suitableIntervals(around, suits, "Europe/Rome").some(
					(part) =>
						Temporal.Instant.compare(part.start, start) <= 0 &&
						Temporal.Instant.compare(start, part.end) < 0,
				);
				expect(isSuitable(start, suits, "Europe/Rome")).toBe(inside);
			},
		),
	);
});
