import { Temporal } from "temporal-polyfill";

/** `permanent`: the server will never take it (5xx, an address that does not exist). */
export type DeliveryFailure = "temporary" | "permanent";

export type GivingUp = "permanent_failure" | "attempts_exhausted" | "too_late";

/**
 * Waits double from one minute: 1, 2, 4 … 1,024. Twelve attempts span 2,047 minutes, about 34 hours:
 * a server that asks to come back in a quarter of an hour, a night without a line and a Sunday with
 * the provider down are all outlived, and a reminder written two days ahead still arrives in time.
 */
const FIRST_WAIT_MINUTES = 1;
const MAX_ATTEMPTS = 12;

/**
 * When to try again after an attempt that failed. `attempts` counts it: 1 after the first.
 * `notAfter` is the instant from which the message is no longer sent.
 */
export function nextAttemptAfter({
	attempts,
	failure,
	now,
	notAfter,
}: {
	attempts: number;
	failure: DeliveryFailure;
	now: Temporal.Instant;
	notAfter: Temporal.Instant;
}): { retryAt: Temporal.Instant } | { giveUp: GivingUp } {
	if (failure === "permanent") return { giveUp: "permanent_failure" };
	if (attempts >= MAX_ATTEMPTS) return { giveUp: "attempts_exhausted" };
	const retryAt = now.add({ minutes: FIRST_WAIT_MINUTES * 2 ** (attempts - 1) });
	if (Temporal.Instant.compare(retryAt, notAfter) >= 0) return { giveUp: "too_late" };
	return { retryAt };
}
