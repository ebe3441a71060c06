import { expect, test } from "vitest";
import { ATTEMPT_LIMITS } from "#app/domain/attempts/attempt-limits.ts";
import { REMEMBERED } from "#app/domain/retention/retention.ts";

const limits = Object.values(ATTEMPT_LIMITS).flatMap((by) => Object.values(by));

test("nothing is counted for longer than people are told that it is remembered", () => {
	for (const { minutes } of limits)
		expect(minutes).toBeLessThanOrEqual(60 * REMEMBERED.attemptHours);
});

test("a library's network lets through more than one name or contact", () => {
	for (const by of Object.values(ATTEMPT_LIMITS)) {
		const { address, ...narrow } = by as Record<string, { most: number }>;
		for (const { most } of Object.values(narrow)) {
			if (address) expect(most).toBeLessThan(address.most);
		}
	}
});
