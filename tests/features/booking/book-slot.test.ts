import { expect, test } from "vitest";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { atDesk } from "#app/features/access.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { draftId } from "#app/features/drafts/draft-store.server.ts";
import { saveDraft } from "#app/features/drafts/save-draft.server.ts";
import { atOffice, known, makeWorld, monday, vault, type World } from "#tests/support/world.ts";
import { expectSeatsToAddUp } from "./invariants.ts";

let keys = 0;
const newKey = () => `form-${++keys}-of-this-test`;

test("somebody who presents themselves gets the seat, a reference and a confirmation in the outbox", async () => {
	const world = await makeWorld();
	const slotId = await world.slot();
	const booked = await bookSlot(
		{
			slotId,
			applicant: world.newcomer({ email: "maria@example.it" }),
			idempotencyKey: newKey(),
			note: "Vengo con un'interprete",
		},
		world.visitor(),
	);
	expect(booked).toMatchObject({ ok: true, reference: expect.stringMatching(/^[2-9A-Z]{8}$/) });
	const booking = await world.db.read.booking.findFirstOrThrow({
		include: { messages: true, applicant: true },
	});
	expect(booking.status).toBe("booked");
	expect(booking.messages).toMatchObject([{ kind: "booking_confirmed", status: "pending" }]);
	const [message] = booking.messages;
	expect(message && vault.unseal(message.recipientSealed)).toBe("maria@example.it");
	await expectSeatsToAddUp(world.db);
});

test("note, e-mail and telephone are unreadable in the database", async () => {
	const world = await makeWorld();
	await bookSlot(
		{
			slotId: await world.slot(),
			applicant: world.newcomer({ email: "maria@example.it", phone: "3331234567" }),
			idempotencyKey: newKey(),
			note: "una nota segreta",
		},
		world.visitor(),
	);
	const rows = JSON.stringify([
		await world.db.read.applicant.findMany(),
		await world.db.read.booking.findMany(),
		await world.db.read.message.findMany(),
	]);
	for (const secret of ["maria@example.it", "3331234567", "una nota segreta"]) {
		expect(rows).not.toContain(secret);
	}
	const booking = await world.db.read.booking.findFirstOrThrow();
	expect(booking.noteSealed && vault.unseal(booking.noteSealed)).toBe("una nota segreta");
});

test("forty people at once on five seats make five bookings and five messages", async () => {
	const world = await makeWorld();
	const slotId = await world.slot({ capacity: 5 });
	const outcomes = await Promise.all(
		Array.from({ length: 40 }, () =>
			bookSlot(
				{ slotId, applicant: world.newcomer(), idempotencyKey: newKey(), note: null },
				world.visitor(),
			),
		),
	);
	expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5);
	expect(outcomes.filter((outcome) => !outcome.ok && outcome.refusal === "slot_full")).toHaveLength(
		35,
	);
	expect(await world.db.read.booking.count()).toBe(5);
	expect(await world.db.read.message.count()).toBe(5);
	expect(await world.db.read.applicant.count()).toBe(5);
	await expectSeatsToAddUp(world.db);
});

test("the double click of somebody unknown makes one booking, one person and one message", async () => {
	const world = await makeWorld();
	const form = {
		slotId: await world.slot({ capacity: 3 }),
		applicant: world.newcomer(),
		idempotencyKey: newKey(),
		note: null,
	};
	const [first, second] = await Promise.all([
		bookSlot(form, world.visitor()),
		bookSlot(form, world.visitor()),
	]);
	expect(first).toMatchObject({ ok: true });
	expect(second).toEqual(first);
	expect(await world.db.read.booking.count()).toBe(1);
	expect(await world.db.read.applicant.count()).toBe(1);
	expect(await world.db.read.message.count()).toBe(1);
	await expectSeatsToAddUp(world.db);
});

test("the double click of somebody we know answers twice with the same booking", async () => {
	const world = await makeWorld();
	const id = await world.applicant();
	const form = {
		slotId: await world.slot(),
		applicant: known(id),
		idempotencyKey: newKey(),
		note: null,
	};
	const [first, second] = await Promise.all([
		bookSlot(form, world.visitor(id)),
		bookSlot(form, world.visitor(id)),
	]);
	expect(first).toMatchObject({ ok: true });
	expect(second).toEqual(first);
	await expectSeatsToAddUp(world.db);
});

test("one person who asks for two slots of one service at once gets one", async () => {
	const world = await makeWorld();
	const id = await world.applicant();
	const slots = [await world.slot(), await world.slot({ start: atOffice("2026-12-04T09:00") })];
	const outcomes = await Promise.all(
		slots.map((slotId) =>
			bookSlot(
				{ slotId, applicant: known(id), idempotencyKey: newKey(), note: null },
				world.visitor(id),
			),
		),
	);
	expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
	expect(outcomes).toContainEqual({ ok: false, refusal: "limit_reached" });
	await expectSeatsToAddUp(world.db);
});

test("the seats kept for the desk are out of the public's reach and within the desk's", async () => {
	const world = await makeWorld();
	const slotId = await world.slot({ capacity: 2, deskSeats: 1 });
	const book = (context: Parameters<typeof bookSlot>[1]) =>
		bookSlot(
			{ slotId, applicant: world.newcomer(), idempotencyKey: newKey(), note: null },
			context,
		);
	expect(await book(world.visitor())).toMatchObject({ ok: true });
	expect(await book(world.visitor())).toEqual({ ok: false, refusal: "slot_full" });
	expect(await book(await world.staff())).toMatchObject({ ok: true });
	expect(await book(await world.staff())).toEqual({ ok: false, refusal: "slot_full" });
	await expectSeatsToAddUp(world.db);
});

