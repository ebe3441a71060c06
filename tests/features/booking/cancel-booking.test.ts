import { expect, test } from "vitest";
import { atDesk } from "#app/features/access.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import { moveBooking } from "#app/features/booking/move-booking.server.ts";
import { atOffice, linkedBooking, makeWorld, type World } from "#tests/support/world.ts";
import { expectSeatsToAddUp } from "./invariants.ts";

async function bookedIn(world: World, slotId: string): Promise<string> {
	const booked = await bookSlot(
		{ slotId, applicant: world.newcomer(), idempotencyKey: `form-of-${slotId}`, note: null },
		world.visitor(),
	);
	if (!booked.ok) throw new Error(booked.refusal);
	return booked.bookingId;
}

test("two cancellations at once free the seat once and tell the person once", async () => {
	const world = await makeWorld();
	const bookingId = await bookedIn(world, await world.slot());
	const outcomes = await Promise.all([
		cancelBooking(linkedBooking(bookingId), null, world.visitor()),
		cancelBooking(linkedBooking(bookingId), null, world.visitor()),
	]);
	expect(outcomes).toContainEqual({ ok: true });
	expect(outcomes).toContainEqual({ ok: false, refusal: "already_cancelled" });
	expect(await world.db.read.message.count({ where: { kind: "booking_cancelled" } })).toBe(1);
	await expectSeatsToAddUp(world.db);
});

test("a freed seat can be booked again at once", async () => {
	const world = await makeWorld();
	const slotId = await world.slot();
	await cancelBooking(linkedBooking(await bookedIn(world, slotId)), null, world.visitor());
	const again = await bookSlot(
		{ slotId, applicant: world.newcomer(), idempotencyKey: "the-next-form", note: null },
		world.visitor(),
	);
	expect(again).toMatchObject({ ok: true });
	await expectSeatsToAddUp(world.db);
});

test("past the deadline the person can't cancel here, the desk can, and the words differ", async () => {
	const world = await makeWorld();
	const bookingId = await bookedIn(world, await world.slot());
	const late = atOffice("2026-12-02T10:30").add({ seconds: 1 });
	expect(await cancelBooking(linkedBooking(bookingId), null, world.visitor(null, late))).toEqual({
		ok: false,
		refusal: "past_deadline",
	});
	const staff = await world.staff(null, late);
	expect(
		await cancelBooking(atDesk("booking", bookingId, staff), "sportello chiuso", staff),
	).toEqual({ ok: true });
	expect(await world.db.read.booking.findFirstOrThrow()).toMatchObject({
		status: "cancelled_by_office",
		cancellationReason: "sportello chiuso",
	});
});

test("an appointment of another municipality is not there for a desk to cancel or to move", async () => {
	const world = await makeWorld();
	const bookingId = await bookedIn(world, await world.slot());
	const toSlotId = await world.slot({ municipality: "rivoli" });
	const before = await world.db.read.booking.findFirstOrThrow();
	const staff = await world.staff(["rivoli"]);
	const booking = atDesk("booking", bookingId, staff);
	const unknown = { ok: false, refusal: "unknown_booking" };
	expect(await cancelBooking(booking, null, staff)).toEqual(unknown);
	expect(await moveBooking({ booking, toSlotId }, staff)).toEqual(unknown);
	expect(await world.db.read.booking.findFirstOrThrow()).toEqual(before);
	await expectSeatsToAddUp(world.db);
});
