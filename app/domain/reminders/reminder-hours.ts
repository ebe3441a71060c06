import type { Temporal } from "temporal-polyfill";
import { type DailyHours, outOfTheNight, withinHours } from "#app/domain/time/office-clock.ts";

/** Nobody's telephone rings or lights up at night for something that is two days off. */
export const DEFAULT_REMINDER_HOURS: DailyHours = { fromHour: 8, toHour: 20 };

/** The instant itself where somebody may be reminded, or else the next one, by the office's clock. */
export function reminderTime(
	instant: Temporal.Instant,
	hours: DailyHours,
	zone: string,
): Temporal.Instant {
	return outOfTheNight(withinHours(instant, hours, zone), zone);
}

export function isReminderTime(
	instant: Temporal.Instant,
	hours: DailyHours,
	zone: string,
): boolean {
	return reminderTime(instant, hours, zone).equals(instant);
}
