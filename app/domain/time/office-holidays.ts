import { Temporal } from "temporal-polyfill";
import { type HolidayKey, nationalHolidayOn } from "./holidays.ts";

/** A day that is a holiday though the calendar does not say so, or is none though it does. */
export type HolidayOverride = {
	on: Temporal.PlainDate;
	/** null: everywhere */
	municipalityId: string | null;
	isHoliday: boolean;
};

/** What makes a day a holiday at a place. */
export type HolidayPlace = {
	municipalityId: string;
	/** "MM-DD" of the municipality's patron, shut like a national holiday. */
	patronDays: readonly string[];
	overrides: readonly HolidayOverride[];
};

/** A national holiday, the patron's day, or a day that was made one. */
export type OfficeHoliday = HolidayKey | "patron" | "added";

/** Why nobody works on this day at the place; null when they do. */
export function holidayOn(date: Temporal.PlainDate, place: HolidayPlace): OfficeHoliday | null {
	const calendar = calendarHolidayOn(date, place);
	const override = overrideOn(date, place);
	if (!override) return calendar;
	return override.isHoliday ? (calendar ?? "added") : null;
}

/** What the calendar alone says of the day. */
export function calendarHolidayOn(
	date: Temporal.PlainDate,
	{ patronDays }: Pick<HolidayPlace, "patronDays">,
): HolidayKey | "patron" | null {
	return (
		nationalHolidayOn(date) ?? (patronDays.includes(date.toString().slice(-5)) ? "patron" : null)
	);
}

/** What was decided for the day here; the municipality's own word counts more than everybody's. */
export function overrideOn<Override extends HolidayOverride>(
	date: Temporal.PlainDate,
	{ municipalityId, overrides }: { municipalityId: string; overrides: readonly Override[] },
): Override | null {
	const ofDay = overrides.filter(({ on }) => Temporal.PlainDate.compare(on, date) === 0);
	return (
		ofDay.find((one) => one.municipalityId === municipalityId) ??
		ofDay.find((one) => one.municipalityId === null) ??
		null
	);
}
