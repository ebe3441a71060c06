import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import { changesView } from "#app/features/audit/changes.view.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { moveBooking } from "#app/features/booking/move-booking.server.ts";
import { atOffice, linkedBooking, makeWorld, monday } from "#tests/support/world.ts";

async function bookedInRivoli() {
	const world = await makeWorld();
	const booked = await bookSlot(
		{
			slotId: await world.slot({ municipality: "rivoli" }),
			applicant: world.newcomer(),
			idempotencyKey: newId(),
			note: null,
		},
		world.visitor(),
	);
	if (!booked.ok) throw new Error(booked.refusal);
	return { world, bookingId: booked.bookingId };
}

const told = (changes: Awaited<ReturnType<typeof changesView>>) =>
	changes.map(({ kind, municipalityId }) => [kind, municipalityId]);

test("a booking is the matter of the municipality it is in", async () => {
	const { world } = await bookedInRivoli();
	expect(told(await changesView(world.db.read, monday))).toEqual([["booking", "rivoli"]]);
	expect(await changesView(world.db.read, monday.add({ seconds: 1 }))).toEqual([]);
});

test("what was moved concerns the place that it left too", async () => {
	const { world, bookingId } = await bookedInRivoli();
	const later = monday.add({ minutes: 5 });
	const moved = await moveBooking(
		{ booking: linkedBooking(bookingId), toSlotId: await world.slot({ municipality: "collegno" }) },
		{ ...world.visitor(null, later), seen: null },
	);
	expect(moved.ok).toBe(true);
	expect(told(await changesView(world.db.read, later))).toEqual([["booking", null]]);
});

test("a change that waited for its turn is told of after those that came in later", async () => {
	const { world } = await bookedInRivoli();
	const known = (await changesView(world.db.read, monday)).map(({ id }) => id);
	await world.db.transaction(async (tx) => {
		await recordAudit(tx, {
			at: monday,
			actor: { kind: "system" },
			action: "closed",
			subject: { kind: "closure", id: newId() },
		});
	});
	const news = await changesView(world.db.read, monday, (id) => known.includes(id));
	expect(told(news)).toEqual([["closure", null]]);
});

test("more changes than one statement may name are told of", async () => {
	const { world, bookingId } = await bookedInRivoli();
	await world.db.transaction(async (tx) => {
		await tx.auditEntry.createMany({
			data: Array.from({ length: 3_000 }, () => ({
				...{ id: newId(), at: new Date(atOffice("2026-11-24T10:00").epochMilliseconds) },
				...{ actorKind: "system" as const, action: "arrived", subjectKind: "booking" },
				subjectId: bookingId,
			})),
		});
	});
	const changes = await changesView(world.db.read, monday.add({ seconds: 1 }));
	expect(new Set(changes.map(({ municipalityId }) => municipalityId))).toEqual(new Set(["rivoli"]));
	expect(changes).toHaveLength(3_000);
});
