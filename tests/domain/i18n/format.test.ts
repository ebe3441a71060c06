import { expect, test } from "vitest";
import {
	formatCalendarDay,
	formatDate,
	formatDayAndTime,
	formatDayShort,
	formatEuros,
	formatMoment,
	formatShortDate,
	formatTime,
} from "#app/i18n/format.ts";
import { locales } from "#app/i18n/locales.ts";

const at = new Date("2026-12-03T13:05:00Z");

test("a moment is told on the office's clock, in the words of each language", () => {
	expect(locales.map((locale) => formatMoment(at, locale, "Europe/Rome"))).toEqual([
		"giovedì 3 dicembre 2026 alle ore 14:05",
		"Thursday, 3 December 2026 at 14:05",
		"joi, 3 decembrie 2026 la 14:05",
		"jeudi 3 décembre 2026 à 14:05",
		"الخميس، 3 ديسمبر 2026 الساعة 14:05",
	]);
});

test("a time has 24 hours and the same digits in every language", () => {
	for (const locale of locales) expect(formatTime(at, locale, "Europe/Rome")).toBe("14:05");
});

test("an amount in Arabic groups thousands as Italian papers do", () => {
	expect(formatEuros(20000, "ar").replace("\u200f", "")).toMatch(/^20\.000\s€$/);
});

test("in French the first of a month is an ordinal, and no other day", () => {
	const first = new Date("2026-12-01T13:05:00Z");
	const zone = "Europe/Rome";
	expect(formatDayShort(first, "fr", zone)).toBe("mardi 1er décembre");
	expect(formatMoment(first, "fr", zone)).toBe("mardi 1er décembre 2026 à 14:05");
	expect(formatShortDate(first, "fr", zone)).toBe("1er déc.");
	expect(formatDate("2026-12-01", "fr")).toBe("1er décembre 2026");
	expect(formatCalendarDay("2026-12-01", "fr")).toBe("mardi 1er décembre 2026");
	expect(formatCalendarDay("2026-12-11", "fr")).toBe("vendredi 11 décembre 2026");
	expect(formatDate("2026-12-01", "it")).toBe("1 dicembre 2026");
});

test("a day and its time have the comma of their language between them", () => {
	expect(locales.map((locale) => formatDayAndTime(at, locale, "Europe/Rome"))).toEqual([
		"giovedì 3 dicembre, 14:05",
		"Thursday 3 December, 14:05",
		"joi, 3 decembrie, 14:05",
		"jeudi 3 décembre, 14:05",
		"الخميس، 3 ديسمبر، 14:05",
	]);
});
