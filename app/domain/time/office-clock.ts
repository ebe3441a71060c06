import { Temporal } from "temporal-polyfill";
import type { Interval } from "./interval.ts";

/**
 * The only place where a zone is applied: wall clocks and dates at an office on one side, instants on
 * the other. Zones are IANA names such as "Europe/Rome".
 */

/**
 * The instant at which the office's clock shows this date and time. A time skipped in March becomes
 * the one an hour later; of a time that comes twice in October, the first is meant.
 */
export function instantAt(
	date: Temporal.PlainDate,
	time: Temporal.PlainTime,
	zone: string,
): Temporal.Instant {
	return date.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
}

export function dateAt(instant: Temporal.Instant, zone: string): Temporal.PlainDate {
	return instant.toZonedDateTimeISO(zone).toPlainDate();
}

export function timeAt(instant: Temporal.Instant, zone: string): Temporal.PlainTime {
	return instant.toZonedDateTimeISO(zone).toPlainTime();
}

/** From midnight to midnight at the office: 24 hours, 23 in March once, 25 in October once. */
export function dayInterval(date: Temporal.PlainDate, zone: string): Interval {
	return {
		start: date.toZonedDateTime(zone).toInstant(),
		end: date.add({ days: 1 }).toZonedDateTime(zone).toInstant(),
	};
}

const HOURS_A_DAY = 24;

/**
 * That many days and hours earlier, as people count them: every 24 hours count as a calendar day at
 * the office, so that 48 hours before Monday 09:00 is Saturday 09:00 in every week of the year.
 * What remains are real hours.
 */
export function subtractWallClock(
	instant: Temporal.Instant,
	{ days = 0, hours = 0 }: { days?: number; hours?: number },
	zone: string,
): Temporal.Instant {
	return instant
		.toZonedDateTimeISO(zone)
		.subtract({ days: days + Math.floor(hours / HOURS_A_DAY) })
		.subtract({ hours: hours % HOURS_A_DAY })
		.toInstant();
}

/** That many hours later, counted as `subtractWallClock` counts them: its inverse. */
export function addWallClock(
	instant: Temporal.Instant,
	{ hours }: { hours: number },
	zone: string,
): Temporal.Instant {
	return instant
		.toZonedDateTimeISO(zone)
		.add({ hours: hours % HOURS_A_DAY })
		.add({ days: Math.floor(hours / HOURS_A_DAY) })
		.toInstant();
}

/** The same part of every day by the office's clock, in whole hours from 0 to 24; the end is not inside. */
export type DailyHours = { fromHour: number; toHour: number };

/** The instant itself where it is within the hours, or else when they begin next. */
export function withinHours(
	instant: Temporal.Instant,
	{ fromHour, toHour }: DailyHours,
	zone: string,
): Temporal.Instant {
	const { hour } = timeAt(instant, zone);
	if (hour >= fromHour && hour < toHour) return instant;
	const today = dateAt(instant, zone);
	const day = hour < fromHour ? today : today.add({ days: 1 });
	return instantAt(day, new Temporal.PlainTime(fromHour), zone);
}

const NIGHT_START = Temporal.PlainTime.from("02:00");
const NIGHT_END = Temporal.PlainTime.from("03:00");

/** Nothing is scheduled in the hour that the clock changes skip or repeat: from 02:00 it becomes 03:00. */
export function outOfTheNight(instant: Temporal.Instant, zone: string): Temporal.Instant {
	const time = timeAt(instant, zone);
	const inTheNight =
		Temporal.PlainTime.compare(time, NIGHT_START) >= 0 &&
		Temporal.PlainTime.compare(time, NIGHT_END) < 0;
	return inTheNight ? instantAt(dateAt(instant, zone), NIGHT_END, zone) : instant;
}
