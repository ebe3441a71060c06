import type { Locale } from "./locales.ts";

/**
 * Dates, times and numbers as people read them. Everything is shown on the office's clock, so each
 * function that takes an instant takes the office's zone.
 */

/**
 * English is the British one: day before month. Arabic is written with the digits that stand on
 * Italian papers, clocks and phones. Hours are 24 everywhere.
 */
const tags: Record<Locale, string> = {
	it: "it-IT",
	en: "en-GB",
	ro: "ro-RO",
	fr: "fr-FR",
	ar: "ar-u-hc-h23-nu-latn",
};

/** Making an Intl object costs a hundred times what using it does, so each is made once. */
function madeOnce<Options, Made>(
	Kind: new (tag: string, options: Options) => Made,
): (tag: string, options: Options) => Made {
	const known = new Map<string, Made>();
	return (tag, options) => {
		const key = `${tag} ${JSON.stringify(options)}`;
		const made = known.get(key) ?? new Kind(tag, options);
		known.set(key, made);
		return made;
	};
}

const dateFormat = madeOnce<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>(Intl.DateTimeFormat);

const numberFormat = madeOnce<Intl.NumberFormatOptions, Intl.NumberFormat>(Intl.NumberFormat);

const listFormat = madeOnce<Intl.ListFormatOptions, Intl.ListFormat>(Intl.ListFormat);

const displayNames = madeOnce<Intl.DisplayNamesOptions, Intl.DisplayNames>(Intl.DisplayNames);

function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	return dateFormat(tags[locale], options);
}

/** In French the first of a month is "1er". */
function dateText(format: Intl.DateTimeFormat, at: Date, locale: Locale): string {
	if (locale !== "fr") return format.format(at);
	return format
		.formatToParts(at)
		.map(({ type, value }) => (type === "day" && value === "1" ? "1er" : value))
		.join("");
}

/** "giovedì 3 dicembre 2026" */
export function formatDay(at: Date, locale: Locale, zone: string): string {
	return dateText(formatter(locale, { dateStyle: "full", timeZone: zone }), at, locale);
}

/** "giovedì 3 dicembre" */
export function formatDayShort(at: Date, locale: Locale, zone: string): string {
	const options = { weekday: "long", day: "numeric", month: "long", timeZone: zone } as const;
	return dateText(formatter(locale, options), at, locale);
}

/** "giovedì" */
export function formatWeekday(at: Date, locale: Locale, zone: string): string {
	return formatter(locale, { weekday: "long", timeZone: zone }).format(at);
}

/** "3 dicembre" */
export function formatDayOfYear(at: Date, locale: Locale, zone: string): string {
	return dateText(formatter(locale, { day: "numeric", month: "long", timeZone: zone }), at, locale);
}

/** "3 dic" */
export function formatShortDate(at: Date, locale: Locale, zone: string): string {
	return dateText(
		formatter(locale, { day: "numeric", month: "short", timeZone: zone }),
		at,
		locale,
	);
}

/** "giovedì". @param weekday ISO: 1 Monday … 7 Sunday */
export function weekdayName(weekday: number, locale: Locale): string {
	// The first of January 2024 was a Monday.
	return formatter(locale, { weekday: "long", timeZone: "UTC" }).format(
		new Date(Date.UTC(2024, 0, weekday, 12)),
	);
}

/** "10:30" */
export function formatTime(at: Date, locale: Locale, zone: string): string {
	return formatter(locale, { hour: "2-digit", minute: "2-digit", timeZone: zone }).format(at);
}

/** "giovedì 3 dicembre, 14:05": of a time that is near, on the office's clock. */
export function formatDayAndTime(at: Date, locale: Locale, zone: string): string {
	const comma = locale === "ar" ? "،" : ",";
	return `${formatDayShort(at, locale, zone)}${comma} ${formatTime(at, locale, zone)}`;
}

/** "giovedì 3 dicembre 2026 alle ore 10:30" */
export function formatMoment(at: Date, locale: Locale, zone: string): string {
	// The same words as in the letters, which say "at the hour".
	if (locale === "ar") {
		return `${formatDay(at, locale, zone)} الساعة ${formatTime(at, locale, zone)}`;
	}
	return dateText(
		formatter(locale, { dateStyle: "full", timeStyle: "short", timeZone: zone }),
		at,
		locale,
	);
}

/** A calendar date without a zone, "2026-12-03", as "3 dicembre 2026". */
export function formatDate(on: string, locale: Locale): string {
	const options = { dateStyle: "long", timeZone: "UTC" } as const;
	return dateText(formatter(locale, options), new Date(`${on}T12:00:00Z`), locale);
}

/** The same with its weekday: "giovedì 3 dicembre 2026". */
export function formatCalendarDay(on: string, locale: Locale): string {
	const options = { dateStyle: "full", timeZone: "UTC" } as const;
	return dateText(formatter(locale, options), new Date(`${on}T12:00:00Z`), locale);
}

/** A mean, with one digit after the comma. */
export function formatMean(mean: number, locale: Locale): string {
	return numberFormat(locale, {
		minimumFractionDigits: 1,
		maximumFractionDigits: 1,
	}).format(mean);
}

/** Whole euros: "20.000 €", never "20,000", which reads as twenty in Italy. */
export function formatEuros(euros: number, locale: Locale): string {
	return numberFormat(locale === "ar" ? "ar-MA-u-nu-latn" : tags[locale], {
		style: "currency",
		currency: "EUR",
		maximumFractionDigits: 0,
		useGrouping: "always",
	} as Intl.NumberFormatOptions).format(euros);
}

/** "Collegno, Rivoli e Rosta" */
export function formatList(items: readonly string[], locale: Locale): string {
	return listFormat(tags[locale], { type: "conjunction" }).format(items);
}

/** "2020, 2021 o 2022" */
export function formatChoice(items: readonly string[], locale: Locale): string {
	return listFormat(tags[locale], { type: "disjunction" }).format(items);
}

/** The same in its parts: the items, and what stands between them. */
export function splitList(
	items: readonly string[],
	locale: Locale,
): { text: string; isItem: boolean }[] {
	return listFormat(tags[locale], { type: "conjunction" })
		.formatToParts(items)
		.map(({ type, value }) => ({ text: value, isItem: type === "element" }));
}

/** "inglese", by its code. */
export function languageName(code: string, locale: Locale): string {
	return displayNames(locale, { type: "language" }).of(code) ?? code;
}
