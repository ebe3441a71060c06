import { performance } from "node:perf_hooks";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#app/adapters/db/database.server.ts";
import { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import type { DataCheckName } from "#app/features/health/data-check-messages.ts";
import { examineDatabase } from "#app/features/health/examine-database.server.ts";
import { addMessage } from "#app/features/messages/outbox-store.server.ts";
import { holdSeat } from "#app/features/seats/seat-store.server.ts";
import { connect } from "#prisma/connection.js";
import { fill } from "#tests/bench/fill.ts";
import { makeTestDatabaseUrl } from "#tests/support/database.ts";
import { atOffice, linkedBooking, makeWorld, monday, vault } from "#tests/support/world.ts";

/** A small world where somebody has an appointment and everything is in order. */
async function openClinic() {
	const databaseUrl = await makeTestDatabaseUrl();
	const db = await openDatabase(databaseUrl);
	onTestFinished(() => db.close());
	const world = await makeWorld(db);
	const slotId = await world.slot({ capacity: 2 });
	const booked = await bookSlot(
		{ slotId, applicant: world.newcomer(), idempotencyKey: "first", note: null },
		world.visitor(),
	);
	if (!booked.ok) throw new Error(booked.refusal);
	return {
		world,
		db,
		slotId,
		...booked,
		examine: async (now = monday) => (await examineDatabase({ db, now })).findings,
		/** Writes around what the engine itself would refuse. */
		async plant(script: { sqlite: string; postgresql: string }) {
			const connection = await connect(databaseUrl);
			await connection.sql.run(script[db.engine]);
			await connection.close();
		},
	};
}

const found = (check: DataCheckName, ...ids: string[]) => [{ check, count: ids.length, ids }];

/** A statement that SQLite runs without its CHECKs and PostgreSQL without this one. */
const unchecked = (constraint: string, statement: string) => ({
	sqlite: `PRAGMA ignore_check_constraints = ON; ${statement}`,
	postgresql: `ALTER TABLE "Slot" DROP CONSTRAINT "${constraint}"; ${statement}`,
});

test("a world in order has nothing wrong", async () => {
	const { world, db, slotId, applicantId, examine } = await openClinic();
	await db.transaction((tx) =>
		holdSeat(
			tx,
			{ slotId, by: "applicant", now: monday },
			{ until: monday.add({ minutes: 10 }), applicantId },
		),
	);
	await world.slot({ start: atOffice("2026-12-03T11:15") });
	await world.slot({ municipality: "rivoli" });
	expect(await examine()).toEqual([]);
});

test("finds a slot with more people than seats", async () => {
	const { db, slotId, examine, plant } = await openClinic();
	await plant(
		unchecked(
			"Slot_seats_within_capacity",
			`UPDATE "Slot" SET "seatsTaken" = 3 WHERE "id" = '${slotId}'`,
		),
	);
	// SQLite also says by itself that a CHECK does not hold.
	expect(await examine()).toMatchObject([
		...found("overbooked_slots", slotId),
		...found("wrong_counters", slotId),
		...(db.engine === "sqlite" ? [{ check: "damaged_storage" }] : []),
	]);
});

test("finds bookings beyond the seats behind a counter that looks right", async () => {
	const { world, db, slotId, examine } = await openClinic();
	for (let person = 0; person < 2; person++) {
		const applicantId = await world.applicant();
		await db.transaction((tx) =>
			tx.booking.create({
				data: {
					id: newId(),
					applicantId,
					slotId,
					status: "booked",
					reference: newId(),
					idempotencyKey: newId(),
					bookedAt: toDate(monday),
					bookedBy: "staff",
				},
			}),
		);
	}
	expect(await examine()).toEqual([
		...found("overbooked_slots", slotId),
		...found("wrong_counters", slotId),
	]);
});

test("finds a counter that is not the bookings and holds", async () => {
	const { db, slotId, examine } = await openClinic();
	await db.transaction((tx) => tx.slot.update({ where: { id: slotId }, data: { seatsTaken: 2 } }));
	expect(await examine()).toEqual(found("wrong_counters", slotId));
});

test("finds a booking whose slot was taken away, until it is settled or over", async () => {
	const { db, slotId, bookingId, examine } = await openClinic();
	await db.transaction((tx) =>
		tx.slot.update({ where: { id: slotId }, data: { withdrawnAt: toDate(monday) } }),
	);
	expect(await examine()).toEqual(found("bookings_without_slot", bookingId));
	expect(await examine(atOffice("2026-12-03T10:30"))).toEqual([]);

	const repair = { id: newId(), bookingId, slotId, openedAt: toDate(monday) };
	await db.transaction((tx) => tx.repair.create({ data: { ...repair, status: "open" } }));
	expect(await examine()).toEqual([]);
	const settled = { status: "settled", settledAt: toDate(monday) } as const;
	const settle = (outcome: "kept" | "passed") =>
		db.transaction((tx) =>
			tx.repair.update({ where: { id: repair.id }, data: { ...settled, outcome } }),
		);
	await settle("kept");
	expect(await examine()).toEqual([]);
	await settle("passed");
	expect(await examine()).toEqual(found("bookings_without_slot", bookingId));
});

test("finds published slots of a desk that overlap, not those that touch", async () => {
	const { world, db, examine } = await openClinic();
	await world.slot({ start: atOffice("2026-12-04T09:00"), minutes: 180 });
	await world.slot({ start: atOffice("2026-12-04T12:00") });
	expect(await examine()).toEqual([]);
	const inside = await world.slot({ start: atOffice("2026-12-04T09:30") });
	const later = await world.slot({ start: atOffice("2026-12-04T11:00") });
	expect(await examine()).toMatchObject([{ check: "overlapping_slots", count: 2 }]);
	await db.transaction((tx) =>
		tx.slot.updateMany({
			where: { id: { in: [inside, later] } },
			data: { withdrawnAt: toDate(monday) },
		}),
	);
	expect(await examine()).toEqual([]);
});

test("finds live bookings of a person that overlap", async () => {
	const { world, db, applicantId, examine } = await openClinic();
	const start = atOffice("2026-12-03T10:45");
	const elsewhere = await world.slot({ municipality: "rivoli", start });
	const id = newId();
	await db.transaction(async (tx) => {
		await tx.slot.update({ where: { id: elsewhere }, data: { seatsTaken: 1 } });
		await tx.booking.create({
			data: {
				id,
				applicantId,
				slotId: elsewhere,
				status: "booked",
				reference: newId(),
				idempotencyKey: newId(),
				bookedAt: toDate(monday),
				bookedBy: "staff",
			},
		});
	});
	expect(await examine()).toEqual(found("overlapping_bookings", id));
	expect(await cancelBooking(linkedBooking(id), null, await world.staff())).toEqual({ ok: true });
	expect(await examine()).toEqual([]);
});

test("finds a hold that is nobody's, and one that was forgotten for a day", async () => {
	const { db, slotId, applicantId, examine } = await openClinic();
	const hold = (who: { applicantId?: string }) =>
		db.transaction((tx) =>
			holdSeat(
				tx,
				{ slotId, by: "applicant", now: monday },
				{ until: monday.add({ minutes: 10 }), ...who },
			),
		);
	const mine = (await hold({ applicantId })) ?? "";
	expect(await examine(monday.add({ hours: 24 }))).toEqual([]);
	expect(await examine(monday.add({ hours: 24, minutes: 10 }))).toEqual(
		found("orphaned_holds", mine),
	);
	await db.transaction((tx) =>
		tx.hold.update({ where: { id: mine }, data: { applicantId: null } }),
	);
	expect(await examine()).toEqual(found("orphaned_holds", mine));
});

test("finds an open offer without its seat, and takes the hold of an offer for somebody's", async () => {
	const { db, slotId, applicantId, examine } = await openClinic();
	const holdId =
		(await db.transaction((tx) =>
			holdSeat(tx, { slotId, by: "applicant", now: monday }, { until: monday.add({ hours: 2 }) }),
		)) ?? "";
	const [entry, offer] = [newId(), newId()];
	await db.transaction(async (tx) => {
		await tx.waitlistEntry.create({
			data: {
				id: entry,
				applicantId,
				serviceId: "primo-colloquio",
				status: "waiting",
				reference: "2222WXYZ",
				idempotencyKey: entry,
				joinedAt: toDate(monday),
			},
		});
		await tx.offer.create({
			data: {
				id: offer,
				entryId: entry,
				slotId,
				holdId,
				status: "open",
				offeredAt: toDate(monday),
				tellAt: toDate(monday),
				expiresAt: toDate(monday.add({ hours: 2 })),
			},
		});
	});
	expect(await examine()).toEqual([]);
	await db.transaction((tx) => tx.offer.update({ where: { id: offer }, data: { holdId: null } }));
	expect(await examine()).toEqual([
		...found("orphaned_holds", holdId),
		...found("offers_without_hold", offer),
	]);
});

test("finds a repair that is open on a cancelled booking", async () => {
	const { db, slotId, bookingId, examine } = await openClinic();
	const id = newId();
	await db.transaction(async (tx) => {
		await tx.slot.update({ where: { id: slotId }, data: { withdrawnAt: toDate(monday) } });
		await tx.repair.create({
			data: { id, bookingId, slotId, openedAt: toDate(monday), status: "open" },
		});
	});
	expect(await examine()).toEqual([]);
	await db.transaction(async (tx) => {
		await tx.booking.update({
			where: { id: bookingId },
			data: { status: "cancelled_by_office", cancelledAt: toDate(monday) },
		});
		await tx.slot.update({ where: { id: slotId }, data: { seatsTaken: 0 } });
	});
	expect(await examine()).toEqual(found("repairs_without_booking", id));
});

test("finds messages whose cause is gone", async () => {
	const { db, applicantId, examine } = await openClinic();
	const add = (dedupeKey: string, facts: Parameters<typeof addMessage>[3]["facts"]) =>
		db.transaction((tx) =>
			addMessage(tx, vault, monday, {
				dedupeKey,
				facts,
				recipient: "maria@example.it",
				locale: "it",
				applicantId,
				about: { kind: "none" },
				companionId: null,
				notAfter: monday.add({ hours: 1 }),
			}),
		);
	await add("a", { kind: "sign_in_code", code: "123456" });
	expect(await examine()).toEqual([]);
	await add("b", { kind: "booking_confirmed", startsAt: monday.toString() });
	await add("c", { kind: "enrolment_submitted", enrolmentId: "gone" });
	await add("d", { kind: "repair_proposed", repairId: "gone" });
	expect(await examine()).toMatchObject([{ check: "messages_without_cause", count: 3 }]);
});

test("finds a message that waits past its time, an hour later", async () => {
	const { db, examine } = await openClinic();
	const message = await db.read.message.findFirstOrThrow();
	const after = (minutes: number) =>
		monday.add({
			milliseconds: message.notAfter.getTime() - monday.epochMilliseconds,
			minutes,
		});
	expect(await examine(after(60))).toEqual([]);
	expect(await examine(after(61))).toEqual(found("forgotten_messages", message.id));
});

test("finds somebody whom a search by name would miss, or find by a name they had", async () => {
	const { db, applicantId, examine } = await openClinic();
	const change = (data: Prisma.ApplicantUpdateInput) =>
		db.transaction((tx) => tx.applicant.update({ where: { id: applicantId }, data }));
	const named = (...names: string[]) =>
		change({
			searchName: "rossi maria luisa",
			entries: { deleteMany: {}, create: names.map((name) => ({ name })) },
		});
	await named("rossi maria luisa", "maria luisa rossi", "luisa rossi maria");
	expect(await examine()).toEqual([]);
	await named("maria luisa rossi", "luisa rossi maria");
	expect(await examine()).toEqual(found("unfindable_people", applicantId));
	for (const stale of ["bianchi maria luisa", "maria rossi luisa", "rossi maria", "luisa"]) {
		await named("rossi maria luisa", stale);
		expect(await examine(), stale).toEqual(found("unfindable_people", applicantId));
	}
});

test("finds a row that refers to nothing, and a reference that is not kept", async () => {
	const { db, bookingId, examine, plant } = await openClinic();
	// PostgreSQL keeps what it was asked to keep; that it was not asked is what can be found.
	await plant({
		sqlite: `UPDATE "Booking" SET "slotId" = 'gone' WHERE "id" = '${bookingId}'`,
		postgresql: `
			ALTER TABLE "Booking" DROP CONSTRAINT "Booking_slotId_fkey";
			ALTER TABLE "Booking" ADD CONSTRAINT "Booking_slotId_fkey"
				FOREIGN KEY ("slotId") REFERENCES "Slot" ("id") NOT VALID`,
	});
	const findings = await examine();
	expect(findings.map(({ check }) => check)).toContain("broken_references");
	const ids = findings.find(({ check }) => check === "broken_references")?.ids ?? [];
	expect(ids[0]).toMatch(db.engine === "sqlite" ? /^Booking \d+$/ : /^Booking_slotId_fkey$/);
});

test("finds storage that is damaged", async () => {
	const { examine, plant } = await openClinic();
	await plant({
		sqlite: `
			PRAGMA ignore_check_constraints = ON;
			UPDATE "Service" SET "durationMinutes" = 0`,
		postgresql: `
			UPDATE pg_index SET indisvalid = false WHERE indexrelid = '"Hold_slotId_idx"'::regclass`,
	});
	expect((await examine()).map(({ check }) => check)).toEqual(["damaged_storage"]);
});

test("finds a migration that was begun and never finished", async () => {
	const { db, examine } = await openClinic();
	await db.transaction(
		(tx) => tx.$executeRaw`
			UPDATE "_prisma_migrations" SET "finished_at" = NULL
			WHERE "migration_name" = (SELECT MAX("migration_name") FROM "_prisma_migrations")`,
	);
	expect(await examine()).toMatchObject([{ check: "unfinished_migrations", count: 1 }]);
});

test("says how many there are, and names the first five", async () => {
	const { world, examine, db } = await openClinic();
	for (let day = 10; day < 17; day++) {
		const id = await world.slot({ start: atOffice(`2026-12-${day}T10:30`) });
		await db.transaction((tx) => tx.slot.update({ where: { id }, data: { seatsTaken: 1 } }));
	}
	const [finding] = await examine();
	expect(finding).toMatchObject({ check: "wrong_counters", count: 7 });
	expect(finding?.ids).toHaveLength(5);
});

test("sees one instant of the data, while others write", async () => {
	const { db } = await openClinic();
	const keys = await db.snapshot(async (ask) => {
		const before = await ask(Prisma.sql`SELECT "key" FROM "Setting"`);
		await db.transaction((tx) => tx.setting.create({ data: { key: "meanwhile", value: "" } }));
		return [before, await ask(Prisma.sql`SELECT "key" FROM "Setting"`)];
	});
	expect(keys).toEqual([[], []]);
	expect(await db.read.setting.count()).toBe(1);
});

test("reads only", async () => {
	const { db } = await openClinic();
	const written = db.snapshot((ask) =>
		ask(Prisma.sql`INSERT INTO "Setting" ("key", "value") VALUES ('meanwhile', '')`),
	);
	await expect(written).rejects.toThrow(/read-?only/);
	expect(await db.read.setting.count()).toBe(0);
});

test("lets the portal serve others while it looks at very much", async () => {
	const databaseUrl = await makeTestDatabaseUrl();
	const db = await openDatabase(databaseUrl);
	onTestFinished(() => db.close());
	await makeWorld(db);
	await fill(databaseUrl, { slots: 20_000, bookings: 20_000, desks: 4 }, monday.epochMilliseconds);
	const before = performance.eventLoopUtilization();
	const { findings } = await examineDatabase({ db, now: monday });
	expect(findings).toEqual([]);
	// The share of the time in which no other request could be answered.
	expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
});
