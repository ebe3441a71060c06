import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { nationalHolidayOn } from "#app/domain/time/holidays.ts";

const holiday = (date: string) => nationalHolidayOn(Temporal.PlainDate.from(date));

test("fixed holidays are found in every year", () => {
	expect(holiday("2026-12-25")).toBe("christmas");
	expect(holiday("2031-06-02")).toBe("republic_day");
	expect(holiday("2026-04-25")).toBe("liberation_day");
	expect(holiday("2026-11-23")).toBeNull();
});

test("Easter and its Monday are found where the calendar puts them", () => {
	for (const easter of [
		"2024-03-31",
		"2025-04-20",
		"2026-04-05",
		"2027-03-28",
		"2030-04-21",
		"2035-03-25",
	]) {
		expect(holiday(easter)).toBe("easter");
		const monday = Temporal.PlainDate.from(easter).add({ days: 1 });
		expect(nationalHolidayOn(monday)).toBe("easter_monday");
	}
});

test("the fourth of October is a holiday from 2026 on", () => {
	expect(holiday("2025-10-04")).toBeNull();
	expect(holiday("2026-10-04")).toBe("saint_francis");
});
