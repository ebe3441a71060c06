import { expect, test } from "vitest";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { closuresView } from "#app/features/slots/closures.view.server.ts";
import { publishDueSlots } from "#app/features/slots/publish-horizon.server.ts";
import { openingSchema } from "#app/features/slots/publish-slots.schema.ts";
import { publishSlots } from "#app/features/slots/publish-slots.server.ts";
import { withdrawSlot } from "#app/features/slots/withdraw-slot.server.ts";
import { atOffice, makeWorld, monday } from "#tests/support/world.ts";
import { noted } from "#tests/support/written.ts";

async function onThursday() {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	const opening = openingSchema.parse({
		deskId: "collegno-desk",
		serviceId: "primo-colloquio",
		weekday4: "on",
		startTime: "09:00",
		endTime: "10:30",
		slotMinutes: "45",
		pauseMinutes: "0",
		capacity: "1",
		deskSeats: "0",
		fromOn: "2026-12-03",
		toOn: "2026-12-03",
	});
	await publishSlots(opening, staff);
	const [first, second] = await world.db.read.slot.findMany({ orderBy: { startsAt: "asc" } });
	return { world, staff, first: first?.id ?? "", second: second?.id ?? "" };
}

test("an empty slot is taken away, and the weekly opening does not bring it back", async () => {
	const { world, staff, first, second } = await onThursday();
	expect(await withdrawSlot(first, staff)).toEqual({ ok: true, deskId: "collegno-desk" });
	await publishDueSlots(world.system(monday.add({ hours: 24 })));
	const open = await world.db.read.slot.findMany({ where: { withdrawnAt: null } });
	expect(open.map(({ id }) => id)).toEqual([second]);
	expect(await closuresView(staff)).toMatchObject([
		{
			...{ placeName: "Sportello di Collegno, Sportello 1", reason: "Disponibilità ritirata" },
			startsAt: toDate(atOffice("2026-12-03T09:00")),
			endsAt: toDate(atOffice("2026-12-03T09:45")),
		},
	]);
	// Again: it is away, which is what was asked for.
	expect(await withdrawSlot(first, staff)).toEqual({ ok: true, deskId: "collegno-desk" });
	expect(await world.db.read.closure.findMany()).toMatchObject([
		{ deskId: "collegno-desk", createdById: staff.staffMember.id },
	]);
	expect(await noted(world.db, { action: "withdrawn" })).toEqual([
		{
			by: `staff ${staff.staffMember.id}`,
			action: "withdrawn",
			what: `slot ${first}`,
			details: {},
		},
	]);
});

test("a slot with somebody in it stays: people are moved first", async () => {
	const { world, staff, first } = await onThursday();
	await bookSlot(
		{ slotId: first, applicant: world.newcomer(), idempotencyKey: "key", note: null },
		world.visitor(),
	);
	expect(await withdrawSlot(first, staff)).toEqual({ ok: false, refusal: "slot_taken" });
	expect(await world.db.read.slot.count({ where: { withdrawnAt: null } })).toBe(2);
	expect(await world.db.read.closure.count()).toBe(0);
});

test("another municipality's slot is not there", async () => {
	const { world, first } = await onThursday();
	const rivoli = await world.staff(["rivoli"]);
	const refused = { ok: false, refusal: "unknown_slot" };
	expect(await withdrawSlot(first, rivoli)).toEqual(refused);
	expect(await withdrawSlot("nothing", rivoli)).toEqual(refused);
});
