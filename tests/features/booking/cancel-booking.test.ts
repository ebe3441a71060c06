import { expect, test } from "vitest";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { atDesk } from "#app/features/access.ts";
import { daySheetView } from "#app/features/attendance/day-sheet.view.server.ts";
import { recordAttendance } from "#app/features/attendance/record-attendance.server.ts";
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

test("past the deadline the person can still say that they don't come: the seat is free, and the desk sees when", async () => {
	const world = await makeWorld();
	const slotId = await world.slot();
	const bookingId = await bookedIn(world, slotId);
	const late = atOffice("2026-12-03T08:40");
	expect(await cancelBooking(linkedBooking(bookingId), null, world.visitor(null, late))).toEqual({
		ok: true,
	});
	expect(await world.db.read.slot.findUnique({ where: { id: slotId } })).toMatchObject({
		seatsTaken: 0,
	});
	const staff = await world.staff(null, late);
	const { desks, counters } = await daySheetView({ day: "2026-12-03", officeId: null }, staff);
	expect(desks[0]?.rows).toMatchObject([
		{ bookingId, status: "cancelled_by_applicant", declinedAt: toDate(late) },
	]);
	expect(desks[0]?.freeAt).toEqual([toDate(atOffice("2026-12-03T10:30"))]);
	expect(counters.booked).toBe(0);
});

test("who cancels in good time is no late one, and who was cancelled by the desk is none either", async () => {
	const world = await makeWorld();
	const soon = await bookedIn(world, await world.slot());
	const later = await bookedIn(world, await world.slot({ start: atOffice("2026-12-03T11:30") }));
	const early = atOffice("2026-12-02T10:30");
	await cancelBooking(linkedBooking(soon), null, world.visitor(null, early));
	const staff = await world.staff(null, atOffice("2026-12-03T09:00"));
	await cancelBooking(atDesk("booking", later, staff), null, staff);
	const { desks } = await daySheetView({ day: "2026-12-03", officeId: null }, staff);
	expect(desks[0]?.rows.map(({ status, declinedAt }) => [status, declinedAt])).toEqual([
		["cancelled_by_applicant", null],
		["cancelled_by_office", null],
	]);
});

test("of whoever has arrived and a no of theirs at the same instant one counts, and the seat with it", async () => {
	const world = await makeWorld();
	const slotId = await world.slot();
	const bookingId = await bookedIn(world, slotId);
	const now = atOffice("2026-12-03T10:20");
	const staff = await world.staff(null, now);
	const [no, arrived] = await Promise.all([
		cancelBooking(linkedBooking(bookingId), null, world.visitor(null, now)),
		recordAttendance(atDesk("booking", bookingId, staff), "arrived", staff),
	]);
	expect([no.ok, arrived.ok].filter(Boolean)).toHaveLength(1);
	expect([no, arrived]).toContainEqual(
		no.ok ? { ok: false, refusal: "booking_cancelled" } : { ok: false, refusal: "already_started" },
	);
	await expectSeatsToAddUp(world.db);
});

test("the desk cancels past the deadline too, and the words differ", async () => {
	const world = await makeWorld();
	const bookingId = await bookedIn(world, await world.slot());
	const staff = await world.staff(null, atOffice("2026-12-02T10:30").add({ seconds: 1 }));
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
