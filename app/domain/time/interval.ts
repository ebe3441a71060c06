import { Temporal } from "temporal-polyfill";

/** Half-open: `start` is inside, `end` is not, so that back-to-back intervals don't clash. */
export type Interval = { readonly start: Temporal.Instant; readonly end: Temporal.Instant };

const { compare } = Temporal.Instant;

/** @throws RangeError when it would not last: the caller's mistake, never a person's. */
export function interval(start: Temporal.Instant, end: Temporal.Instant): Interval {
	if (compare(start, end) >= 0) throw new RangeError(`${start} is not before ${end}`);
	return { start, end };
}

/** Do the two have an instant in common? Adjacent ones don't. */
export function overlaps(a: Interval, b: Interval): boolean {
	return compare(a.start, b.end) < 0 && compare(b.start, a.end) < 0;
}

export function contains({ start, end }: Interval, instant: Temporal.Instant): boolean {
	return compare(start, instant) <= 0 && compare(instant, end) < 0;
}

/** Is all of `inner` inside `outer`? */
export function encloses(outer: Interval, inner: Interval): boolean {
	return compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
}

/**
 * Cuts an interval into whole pieces of `minutes`, with `pauseMinutes` between; a remainder too
 * short for one is left over.
 */
export function split(whole: Interval, minutes: number, pauseMinutes = 0): Interval[] {
	const pieces: Interval[] = [];
	for (let start = whole.start; ; ) {
		const end = start.add({ minutes });
		if (compare(end, whole.end) > 0) return pieces;
		pieces.push({ start, end });
		start = end.add({ minutes: pauseMinutes });
	}
}

export function byStart(a: Interval, b: Interval): number {
	return compare(a.start, b.start) || compare(a.end, b.end);
}
