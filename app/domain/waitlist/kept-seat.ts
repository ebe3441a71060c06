import type { Temporal } from "temporal-polyfill";

/** Longer than the jobs take to find out who is next; if they don't run, the seat is everybody's. */
const MINUTES = 2;

/** Time to ask whoever is next, once nobody has answered an offer. */
const GRACE_MINUTES = 10;

/** Until when a seat that is freed now is kept for the waiting list, before it is known for whom. */
export function freedSeatKeptUntil(now: Temporal.Instant): Temporal.Instant {
	return now.add({ minutes: MINUTES });
}

/** Until when an offered seat is kept. @param until the last instant of the answer */
export function offeredSeatKeptUntil(until: Temporal.Instant): Temporal.Instant {
	return until.add({ minutes: GRACE_MINUTES });
}
