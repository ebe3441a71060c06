import { Temporal } from "temporal-polyfill";
import { addWallClock, dateAt, instantAt, timeAt } from "#app/domain/time/office-clock.ts";

const HOURS = 24;

/** Of the time left, the part that a seat may be kept from others. */
const PART_OF_TIME_LEFT = 1 / 3;

const DAY_START = Temporal.PlainTime.from("08:00");
const DAY_END = Temporal.PlainTime.from("20:00");
const MORNING = Temporal.PlainTime.from("10:00");

/**
 * Until when a proposed seat is kept for a person whose appointment was taken away: for a day, and
 * when that ends at night, until the morning after. Never for more than a third of the time left to
 * the earlier of the two appointments, so that a seat that is not wanted can still serve somebody.
 *
 * @param zone of the office
 */
export function proposalHeldUntil({
	now,
	lostStart,
	start,
	zone,
}: {
	now: Temporal.Instant;
	lostStart: Temporal.Instant;
	/** Of the proposed appointment. */
	start: Temporal.Instant;
	zone: string;
}): Temporal.Instant {
	const earlier = Temporal.Instant.compare(start, lostStart) < 0 ? start : lostStart;
	const left = Math.max(0, earlier.epochMilliseconds - now.epochMilliseconds);
	const latest = now.add({ milliseconds: Math.floor(left * PART_OF_TIME_LEFT) });
	const wished = inDaytime(addWallClock(now, { hours: HOURS }, zone), zone);
	return Temporal.Instant.compare(wished, latest) < 0 ? wished : latest;
}

function inDaytime(instant: Temporal.Instant, zone: string): Temporal.Instant {
	const time = timeAt(instant, zone);
	const isEarly = Temporal.PlainTime.compare(time, DAY_START) < 0;
	const isLate = Temporal.PlainTime.compare(time, DAY_END) >= 0;
	if (!isEarly && !isLate) return instant;
	return instantAt(dateAt(instant, zone).add({ days: isLate ? 1 : 0 }), MORNING, zone);
}
