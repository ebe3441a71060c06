import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { freedSeatKeptUntil, offeredSeatKeptUntil } from "#app/domain/waitlist/kept-seat.ts";

const now = Temporal.Instant.from("2026-11-30T09:00:00Z");

test("a freed seat is kept for the list for two minutes", () => {
	expect(freedSeatKeptUntil(now).toString()).toBe("2026-11-30T09:02:00Z");
});

test("an offered seat is kept for ten minutes after the time to answer is up", () => {
	expect(offeredSeatKeptUntil(now).toString()).toBe("2026-11-30T09:10:00Z");
});
