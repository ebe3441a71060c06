import { expect, test } from "vitest";
import { ATTEMPT_LIMITS, isOneTooMany } from "#app/domain/attempts/attempt-limits.ts";
import { REMEMBERED } from "#app/domain/retention/retention.ts";

test("five wrong passwords are forgiven for one name, twenty for one network address", () => {
	expect(isOneTooMany("staff_sign_in", { email: 5, address: 20 })).toBe(false);
	expect(isOneTooMany("staff_sign_in", { email: 6, address: 20 })).toBe(true);
	expect(isOneTooMany("staff_sign_in", { email: 5, address: 21 })).toBe(true);
});

test("a contact is sent five codes an hour, and an address asks for twenty", () => {
	expect(isOneTooMany("code_request", { contact: 5, address: 20 })).toBe(false);
	expect(isOneTooMany("code_request", { contact: 6, address: 20 })).toBe(true);
	expect(isOneTooMany("code_request", { contact: 5, address: 21 })).toBe(true);
});

test("a reference is tried five times an hour, and twenty are from one address", () => {
	expect(isOneTooMany("reference_entry", { reference: 5, address: 20 })).toBe(false);
	expect(isOneTooMany("reference_entry", { reference: 6, address: 20 })).toBe(true);
	expect(isOneTooMany("reference_entry", { reference: 5, address: 21 })).toBe(true);
});

test.each([
	["draft_code", 20],
	["seat_hold", 5],
	["waitlist_join", 10],
	["rating", 30],
	["report", 10],
] as const)("one network address may make %s %i times", (kind, most) => {
	expect(isOneTooMany(kind, { address: most })).toBe(false);
	expect(isOneTooMany(kind, { address: most + 1 })).toBe(true);
});

test("a sign-in code may be entered wrongly five times", () => {
	expect(isOneTooMany("code_entry", { code: 5 })).toBe(false);
	expect(isOneTooMany("code_entry", { code: 6 })).toBe(true);
});

test("what is counted is remembered for as long as it counts", () => {
	const windows = Object.entries(ATTEMPT_LIMITS).map(([kind, limit]) => [
		kind,
		"minutes" in limit ? limit.minutes : 0,
	]);
	expect(Object.fromEntries(windows)).toEqual({
		staff_sign_in: 15,
		code_request: 60,
		code_entry: 0,
		reference_entry: 60,
		draft_code: 60,
		seat_hold: 0,
		waitlist_join: 24 * 60,
		rating: 60,
		report: 60,
	});
	for (const [, minutes] of windows) {
		expect(minutes).toBeLessThanOrEqual(60 * REMEMBERED.attemptHours);
	}
});
