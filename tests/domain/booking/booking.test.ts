import { expect, test } from "vitest";
import { isActive } from "#app/domain/booking/booking.ts";

test("a booking is active until somebody cancels it", () => {
	expect(isActive({ status: "booked" })).toBe(true);
	expect(isActive({ status: "cancelled_by_applicant" })).toBe(false);
	expect(isActive({ status: "cancelled_by_office" })).toBe(false);
});
