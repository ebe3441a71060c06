import { expect, test } from "vitest";
import { atDesk } from "#app/features/access.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import { moveBooking } from "#app/features/booking/move-booking.server.ts";
import { atOffice, linkedBooking, makeWorld, monday } from "#tests/support/world.ts";
import { expectSeatsToAddUp } from "./invariants.ts";

test("every change of a booking is in the log: who, what, which slots, and nothing personal", async () => {
	const world = await makeWorld();
	const staff = await world.staff();
	const after = (minutes: number) => ({ now: monday.add({ minutes }) });
	const first = await world.slot();
	const second = await world.slot({ start: atOffice("2026-12-04T10:30") });
	const booked = await bookSlot(
		{ slotId: first, applicant: world.newcomer(), idempotencyKey: "the form", note: "una nota" },
		world.visitor(),
	);
	if (!booked.ok) return expect.fail(booked.refusal);
	const { bookingId, applicantId } = booked;
	expect(
		await moveBooking(
			{ booking: linkedBooking(bookingId), toSlotId: second },
			{ ...world.visitor(), ...after(1) },
		),
	).toEqual({
		ok: true,
	});
	expect(
		await moveBooking(
			{ booking: atDesk("booking", bookingId, staff), toSlotId: first },
			{ ...staff, ...after(2) },
		),
	).toEqual({
		ok: true,
	});
	expect(
		await moveBooking(
			{ booking: atDesk("booking", bookingId, staff), toSlotId: "no-such-slot" },
			staff,
		),
	).toMatchObject({
		ok: false,
	});
	expect(
		await cancelBooking(atDesk("booking", bookingId, staff), "sede chiusa", {
			...staff,
			...after(3),
		}),
	).toEqual({
		ok: true,
	});
	expect(await cancelBooking(linkedBooking(bookingId), null, world.visitor())).toMatchObject({
		ok: false,
	});

	const entries = await world.db.read.auditEntry.findMany({
		where: { subjectKind: "booking", subjectId: bookingId },
		orderBy: { at: "asc" },
	});
	expect(
		entries.map(({ action, actorKind, actorId, details }) => ({
			action,
			by: `${actorKind} ${actorId}`,
			details: JSON.parse(details ?? "{}"),
		})),
	).toEqual([
		{ action: "booked", by: `applicant ${applicantId}`, details: { slotId: first } },
		{
			action: "moved",
			by: `applicant ${applicantId}`,
			details: { fromSlotId: first, toSlotId: second },
		},
		{
			action: "moved",
			by: `staff ${staff.staffMember.id}`,
			details: { fromSlotId: second, toSlotId: first },
		},
		{ action: "cancelled", by: `staff ${staff.staffMember.id}`, details: { slotId: first } },
	]);
	await expectSeatsToAddUp(world.db);
});
