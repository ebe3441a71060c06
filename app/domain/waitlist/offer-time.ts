import { Temporal } from "temporal-polyfill";
import { byDay } from "#app/domain/time/daytime.ts";
import { subtractWallClock } from "#app/domain/time/office-clock.ts";

/** The part of the time in which the seat can still be booked that one person may take to think. */
const PART = 1 / 4;

const LEAST_HOURS = 1;
const MOST_HOURS = 24;

/** An answer that would be due at night is due in the morning, when there is time for it. */
const MORNING = Temporal.PlainTime.from("10:00");

/**
 * When somebody who can be written to is told of a freed seat, and until when it is kept for them; `null` when it is too
 * near for anybody to be asked, and whoever comes first may have it.
 *
 * The nearer the slot, the shorter: a quarter of the time left, at least an hour, at most a day. People
 * are told by day only; a seat freed at night is kept until then. An answer due at night may wait for
 * the morning, as long as half of the time left remains for others.
 *
 * @param zone of the office
 */
export function offerTime({
	now,
	start,
	minimumNoticeHours,
	zone,
}: {
	now: Temporal.Instant;
	start: Temporal.Instant;
	minimumNoticeHours: number;
	zone: string;
}): { tellAt: Temporal.Instant; until: Temporal.Instant } | null {
	const tellAt = byDay(now, zone);
	const latest = subtractWallClock(start, { hours: minimumNoticeHours }, zone);
	const left = latest.epochMilliseconds - tellAt.epochMilliseconds;
	const hour = 3_600_000;
	if (left < LEAST_HOURS * hour) return null;
	const asked = Math.min(MOST_HOURS * hour, Math.max(LEAST_HOURS * hour, Math.floor(left * PART)));
	const until = tellAt.add({ milliseconds: asked });
	const untilDay = byDay(until, zone, MORNING);
	const half = tellAt.add({ milliseconds: Math.floor(left / 2) });
	return { tellAt, until: Temporal.Instant.compare(untilDay, half) <= 0 ? untilDay : until };
}
