import { expect, test } from "vitest";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { atDesk } from "#app/features/access.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import { moveBooking } from "#app/features/booking/move-booking.server.ts";
import { takeAwayAudit } from "#tests/support/without-audit.ts";
import { atOffice, known, linkedBooking, makeWorld, monday } from "#tests/support/world.ts";
import { noted, outbox } from "#tests/support/written.ts";
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
	).toEqual({
		ok: false,
		refusal: "unknown_slot",
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

test("the person is told of every change once, with the times it is about, until it is over", async () => {
	const world = await makeWorld();
	const first = await world.slot();
	const second = await world.slot({ start: atOffice("2026-12-04T10:30") });
	const booked = await bookSlot(
		{
			slotId: first,
			applicant: world.newcomer({ email: "ana@example.it", locale: "en" }),
			idempotencyKey: "the form",
			note: null,
		},
		world.visitor(),
	);
	if (!booked.ok) return expect.fail(booked.refusal);
	const { bookingId, applicantId } = booked;
	const own = linkedBooking(bookingId);
	const at = (minutes: number) => world.visitor(null, monday.add({ minutes }));
	await moveBooking({ booking: own, toSlotId: second }, at(1));
	await moveBooking({ booking: own, toSlotId: first }, at(2));
	await cancelBooking(own, "non posso", at(3));

	const [thursday, friday] = ["2026-12-03T09:30:00Z", "2026-12-04T09:30:00Z"];
	const ends = { [thursday]: "2026-12-03T11:15", [friday]: "2026-12-04T11:15" };
	const told = (kind: string, startsAt: string, facts: object = {}) => ({
		...{ kind, bookingId, applicantId, repairId: null, companionId: null },
		...{ recipient: "ana@example.it", locale: "en" },
		facts: { kind, startsAt, ...facts },
		notAfter: toDate(atOffice(ends[startsAt] ?? "")),
	});
	expect(await outbox(world.db)).toMatchObject([
		told("booking_confirmed", thursday),
		told("booking_moved", friday, { previousStartsAt: thursday }),
		told("booking_moved", thursday, { previousStartsAt: friday }),
		told("booking_cancelled", thursday, { by: "applicant" }),
	]);
	expect(await world.db.read.booking.findFirst()).toMatchObject({
		...{ status: "cancelled_by_applicant", cancellationReason: "non posso", sequence: 3 },
		cancelledAt: toDate(monday.add({ minutes: 3 })),
	});
});

test("a cancellation by the desk is told as the office's; somebody without an e-mail is told nothing", async () => {
	const world = await makeWorld();
	const staff = await world.staff();
	const slots = [await world.slot(), await world.slot({ start: atOffice("2026-12-04T10:30") })];
	const people = [world.newcomer(), world.newcomer({ email: null, phone: "3331234567" })];
	for (const [nth, applicant] of people.entries()) {
		const form = { slotId: slots[nth] ?? "", applicant, idempotencyKey: `${nth}`, note: null };
		const booked = await bookSlot(form, world.visitor());
		if (!booked.ok) return expect.fail(booked.refusal);
		const own = atDesk("booking", booked.bookingId, staff);
		expect(await cancelBooking(own, null, staff)).toEqual({ ok: true });
	}
	expect(await outbox(world.db)).toMatchObject([
		{ kind: "booking_confirmed" },
		{ facts: { kind: "booking_cancelled", by: "office" } },
	]);
});

test("who asks for safe contact while booking is noted once, and nobody who had it", async () => {
	const world = await makeWorld();
	const id = await world.applicant();
	await world.db.transaction((tx) => tx.service.updateMany({ data: { maxActivePerApplicant: 9 } }));
	for (const [nth, safeContact] of [false, true, true].entries()) {
		const slotId = await world.slot({ start: atOffice(`2026-12-0${nth + 1}T10:30`) });
		const form = { slotId, safeContact, idempotencyKey: `${nth}`, note: null };
		const booked = await bookSlot({ ...form, applicant: known(id) }, world.visitor(id));
		expect(booked).toMatchObject({ ok: true });
	}
	expect(await noted(world.db, { subjectKind: "applicant" })).toEqual([
		{ by: `applicant ${id}`, action: "corrected", what: `applicant ${id}`, details: {} },
	]);
	expect(await world.db.read.applicant.findFirst()).toMatchObject({ safeContact: true });
});

test("what can't be noted is not booked", async () => {
	const world = await makeWorld();
	const slotId = await world.slot();
	await takeAwayAudit(world.db);
	const form = { slotId, applicant: world.newcomer(), idempotencyKey: "the form", note: null };
	await expect(bookSlot(form, world.visitor())).rejects.toThrow();
	await expectSeatsToAddUp(world.db);
	expect(await world.db.read.booking.count()).toBe(0);
});

test("the copy for whoever helps is in the language of the page, and in Italian from the desk", async () => {
	const world = await makeWorld();
	const companion = { name: "Lucia", role: "librarian", email: "lucia@example.it" } as const;
	const english = { ...world.visitor(), locale: "en" as const };
	for (const [nth, context] of [english, await world.staff()].entries()) {
		const slotId = await world.slot({ start: atOffice(`2026-12-0${nth + 3}T10:30`) });
		const form = { slotId, companion, idempotencyKey: `${nth}`, note: null };
		const booked = await bookSlot({ ...form, applicant: world.newcomer() }, context);
		expect(booked).toMatchObject({ ok: true });
	}
	const copy = (day: string) => ({
		...{ kind: "booking_confirmed", recipient: "lucia@example.it" },
		facts: { kind: "booking_confirmed", startsAt: `${day}T09:30:00Z` },
		notAfter: toDate(atOffice(`${day}T11:15`)),
		bookingId: expect.any(String),
		applicantId: expect.any(String),
	});
	expect(await outbox(world.db, { companionId: { not: null } })).toMatchObject([
		{ ...copy("2026-12-03"), locale: "en" },
		{ ...copy("2026-12-04"), locale: "it" },
	]);
});
