import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { readDay } from "#app/domain/time/read-day.ts";

test("a day is read as a date field sends it", () => {
	expect(readDay("2026-12-03")?.equals(Temporal.PlainDate.from("2026-12-03"))).toBe(true);
});

test("the last day of February depends on the year", () => {
	expect(readDay("2028-02-29")?.toString()).toBe("2028-02-29");
	expect(readDay("2026-02-29")).toBeNull();
});

test("what is no day is not guessed at", () => {
	for (const text of [
		null,
		undefined,
		"",
		"oggi",
		"03/12/2026",
		"2026-13-01",
		"2026-00-10",
		"2026-04-31",
		"2026-04-00",
		"0000-01-01",
		"1899-12-31",
		"2200-01-01",
		"2026-12-03T10:00",
	]) {
		expect(readDay(text), String(text)).toBeNull();
	}
});
