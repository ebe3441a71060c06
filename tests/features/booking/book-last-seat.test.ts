import { expect, test } from "vitest";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { atOffice, makeWorld } from "#tests/support/world.ts";
import { expectSeatsToAddUp } from "./invariants.ts";

test("ten clicks of somebody unknown on the last seat all answer with the one booking they made", async () => {
	const world = await makeWorld();
	const form = {
		slotId: await world.slot({ capacity: 1 }),
		applicant: world.newcomer(),
		idempotencyKey: "the form of this test",
		note: null,
	};
	const outcomes = await Promise.all(
		Array.from({ length: 10 }, () => bookSlot(form, world.visitor())),
	);
	expect(outcomes[0]).toMatchObject({ ok: true });
	expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
	expect(await world.db.read.applicant.count()).toBe(1);
	expect(await world.db.read.message.count()).toBe(1);
	expect(await world.db.read.auditEntry.count()).toBe(1);
	await expectSeatsToAddUp(world.db);
});

test("one form sent at once for two different times books one of them", async () => {
	const world = await makeWorld();
	const applicant = world.newcomer();
	const slots = [await world.slot(), await world.slot({ start: atOffice("2026-12-04T09:00") })];
	const outcomes = await Promise.all(
		slots.map((slotId) =>
			bookSlot(
				{ slotId, applicant, idempotencyKey: "the form of this test", note: null },
				world.visitor(),
			),
		),
	);
	expect(outcomes[0]).toMatchObject({ ok: true });
	expect(outcomes[1]).toEqual(outcomes[0]);
	expect(await world.db.read.booking.count()).toBe(1);
	await expectSeatsToAddUp(world.db);
});

test("a form that booked answers with its booking even when the slot is full by now", async () => {
	const world = await makeWorld();
	const form = {
		slotId: await world.slot(),
		applicant: world.newcomer(),
		idempotencyKey: "the form of this test",
		note: null,
	};
	const first = await bookSlot(form, world.visitor());
	expect(await bookSlot(form, world.visitor())).toEqual(first);
	await expectSeatsToAddUp(world.db);
});

test("the key of a form is not kept as it was sent", async () => {
	const world = await makeWorld();
	await bookSlot(
		{
			slotId: await world.slot(),
			applicant: world.newcomer(),
			idempotencyKey: "the form of this test",
			note: null,
		},
		world.visitor(),
	);
	const booking = await world.db.read.booking.findFirstOrThrow();
	expect(JSON.stringify(booking)).not.toContain("the form of this test");
});

test("what breaks is not taken for the second click of a form that has booked", async () => {
	const world = await makeWorld();
	const form = {
		slotId: await world.slot({ capacity: 2 }),
		applicant: world.newcomer(),
		idempotencyKey: "the form of this test",
		note: null,
	};
	expect(await bookSlot(form, world.visitor())).toMatchObject({ ok: true });
	await world.db.transaction((tx) => tx.$executeRawUnsafe('DROP TABLE "NameEntry"'));
	await expect(bookSlot(form, world.visitor())).rejects.toThrow();
	expect(await world.db.read.booking.count()).toBe(1);
});
