import { Temporal } from "temporal-polyfill";

/** The machine's clock, for work that no request started: a request brings its own instant. */
export function currentInstant(): Temporal.Instant {
	return Temporal.Now.instant();
}
