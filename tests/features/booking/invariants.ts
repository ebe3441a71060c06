import { expect } from "vitest";
import type { Database } from "#app/adapters/db/database.server.ts";

/** What holds after everything: each slot's counter is its active bookings and its holds, and never above its seats. */
export async function expectSeatsToAddUp({ read }: Database): Promise<void> {
	const slots = await read.slot.findMany({
		select: {
			seatsTaken: true,
			capacity: true,
			holds: { select: { id: true } },
			bookings: { where: { status: "booked" }, select: { id: true } },
		},
	});
	for (const slot of slots) {
		expect(slot.bookings.length + slot.holds.length).toBe(slot.seatsTaken);
		expect(slot.seatsTaken).toBeLessThanOrEqual(slot.capacity);
	}
}
