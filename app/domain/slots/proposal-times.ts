import type { Temporal } from "temporal-polyfill";

/** Whoever closes a desk decides for some people at once; only then is anything proposed to the others. */
const PATIENCE_SECONDS = 60;

/** How long after a repair is settled its person may still have to be told, and its seats given back. */
const LOOKED_BACK_HOURS = 48;

/** To the people of repairs opened by then, that instant included, other times are proposed now. */
export function proposedIfOpenedBy(now: Temporal.Instant): Temporal.Instant {
	return now.subtract({ seconds: PATIENCE_SECONDS });
}

/** The people of repairs settled after that may still have to be told. */
export function toldIfSettledAfter(now: Temporal.Instant): Temporal.Instant {
	return now.subtract({ hours: LOOKED_BACK_HOURS });
}
