import { Temporal } from "temporal-polyfill";
import { plainDigits } from "#app/domain/typed/typed-text.ts";

/** Days outside are typing errors; they also keep within what both database engines can store. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** The day that somebody typed as "2026-12-03"; `null` when there is no such day. */
export function readDay(text: string | null | undefined): Temporal.PlainDate | null {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(plainDigits(text ?? "").trim());
	if (!match) return null;
	const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
	if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null;
	if (day < 1 || day > Temporal.PlainYearMonth.from({ year, month }).daysInMonth) return null;
	return Temporal.PlainDate.from({ year, month, day });
}
