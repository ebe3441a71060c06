import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { nextAttemptAfter } from "#app/domain/messages/retry-policy.ts";

const FAILED = {
	attempts: 1,
	failure: "temporary",
	now: at("2026-12-01T10:00:00Z"),
	notAfter: at("2026-12-31T10:00:00Z"),
} as const;

test("after the first failure the next attempt is a minute away, then twice as far each time", () => {
	expect(nextAttemptAfter(FAILED)).toEqual({ retryAt: at("2026-12-01T10:01:00Z") });
	expect(nextAttemptAfter({ ...FAILED, attempts: 2 })).toEqual({
		retryAt: at("2026-12-01T10:02:00Z"),
	});
	expect(nextAttemptAfter({ ...FAILED, attempts: 5 })).toEqual({
		retryAt: at("2026-12-01T10:16:00Z"),
	});
});

test("what will never be taken is given up at once", () => {
	expect(nextAttemptAfter({ ...FAILED, failure: "permanent" })).toEqual({
		giveUp: "permanent_failure",
	});
});

test("twelve attempts span 2,047 minutes, then it is enough", () => {
	let now: Temporal.Instant = FAILED.now;
	let attempts = 1;
	for (;;) {
		const next = nextAttemptAfter({ ...FAILED, attempts, now });
		if ("giveUp" in next) {
			expect(next.giveUp).toBe("attempts_exhausted");
			break;
		}
		now = next.retryAt;
		attempts += 1;
	}
	expect(attempts).toBe(12);
	expect(FAILED.now.until(now).total("minutes")).toBe(2047);
});

test("an attempt that would come at or past the last instant is not made", () => {
	expect(nextAttemptAfter({ ...FAILED, notAfter: at("2026-12-01T10:01:00Z") })).toEqual({
		giveUp: "too_late",
	});
	expect(nextAttemptAfter({ ...FAILED, notAfter: at("2026-12-01T10:01:01Z") })).toEqual({
		retryAt: at("2026-12-01T10:01:00Z"),
	});
});

function at(instant: string): Temporal.Instant {
	return Temporal.Instant.from(instant);
}
