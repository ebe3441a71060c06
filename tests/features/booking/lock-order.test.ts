import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { holdSlot } from "#app/features/booking/hold-slot.server.ts";
import { moveBooking } from "#app/features/booking/move-booking.server.ts";
import { emptyBookingDraft } from "#app/features/booking/present-applicant.schema.ts";
import { draftId } from "#app/features/drafts/draft-store.server.ts";
import { saveDraft } from "#app/features/drafts/save-draft.server.ts";
import { untilSomebodyWaits } from "#tests/support/somebody-waits.ts";
import {
	atOffice,
	linkedBooking,
	makeWorld,
	monday,
	vault,
	type World,
} from "#tests/support/world.ts";
import { expectSeatsToAddUp } from "./invariants.ts";

/** Two slots with room, the one with the lower id first. */
async function twoSlots(world: World): Promise<[string, string]> {
	const one = await world.slot({ capacity: 2 });
	const other = await world.slot({ capacity: 2, start: atOffice("2026-12-04T09:00") });
	return one < other ? [one, other] : [other, one];
}

async function openForm(world: World): Promise<string> {
	const token = newId();
	await saveDraft({ kind: "booking", token, payload: {}, clientAddress: token }, world.system());
	return draftId(vault, "booking", token);
}

async function formThatKeeps(world: World, slotId: string): Promise<string> {
	const id = await openForm(world);
	const held = await holdSlot(
		{ draftId: id, draft: emptyBookingDraft, slotId, personId: null },
		world.visitor(),
	);
	expect(held).toEqual({ ok: true, until: monday.add({ minutes: 10 }) });
	return id;
}

const form = (world: World, slotId: string) => ({
	...{ slotId, applicant: world.newcomer(), idempotencyKey: newId(), note: null },
});

/** What needs a seat of both: whoever has one of `from` changes to `to`. */
const changes = {
	async "choosing another slot"(world: World, from: string, to: string) {
		const draft = await formThatKeeps(world, from);
		return () =>
			holdSlot(
				{ draftId: draft, draft: emptyBookingDraft, slotId: to, personId: null },
				world.visitor(),
			);
	},
	async "booking another slot than the form keeps"(world: World, from: string, to: string) {
		const draft = await formThatKeeps(world, from);
		return () => bookSlot({ ...form(world, to), draftId: draft }, world.visitor());
	},
	async "moving an appointment"(world: World, from: string, to: string) {
		const booked = await bookSlot(form(world, from), world.visitor());
		if (!booked.ok) return expect.fail(booked.refusal);
		const booking = linkedBooking(booked.bookingId);
		return () => moveBooking({ booking, toSlotId: to }, world.visitor());
	},
};

const lockNow = (tx: Transaction, slotId: string) =>
	tx.$queryRaw`SELECT "id" FROM "Slot" WHERE "id" = ${slotId} FOR UPDATE NOWAIT`;

for (const [name, prepare] of Object.entries(changes)) {
	test.each(["up", "down"])(
		`${name} waits for the slot with the lower id before it takes the other (%s)`,
		async (way) => {
			const world = await makeWorld();
			if (world.db.engine === "sqlite") return; // one writes at a time: there is no order to keep
			const [low, high] = await twoSlots(world);
			const [from, to] = way === "up" ? [low, high] : [high, low];
			const change = await prepare(world, from, to);
			let changing: ReturnType<typeof change> | undefined;
			await world.db.transaction(async (tx) => {
				await lockNow(tx, low);
				changing = change();
				await untilSomebodyWaits(world);
				await world.db.transaction((another) => lockNow(another, high));
			});
			expect(await changing).toMatchObject({ ok: true });
			await expectSeatsToAddUp(world.db);
		},
	);
}

test("whoever chooses a slot in the moment in which it is taken away is told so", async () => {
	const world = await makeWorld();
	const slotId = await world.slot();
	const draft = await openForm(world);
	let choosing: ReturnType<typeof holdSlot> | undefined;
	await world.db.transaction(async (tx) => {
		await tx.slot.update({ where: { id: slotId }, data: { withdrawnAt: new Date(0) } });
		choosing = holdSlot(
			{ draftId: draft, draft: emptyBookingDraft, slotId, personId: null },
			world.visitor(),
		);
		if (world.db.engine === "postgresql") await untilSomebodyWaits(world);
	});
	expect(await choosing).toEqual({ ok: false, refusal: "slot_withdrawn" });
});
