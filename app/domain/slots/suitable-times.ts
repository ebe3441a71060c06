import { Temporal } from "temporal-polyfill";
import type { Interval } from "#app/domain/time/interval.ts";
import { dateAt, instantAt, timeAt } from "#app/domain/time/office-clock.ts";

export type PartOfDay = "any" | "morning" | "afternoon";

/** When somebody has time, on the office's clock. */
export type SuitableTimes = {
	/** ISO: 1 Monday … 7 Sunday; none: every day. */
	weekdays: readonly number[];
	partOfDay: PartOfDay;
};

/** Whatever starts before it is in the morning. */
const AFTERNOON = Temporal.PlainTime.from("13:00");
const MIDNIGHT = Temporal.PlainTime.from("00:00");

/** The parts of an interval in which a start suits, in order; those that touch are one. */
export function suitableIntervals(
	whole: Interval,
	{ weekdays, partOfDay }: SuitableTimes,
	zone: string,
): Interval[] {
	const parts: Interval[] = [];
	const lastDay = dateAt(whole.end, zone);
	for (
		let day = dateAt(whole.start, zone);
		Temporal.PlainDate.compare(day, lastDay) <= 0;
		day = day.add({ days: 1 })
	) {
		if (weekdays.length > 0 && !weekdays.includes(day.dayOfWeek)) continue;
		const noon = instantAt(day, AFTERNOON, zone);
		const start = later(
			partOfDay === "afternoon" ? noon : instantAt(day, MIDNIGHT, zone),
			whole.start,
		);
		const end = earlier(
			partOfDay === "morning" ? noon : instantAt(day.add({ days: 1 }), MIDNIGHT, zone),
			whole.end,
		);
		if (Temporal.Instant.compare(start, end) >= 0) continue;
		const before = parts.at(-1);
		if (before?.end.equals(start)) parts[parts.length - 1] = { start: before.start, end };
		else parts.push({ start, end });
	}
	return parts;
}

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
	return Temporal.Instant.compare(a, b) > 0 ? a : b;
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
	return Temporal.Instant.compare(a, b) < 0 ? a : b;
}

/** Does this start suit? The same question as whether it lies in one of the suitable intervals. */
export function isSuitable(
	start: Temporal.Instant,
	{ weekdays, partOfDay }: SuitableTimes,
	zone: string,
): boolean {
	if (weekdays.length > 0 && !weekdays.includes(dateAt(start, zone).dayOfWeek)) return false;
	if (partOfDay === "any") return true;
	const isMorning = Temporal.PlainTime.compare(timeAt(start, zone), AFTERNOON) < 0;
	return isMorning === (partOfDay === "morning");
}