test("a refused visitor leaves no trace of themselves", async () => {
	const world = await makeWorld();
	const slotId = await world.slot({ start: atOffice("2026-11-23T15:00") });
	const refused = await bookSlot(
		{ slotId, applicant: world.newcomer(), idempotencyKey: newKey(), note: null },
		world.visitor(),
	);
	expect(refused).toEqual({ ok: false, refusal: "too_soon" });
	expect(await world.db.read.applicant.count()).toBe(0);
	expect(await world.db.read.message.count()).toBe(0);
	await expectSeatsToAddUp(world.db);
});

test("a withdrawn slot, a past one, one too far and an unknown one are refused each with its reason", async () => {
	const world = await makeWorld();
	const withdrawn = await world.slot();
	await world.db.transaction((tx) =>
		tx.slot.update({ where: { id: withdrawn }, data: { withdrawnAt: new Date(0) } }),
	);
	const past = await world.slot({ start: atOffice("2026-11-20T10:00") });
	const refusals = [];
	const tooFar = await world.slot({ start: atOffice("2027-01-19T09:00") });
	for (const slotId of [withdrawn, past, tooFar, "no-such-slot"]) {
		refusals.push(
			await bookSlot(
				{ slotId, applicant: world.newcomer(), idempotencyKey: newKey(), note: null },
				world.visitor(),
			),
		);
	}
	expect(refusals).toEqual([
		{ ok: false, refusal: "slot_withdrawn" },
		{ ok: false, refusal: "slot_started" },
		{ ok: false, refusal: "beyond_horizon" },
		{ ok: false, refusal: "unknown_slot" },
	]);
	await expectSeatsToAddUp(world.db);
});

test("a booking by the desk names who made it, and is in the log", async () => {
	const world = await makeWorld();
	const staff = await world.staff();
	const id = await world.applicant({ email: null, phone: "3331234567" });
	const booked = await bookSlot(
		{ slotId: await world.slot(), applicant: known(id), idempotencyKey: newKey(), note: null },
		staff,
	);
	expect(booked).toMatchObject({ ok: true });
	const booking = await world.db.read.booking.findFirstOrThrow();
	expect(booking).toMatchObject({ bookedBy: "staff", bookedById: staff.staffMember.id });
	expect(
		await world.db.read.auditEntry.findMany({ where: { subjectId: booking.id } }),
	).toMatchObject([{ action: "booked", actorKind: "staff", actorId: staff.staffMember.id }]);
	expect(await world.db.read.message.count()).toBe(0);
});

test("a desk books nothing for a person of another municipality, nor anybody for one who is gone", async () => {
	const world = await makeWorld();
	const id = await world.applicant({ residenceMunicipalityId: "collegno" });
	const form = { slotId: await world.slot(), idempotencyKey: newKey(), note: null };
	const unknown = { ok: false, refusal: "unknown_person" };
	const [rivoli, collegno] = [await world.staff(["rivoli"]), await world.staff(["collegno"])];
	const book = (staff: typeof rivoli) =>
		bookSlot({ ...form, applicant: atDesk("person", id, staff) }, staff);
	expect(await book(rivoli)).toEqual(unknown);
	expect(await bookSlot({ ...form, applicant: known("nobody") }, world.visitor())).toEqual(unknown);
	await expectSeatsToAddUp(world.db);
	expect(await book(collegno)).toMatchObject({ ok: true });
});

/** A form in which something was typed, and which a code opens. */
async function keptForm(world: World): Promise<string> {
	const draft = { kind: "booking", token: "the form", clientAddress: "home" } as const;
	await saveDraft({ ...draft, payload: { note: "una nota" } }, world.system());
	const id = draftId(vault, draft.kind, draft.token);
	await world.db.transaction((tx) =>
		tx.draft.update({ where: { id }, data: { resumeHash: "of a code" } }),
	);
	return id;
}

/** What stands in its place. */
async function leftOf({ db }: World, id: string) {
	const { payloadSealed, resumeHash, expiresAt } = await db.read.draft.findUniqueOrThrow({
		where: { id },
	});
	return { payload: JSON.parse(vault.unseal(payloadSealed)), resumeHash, expiresAt };
}

test("of a form that has booked there is left for a quarter of an hour what it booked, and no code opens it", async () => {
	const world = await makeWorld();
	const draft = await keptForm(world);
	const form = { slotId: await world.slot(), idempotencyKey: newKey(), note: null };
	const booked = await bookSlot(
		{ ...form, draftId: draft, applicant: world.newcomer() },
		world.visitor(),
	);
	if (!booked.ok) return expect.fail(booked.refusal);
	expect(await leftOf(world, draft)).toEqual({
		payload: { booked: booked.bookingId },
		resumeHash: null,
		expiresAt: toDate(monday.add({ minutes: 15 })),
	});
});

test("a form that was refused is as it was", async () => {
	const world = await makeWorld();
	const draft = await keptForm(world);
	const before = await leftOf(world, draft);
	const tooSoon = await world.slot({ start: atOffice("2026-11-23T15:00") });
	const form = { slotId: tooSoon, idempotencyKey: newKey(), note: null };
	expect(
		await bookSlot({ ...form, draftId: draft, applicant: world.newcomer() }, world.visitor()),
	).toEqual({ ok: false, refusal: "too_soon" });
	expect(await leftOf(world, draft)).toEqual(before);
	expect(before.payload).toEqual({ note: "una nota" });
});
