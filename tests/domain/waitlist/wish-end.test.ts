import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { type WishEndCase, wishEndOf } from "#app/domain/waitlist/wish-end.ts";

const now = Temporal.Instant.from("2026-11-30T09:00:00Z");
const second = { seconds: 1 };

const WAITING: WishEndCase = {
	now,
	serviceId: "primo-colloquio",
	joinedAt: now.subtract({ hours: 24 }),
	booking: null,
	activeBookings: [],
	offers: [],
};

test("a wish lasts ninety days, not a second longer", () => {
	const joinedAt = now.subtract({ hours: 24 * 90 });
	expect(wishEndOf({ ...WAITING, joinedAt })).toBeNull();
	expect(wishEndOf({ ...WAITING, joinedAt: joinedAt.subtract(second) })).toBe("left");
});

test("whoever has booked the service since they joined has what they wished for", () => {
	const booked = (bookedAt: Temporal.Instant, serviceId = WAITING.serviceId) =>
		wishEndOf({ ...WAITING, activeBookings: [{ serviceId, bookedAt }] });
	expect(booked(WAITING.joinedAt)).toBe("settled");
	expect(booked(WAITING.joinedAt.subtract(second))).toBeNull();
	expect(booked(WAITING.joinedAt, "percorso")).toBeNull();
});

test("an earlier appointment is wished for as long as the later one is to come", () => {
	const start = now.add(second);
	const booking = { status: "booked", start } as const;
	expect(wishEndOf({ ...WAITING, booking })).toBeNull();
	expect(wishEndOf({ ...WAITING, booking, now: start })).toBe("left");
	const cancelled = { start, status: "cancelled_by_office" } as const;
	expect(wishEndOf({ ...WAITING, booking: cancelled })).toBe("left");
});

test("whoever waits for an earlier appointment goes on waiting when they book another", () => {
	const booking = { status: "booked", start: now.add(second) } as const;
	const activeBookings = [{ serviceId: WAITING.serviceId, bookedAt: now }];
	expect(wishEndOf({ ...WAITING, booking, activeBookings })).toBeNull();
});

test("whoever leaves three offers in a row unanswered leaves the list", () => {
	const unanswered = (count: number) =>
		Array.from({ length: count }, (_, index) => ({
			tellAt: now.subtract({ hours: index + 1 }),
			status: "expired" as const,
			wasTold: true,
		}));
	expect(wishEndOf({ ...WAITING, offers: unanswered(2) })).toBeNull();
	expect(wishEndOf({ ...WAITING, offers: unanswered(3) })).toBe("left");
});
