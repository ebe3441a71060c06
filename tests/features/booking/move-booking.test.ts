import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { atDesk } from "#app/features/access.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import { moveBooking } from "#app/features/booking/move-booking.server.ts";
import { withdrawSlots } from "#app/features/slots/slot-store.server.ts";
import { atOffice, linkedBooking, makeWorld, monday, type World } from "#tests/support/world.ts";
import { expectSeatsToAddUp } from "./invariants.ts";

let keys = 0;

async function bookedIn(world: World, slotId: string): Promise<string> {
	const booked = await bookSlot(
		{
			slotId,
			applicant: world.newcomer(),
			idempotencyKey: `another-form-${++keys}`,
			note: null,
		},
		world.visitor(),
	);
	if (!booked.ok) throw new Error(booked.refusal);
	return booked.bookingId;
}

test("moving takes the new seat, frees the old one, keeps the reference and tells the person once", async () => {
	const world = await makeWorld();
	const from = await world.slot();
	const to = await world.slot({ start: atOffice("2026-12-04T09:00") });
	const bookingId = await bookedIn(world, from);
	const before = await world.db.read.booking.findUniqueOrThrow({ where: { id: bookingId } });

	expect(
		await moveBooking({ booking: linkedBooking(bookingId), toSlotId: to }, world.visitor()),
	).toEqual({ ok: true });

	const after = await world.db.read.booking.findUniqueOrThrow({
		where: { id: bookingId },
		include: { messages: { where: { kind: "booking_moved" } } },
	});
	expect(after).toMatchObject({ slotId: to, reference: before.reference, sequence: 1 });
	expect(after.movedAt).not.toBeNull();
	expect(after.messages).toHaveLength(1);
	await expectSeatsToAddUp(world.db);
});

test("when the new seat is gone the old one stays", async () => {
	const world = await makeWorld();
	const from = await world.slot();
	const to = await world.slot({ start: atOffice("2026-12-04T09:00") });
	const bookingId = await bookedIn(world, from);
	await bookedIn(world, to);
	expect(
		await moveBooking({ booking: linkedBooking(bookingId), toSlotId: to }, world.visitor()),
	).toEqual({
		ok: false,
		refusal: "slot_full",
	});
	const booking = await world.db.read.booking.findUniqueOrThrow({ where: { id: bookingId } });
	expect(booking).toMatchObject({ slotId: from, sequence: 0 });
	await expectSeatsToAddUp(world.db);
});

test("two people who swap places at the same instant are both answered, and nobody loses a seat", async () => {
	const world = await makeWorld();
	const one = await world.slot({ capacity: 2 });
	const two = await world.slot({ capacity: 2, start: atOffice("2026-12-04T09:00") });
	const [a, b] = [await bookedIn(world, one), await bookedIn(world, two)];
	const outcomes = await Promise.all([
		moveBooking({ booking: linkedBooking(a), toSlotId: two }, world.visitor()),
		moveBooking({ booking: linkedBooking(b), toSlotId: one }, world.visitor()),
	]);
	expect(outcomes).toEqual([{ ok: true }, { ok: true }]);
	await expectSeatsToAddUp(world.db);
});

test("ten people who move to one free seat at once: one arrives, nine stay where they were", async () => {
	const world = await makeWorld();
	const from = await world.slot({ capacity: 10 });
	const to = await world.slot({ start: atOffice("2026-12-04T09:00") });
	const bookings = [];
	for (let person = 0; person < 10; person++) bookings.push(await bookedIn(world, from));
	const outcomes = await Promise.all(
		bookings.map((bookingId) =>
			moveBooking({ booking: linkedBooking(bookingId), toSlotId: to }, world.visitor()),
		),
	);
	expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
	expect(await world.db.read.booking.count({ where: { slotId: from } })).toBe(9);
	await expectSeatsToAddUp(world.db);
});

