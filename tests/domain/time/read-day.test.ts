import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { readDay } from "#app/domain/time/read-day.ts";

test("a day is read as a date field sends it", () => {
	expect(readDay("2026-12-03")?.equals(Temporal.PlainDate.from("2026-12-03"))).toBe(true);
});

test("spaces around a day do no harm, and its first and last ones count", () => {
	expect(readDay(" 2026-12-03 ")?.toString()).toBe("2026-12-03");
	for (const text of ["1900-01-01", "2199-12-31", "2026-01-01", "2026-12-01", "2026-01-31"]) {
		expect(readDay(text)?.toString()).toBe(text);
	}
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
		"12026-12-03",
		"2026-01-32",
	]) {
		expect(readDay(text), String(text)).toBeNull();
	}
});
