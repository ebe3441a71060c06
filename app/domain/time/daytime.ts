import { Temporal } from "temporal-polyfill";
import { dateAt, instantAt, timeAt } from "#app/domain/time/office-clock.ts";

const DAY_START = Temporal.PlainTime.from("08:00");
const DAY_END = Temporal.PlainTime.from("20:00");

/** From 08:00 to 20:00 at the office: when people may be written to about what can't wait. */
export function isDaytime(instant: Temporal.Instant, zone: string): boolean {
	const time = timeAt(instant, zone);
	return (
		Temporal.PlainTime.compare(time, DAY_START) >= 0 &&
		Temporal.PlainTime.compare(time, DAY_END) < 0
	);
}

/** The instant itself by day; at night the next time the office's clock shows `time`. */
export function byDay(
	instant: Temporal.Instant,
	zone: string,
	time: Temporal.PlainTime = DAY_START,
): Temporal.Instant {
	if (isDaytime(instant, zone)) return instant;
	const isEvening = Temporal.PlainTime.compare(timeAt(instant, zone), DAY_END) >= 0;
	return instantAt(dateAt(instant, zone).add({ days: isEvening ? 1 : 0 }), time, zone);
}
