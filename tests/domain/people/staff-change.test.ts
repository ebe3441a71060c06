import { expect, test } from "vitest";
import { refusalOfStaffChange, type StaffChange } from "#app/domain/people/staff-change.ts";

const changes: StaffChange[] = ["grants", "disable", "enable", "password"];
const case_ = { actorCoordinates: true, isKnown: true, isSelf: false };

test.each(changes)("a coordinator of everything may change somebody else: %s", (change) => {
	expect(refusalOfStaffChange({ ...case_, change })).toBeNull();
});

test.each(changes)("nobody else may, whoever it is about: %s", (change) => {
	for (const isSelf of [true, false]) {
		expect(refusalOfStaffChange({ ...case_, isSelf, actorCoordinates: false, change })).toBe(
			"not_a_coordinator",
		);
	}
});

test.each(changes)("somebody who is not there can't be changed: %s", (change) => {
	expect(refusalOfStaffChange({ ...case_, isKnown: false, change })).toBe("unknown_member");
});

test("nobody takes away their own sign-in or grants, but everybody may have a new password", () => {
	const refusals = changes.map((change) =>
		refusalOfStaffChange({ ...case_, isSelf: true, change }),
	);
	expect(refusals).toEqual(["own_account", "own_account", null, null]);
});
