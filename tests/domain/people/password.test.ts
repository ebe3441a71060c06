import { expect, test } from "vitest";
import { isLongEnough } from "#app/domain/people/password.ts";

test("a password has at least 12 characters, whatever they are", () => {
	expect(isLongEnough("a".repeat(11))).toBe(false);
	expect(isLongEnough("a".repeat(12))).toBe(true);
});
