import { expect, test } from "vitest";
import { catalogs } from "#app/i18n/catalogs.ts";

test("Romanian says one, few, and many with a preposition", () => {
	const { seats } = catalogs.ro.booking.date;
	expect([1, 2, 19, 20, 101, 120].map(seats)).toEqual([
		"1 loc",
		"2 locuri",
		"19 locuri",
		"20 de locuri",
		"101 locuri",
		"120 de locuri",
	]);
});

test("French counts zero as one", () => {
	expect([0, 1, 2].map(catalogs.fr.booking.date.seats)).toEqual(["0 place", "1 place", "2 places"]);
});

test("Arabic has six forms", () => {
	expect([0, 1, 2, 3, 10, 11, 99, 100].map(catalogs.ar.booking.date.seats)).toEqual([
		"لا أماكن",
		"مكان واحد",
		"مكانان",
		"3 أماكن",
		"10 أماكن",
		"11 مكانًا",
		"99 مكانًا",
		"100 مكان",
	]);
});
