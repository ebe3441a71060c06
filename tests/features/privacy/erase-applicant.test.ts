import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { atDesk } from "#app/features/access.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { examineDatabase } from "#app/features/health/examine-database.server.ts";
import { eraseApplicant } from "#app/features/privacy/erase-applicant.server.ts";
import { proposeRepairs } from "#app/features/repairs/propose-repairs.server.ts";
import { withdrawSlots } from "#app/features/slots/slot-store.server.ts";
import { makeWaitingWorld } from "#tests/features/waitlist/waiting-world.ts";
import { atOffice, known, monday } from "#tests/support/world.ts";

test("erasing somebody leaves nothing of them, and gives back every seat they had", async () => {
	const world = await makeWaitingWorld();
	const { db, applicant, visitor, slot, waits, tend, system } = world;
	const applicantId = await applicant();
	const context = { ...visitor(applicantId), applicantId };
	const book = async (slotId: string) => {
		const booked = await bookSlot(
			{ slotId, applicant: known(applicantId), idempotencyKey: newId(), note: "Una nota" },
			context,
		);
		if (!booked.ok) throw new Error(booked.refusal);
	};
	await db.transaction((tx) => tx.service.updateMany({ data: { maxActivePerApplicant: 9 } }));
	const past = await slot({ start: atOffice("2026-11-25T10:30") });
	const lost = await slot({ start: atOffice("2026-12-03T10:30") });
	const other = await slot({ start: atOffice("2026-12-10T10:30") });
	await book(past);
	await book(lost);
	await db.transaction((tx) => withdrawSlots(tx, { ids: [lost] }, monday));
	await proposeRepairs(system(monday.add({ minutes: 2 })));
	const offered = await slot({ start: atOffice("2026-12-04T10:30"), municipality: "rivoli" });
	await waits({ applicantId, municipalityIds: ["rivoli"] }, monday.add({ minutes: 3 }));
	await tend(monday.add({ minutes: 4 }));
	await db.transaction((tx) =>
		tx.session.create({
			data: {
				id: "s",
				applicantId,
				createdAt: toDate(monday),
				expiresAt: toDate(monday.add({ hours: 2 })),
			},
		}),
	);
	expect(await db.read.hold.count()).toBe(2);

	const later = { ...context, now: atOffice("2026-11-26T08:00") };
	expect(await eraseApplicant(known(applicantId), later)).toBe(true);
	expect(await eraseApplicant(known(applicantId), later)).toBe(false);
	for (const id of [past, lost, other, offered]) {
		expect(await db.read.slot.findUnique({ where: { id } })).toMatchObject({ seatsTaken: 0 });
	}
	const { read } = db;
	expect(
		await Promise.all([
			read.applicant.count(),
			read.booking.count(),
			read.message.count(),
			read.waitlistEntry.count(),
			read.offer.count(),
			read.hold.count(),
			read.repair.count(),
			read.session.count(),
		]),
	).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
	expect((await examineDatabase({ ...system(), now: later.now })).findings).toEqual([]);
	const by = { actorKind: "applicant", actorId: applicantId };
	expect(await read.auditEntry.findMany({ where: { action: "erased" } })).toMatchObject([
		{ ...by, subjectKind: "applicant", subjectId: applicantId },
	]);
});

test("the seat of somebody who erases their data is offered to the waiting list", async () => {
	const { slot, books, waits, tend, offerTo, visitor } = await makeWaitingWorld();
	const slotId = await slot();
	const { applicantId } = await books(slotId);
	const entryId = await waits();
	await eraseApplicant(known(applicantId), visitor(applicantId));
	await tend();
	expect(await offerTo(entryId)).toMatchObject({ slotId });
});

test("a desk erases nobody of another municipality", async () => {
	const { db, applicant, staff } = await makeWaitingWorld();
	const id = await applicant({ residenceMunicipalityId: "collegno" });
	const [rivoli, collegno] = [await staff(["rivoli"]), await staff(["collegno"])];
	expect(await eraseApplicant(atDesk("person", id, rivoli), rivoli)).toBe(false);
	expect(await db.read.applicant.count()).toBe(1);
	expect(await eraseApplicant(atDesk("person", id, collegno), collegno)).toBe(true);
	expect(await db.read.applicant.count()).toBe(0);
});
