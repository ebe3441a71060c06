import { expect, test } from "vitest";
import {
	FOLLOWING_KINDS,
	isCalledAbout,
	isFollowing,
	isToldAgain,
} from "#app/domain/messages/corrected-address.ts";

const startsAt = "2026-12-03T09:30:00Z";

test("all follow the person but codes and the news for the old address itself", () => {
	expect(isFollowing("sign_in_code")).toBe(false);
	expect(isFollowing("address_changed")).toBe(false);
	expect(FOLLOWING_KINDS.every(isFollowing)).toBe(true);
	expect(FOLLOWING_KINDS).toContain("booking_reminder");
});

test("what counts until it is over is told again, what the next one says anyway is not", () => {
	expect(FOLLOWING_KINDS.filter(isToldAgain)).toEqual([
		"booking_confirmed",
		"booking_moved",
		"booking_cancelled",
		"repair_proposed",
		"seat_offered",
		"enrolment_reviewed",
	]);
});

test("without an address the desk calls about what the office did, not about what the person did", () => {
	expect(isCalledAbout({ kind: "booking_cancelled", startsAt, by: "office" })).toBe(true);
	expect(isCalledAbout({ kind: "booking_cancelled", startsAt, by: "applicant" })).toBe(false);
	expect(isCalledAbout({ kind: "booking_confirmed", startsAt })).toBe(false);
	expect(isCalledAbout({ kind: "repair_proposed", repairId: "r" })).toBe(true);
	expect(isCalledAbout({ kind: "sign_in_code", code: "271828" })).toBe(false);
});
