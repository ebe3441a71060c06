import type { Temporal } from "temporal-polyfill";

export type HolidayKey =
	| "new_year"
	| "epiphany"
	| "easter"
	| "easter_monday"
	| "liberation_day"
	| "labour_day"
	| "republic_day"
	| "saint_francis"
	| "assumption"
	| "all_saints"
	| "immaculate_conception"
	| "christmas"
	| "saint_stephen";

/** Law 260 of 27 May 1949 as amended, by "MM-DD". Easter and its Monday move. */
const fixed: Readonly<Record<string, HolidayKey>> = {
	"01-01": "new_year",
	"01-06": "epiphany",
	"04-25": "liberation_day",
	"05-01": "labour_day",
	"06-02": "republic_day",
	"08-15": "assumption",
	"11-01": "all_saints",
	"12-08": "immaculate_conception",
	"12-25": "christmas",
	"12-26": "saint_stephen",
};

/** 4 October is a holiday again from 2026: law 151 of 8 October 2025. */
const SAINT_FRANCIS = { monthDay: "10-04", fromYear: 2026 };

/** The Italian national holiday on this day, or null on a working day. Patron days are not national. */
export function nationalHolidayOn(date: Temporal.PlainDate): HolidayKey | null {
	const monthDay = date.toString().slice(-5);
	const holiday = fixed[monthDay];
	if (holiday) return holiday;
	if (monthDay === SAINT_FRANCIS.monthDay && date.year >= SAINT_FRANCIS.fromYear) {
		return "saint_francis";
	}
	if (isEaster(date)) return "easter";
	return isEaster(date.subtract({ days: 1 })) ? "easter_monday" : null;
}

function isEaster(date: Temporal.PlainDate): boolean {
	const easter = easterOf(date.year);
	return date.month === easter.month && date.day === easter.day;
}

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Nature, 20 April 1876). */
function easterOf(year: number): { month: number; day: number } {
	const golden = year % 19;
	const century = Math.floor(year / 100);
	const inCentury = year % 100;
	const leapCenturies = Math.floor(century / 4);
	const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
	const epact = (19 * golden + century - leapCenturies - correction + 15) % 30;
	const weekday =
		(32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
	const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
	const days = epact + weekday - 7 * late + 114;
	return { month: Math.floor(days / 31), day: (days % 31) + 1 };
}