test("to the same slot, and after cancelling, there is nothing to move", async () => {
	const world = await makeWorld();
	const slotId = await world.slot();
	const bookingId = await bookedIn(world, slotId);
	expect(
		await moveBooking({ booking: linkedBooking(bookingId), toSlotId: slotId }, world.visitor()),
	).toEqual({
		ok: false,
		refusal: "same_slot",
	});
	await cancelBooking(linkedBooking(bookingId), null, world.visitor());
	const other = await world.slot({ start: atOffice("2026-12-04T09:00") });
	expect(
		await moveBooking({ booking: linkedBooking(bookingId), toSlotId: other }, world.visitor()),
	).toEqual({
		ok: false,
		refusal: "already_cancelled",
	});
	expect(
		await moveBooking({ booking: linkedBooking(newId()), toSlotId: other }, world.visitor()),
	).toEqual({
		ok: false,
		refusal: "unknown_booking",
	});
	await expectSeatsToAddUp(world.db);
});

test("a person's moves are counted and limited, the desk's are not", async () => {
	const world = await makeWorld();
	const slots = [];
	for (let day = 1; day <= 6; day++) {
		slots.push(await world.slot({ start: atOffice(`2026-12-0${day}T09:00`) }));
	}
	const [first = "", second = "", ...others] = slots;
	const bookingId = await bookedIn(world, first);
	expect(
		await moveBooking({ booking: linkedBooking(bookingId), toSlotId: second }, await world.staff()),
	).toEqual({
		ok: true,
	});
	const outcomes = [];
	for (const slotId of others)
		outcomes.push(
			await moveBooking({ booking: linkedBooking(bookingId), toSlotId: slotId }, world.visitor()),
		);
	expect(outcomes).toEqual([
		{ ok: true },
		{ ok: true },
		{ ok: true },
		{ ok: false, refusal: "too_many_moves" },
	]);
	expect(
		await moveBooking({ booking: linkedBooking(bookingId), toSlotId: first }, await world.staff()),
	).toEqual({
		ok: true,
	});
	expect(await world.db.read.booking.findFirstOrThrow()).toMatchObject({ slotId: first, moves: 3 });
	await expectSeatsToAddUp(world.db);
});

test("the desk moves an appointment that has begun, to a time that is too near for the person", async () => {
	const world = await makeWorld();
	const bookingId = await bookedIn(world, await world.slot());
	const soon = await world.slot({ start: atOffice("2026-12-03T12:00") });
	const late = atOffice("2026-12-03T10:40");
	const move = { booking: linkedBooking(bookingId), toSlotId: soon };
	expect(await moveBooking(move, world.visitor(null, late))).toEqual({
		ok: false,
		refusal: "already_started",
	});
	const staff = await world.staff(null, late);
	const byDesk = { booking: atDesk("booking", bookingId, staff), toSlotId: soon };
	expect(await moveBooking(byDesk, staff)).toEqual({ ok: true });
	expect(await world.db.read.booking.findFirstOrThrow()).toMatchObject({ slotId: soon, moves: 0 });
	await expectSeatsToAddUp(world.db);
});

test("a second answer to a slot that was taken away says what became of the first", async () => {
	const world = await makeWorld();
	const from = await world.slot();
	const to = await world.slot({ start: atOffice("2026-12-04T09:00") });
	const other = await world.slot({ start: atOffice("2026-12-07T09:00") });
	const booking = linkedBooking(await bookedIn(world, from));
	await world.db.transaction((tx) => withdrawSlots(tx, { ids: [from] }, monday));
	const { id: repairId } = await world.db.read.repair.findFirstOrThrow();
	const answer = (toSlotId: string) =>
		moveBooking({ booking, toSlotId, repairId }, world.visitor());

	expect(await answer(to)).toEqual({ ok: true });
	expect(await answer(to)).toEqual({ ok: false, refusal: "same_slot" });
	expect(await answer(other)).toEqual({ ok: false, refusal: "already_settled" });
	await cancelBooking(booking, null, world.visitor());
	expect(await answer(other)).toEqual({ ok: false, refusal: "already_cancelled" });
	await expectSeatsToAddUp(world.db);
});
