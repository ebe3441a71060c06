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

test("a year has twelve national holidays, and Easter", () => {
	const first = Temporal.PlainDate.from("2027-01-01");
	const found = Array.from({ length: 365 }, (_, days) => first.add({ days })).flatMap((date) => {
		const key = nationalHolidayOn(date);
		return key ? [`${date} ${key}`] : [];
	});
	expect(found).toEqual([
		"2027-01-01 new_year",
		"2027-01-06 epiphany",
		"2027-03-28 easter",
		"2027-03-29 easter_monday",
		"2027-04-25 liberation_day",
		"2027-05-01 labour_day",
		"2027-06-02 republic_day",
		"2027-08-15 assumption",
		"2027-10-04 saint_francis",
		"2027-11-01 all_saints",
		"2027-12-08 immaculate_conception",
		"2027-12-25 christmas",
		"2027-12-26 saint_stephen",
	]);
});

test("Easter and its Monday are found where the calendar puts them", () => {
	for (const easter of [
		"1913-03-23",
		"1954-04-18",
		"1981-04-19",
		"2008-03-23",
		"2024-03-31",
		"2025-04-20",
		"2026-04-05",
		"2027-03-28",
		"2030-04-21",
		"2033-04-17",
		"2035-03-25",
		"2049-04-18",
		"2076-04-19",
		"2100-03-28",
		"2160-03-23",
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
