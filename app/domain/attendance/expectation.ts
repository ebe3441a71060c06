import { Temporal } from "temporal-polyfill";
import type { Interval } from "#app/domain/time/interval.ts";

/**
 * How somebody stands of whom nothing was entered: not due yet, late by whole minutes, or over without
 * anybody having said how it ended.
 */
export type Expectation =
	| { is: "expected" }
	| { is: "late"; minutes: number }
	| { is: "not_entered" };

/** From the first whole minute on somebody is late; once their time is over it is for the desk to say. */
export function expectationOf({ start, end }: Interval, now: Temporal.Instant): Expectation {
	if (Temporal.Instant.compare(now, end) >= 0) return { is: "not_entered" };
	const minutes = Math.floor(start.until(now).total("minutes"));
	return minutes >= 1 ? { is: "late", minutes } : { is: "expected" };
}
