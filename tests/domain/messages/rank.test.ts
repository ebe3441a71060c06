import { expect, test } from "vitest";
import { isBulk, rankOf } from "#app/domain/messages/rank.ts";

test("a code leaves before what somebody waits for, and that before what comes by the hundred", () => {
	expect(rankOf("sign_in_code")).toBeLessThan(rankOf("booking_confirmed"));
	expect(rankOf("booking_confirmed")).toBeLessThan(rankOf("booking_reminder"));
});

test("what comes by the hundred never has all the room", () => {
	expect(isBulk("booking_reminder")).toBe(true);
	expect(isBulk("booking_cancelled")).toBe(true);
	expect(isBulk("booking_confirmed")).toBe(false);
	expect(isBulk("sign_in_code")).toBe(false);
});
