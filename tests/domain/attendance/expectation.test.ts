import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { expectationOf } from "#app/domain/attendance/expectation.ts";

const start = Temporal.Instant.from("2026-12-03T09:30:00Z");
const appointment = { start, end: start.add({ minutes: 45 }) };

test.each([
	["the day before", -1440, { is: "expected" }],
	["at the very start", 0, { is: "expected" }],
	["a second before the first minute is over", 59 / 60, { is: "expected" }],
	["a minute after the start", 1, { is: "late", minutes: 1 }],
	["a second before the end", 45 - 1 / 60, { is: "late", minutes: 44 }],
	["at the end", 45, { is: "not_entered" }],
] as const)("%s", (_, minutes, stands) => {
	const now = start.add({ seconds: Math.round(minutes * 60) });
	expect(expectationOf(appointment, now)).toEqual(stands);
});
