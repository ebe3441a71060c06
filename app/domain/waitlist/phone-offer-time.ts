import { Temporal } from "temporal-polyfill";
import type { Interval } from "#app/domain/time/interval.ts";
import { byStart } from "#app/domain/time/interval.ts";
import { subtractWallClock } from "#app/domain/time/office-clock.ts";

/** As for whoever is written to, but of the time in which the desk is there to call and to be called. */
const PART = 1 / 4;

const HOUR = 3_600_000;
const LEAST = 1 * HOUR;

/** A working day. */
const MOST = 8 * HOUR;

/**
 * When the desk tells somebody by telephone of a freed seat, and until when it is kept for them; `null`
 * when the desk is not open for an hour any more in which it could still be booked, and whoever comes
 * first may have it. Nights, holidays and closures are no time to answer in.
 *
 * @param open when the office is open, in any order; what overlaps counts once
 * @param zone of the office
 */
export function phoneOfferTime({
	now,
	start,
	minimumNoticeHours,
	zone,
	open,
}: {
	now: Temporal.Instant;
	start: Temporal.Instant;
	minimumNoticeHours: number;
	zone: string;
	open: readonly Interval[];
}): { tellAt: Temporal.Instant; until: Temporal.Instant } | null {
	const latest = subtractWallClock(start, { hours: minimumNoticeHours }, zone);
	const hours = openWithin(open, now, latest);
	const [first] = hours;
	const left = hours.reduce((sum, one) => sum + lengthOf(one), 0);
	if (!first || left < LEAST) return null;
	const asked = Math.min(MOST, Math.max(LEAST, Math.floor(left * PART)));
	return { tellAt: first.start, until: afterOpenTime(hours, asked) };
}

/** The open times between two instants, by start, none touching another. */
function openWithin(
	open: readonly Interval[],
	from: Temporal.Instant,
	to: Temporal.Instant,
): Interval[] {
	const found: { start: Temporal.Instant; end: Temporal.Instant }[] = [];
	for (const { start, end } of [...open].sort(byStart)) {
		const piece = { start: later(start, from), end: earlier(end, to) };
		if (Temporal.Instant.compare(piece.start, piece.end) >= 0) continue;
		const last = found.at(-1);
		if (last && Temporal.Instant.compare(piece.start, last.end) <= 0) {
			last.end = later(last.end, piece.end);
		} else {
			found.push(piece);
		}
	}
	return found;
}

/** The instant at which so many milliseconds of open time are over. */
function afterOpenTime(hours: readonly Interval[], milliseconds: number): Temporal.Instant {
	let rest = milliseconds;
	for (const one of hours) {
		if (rest <= lengthOf(one)) return one.start.add({ milliseconds: rest });
		rest -= lengthOf(one);
	}
	throw new Error("less open time than asked for");
}

function lengthOf({ start, end }: Interval): number {
	return end.epochMilliseconds - start.epochMilliseconds;
}

function later(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
	return Temporal.Instant.compare(one, other) > 0 ? one : other;
}

function earlier(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
	return Temporal.Instant.compare(one, other) < 0 ? one : other;
}
