import { Temporal } from "temporal-polyfill";
import { byDay } from "#app/domain/time/daytime.ts";
import { addWallClock } from "#app/domain/time/office-clock.ts";

const HOURS = 24;

/** The part of the time left for which a seat may be kept from others. */
const PART_OF_TIME_LEFT = 1 / 3;

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
	const wished = byDay(addWallClock(now, { hours: HOURS }, zone), zone, MORNING);
	return Temporal.Instant.compare(wished, latest) < 0 ? wished : latest;
}
