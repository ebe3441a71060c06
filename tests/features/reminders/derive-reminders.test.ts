import type { Temporal } from "temporal-polyfill";
import { expect, onTestFinished, test, vi } from "vitest";
import { openDatabase } from "#app/adapters/db/database.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import { moveBooking } from "#app/features/booking/move-booking.server.ts";
import { deliverMessages } from "#app/features/messages/deliver-messages.server.ts";
import { deriveReminders } from "#app/features/reminders/derive-reminders.server.ts";
import { bookCrowd } from "#tests/support/crowd.ts";
import { makeTestDatabaseUrl } from "#tests/support/database.ts";
import { deliveryAt, smtpMailer } from "#tests/support/delivery.ts";
import { startSmtp } from "#tests/support/smtp.ts";
import { atOffice, linkedBooking, makeWorld, monday, type World } from "#tests/support/world.ts";
import { outbox } from "#tests/support/written.ts";

async function book(
	world: World,
	start = atOffice("2026-12-03T10:30"),
	facts: Parameters<World["newcomer"]>[0] = {},
	now: Temporal.Instant = monday,
): Promise<string> {
	const staff = await world.staff(null, now);
	const booked = await bookSlot(
		{
			slotId: await world.slot({ start }),
			applicant: world.newcomer(facts),
			idempotencyKey: crypto.randomUUID(),
			note: null,
		},
		staff,
	);
	if (!booked.ok) throw new Error(booked.refusal);
	return booked.bookingId;
}

function remindersOf(world: World) {
	return world.db.read.message.findMany({
		where: { kind: "booking_reminder" },
		orderBy: { notAfter: "asc" },
	});
}

test("a reminder exists from two days before on, and once, however often it is derived", async () => {
	const world = await makeWorld();
	const facts = { email: "ana@example.it", locale: "en" };
	const bookingId = await book(world, atOffice("2026-12-03T10:30"), facts);
	const booking = { where: { id: bookingId } };
	const { applicantId } = await world.db.read.booking.findUniqueOrThrow(booking);

	expect(await deriveReminders(world.system(atOffice("2026-12-01T10:29:59")))).toMatchObject({
		written: 0,
	});
	expect(await deriveReminders(world.system(atOffice("2026-12-01T10:30")))).toMatchObject({
		written: 1,
	});
	expect(await deriveReminders(world.system(atOffice("2026-12-01T10:30:30")))).toMatchObject({
		written: 0,
	});

	const [reminder, ...others] = await remindersOf(world);
	expect(others).toEqual([]);
	expect(reminder).toMatchObject({
		dedupeKey: `reminder:${bookingId}:2026-12-03T09:30:00Z:48`,
		status: "pending",
		...{ locale: "en", companionId: null, bookingId, applicantId, repairId: null },
		notBefore: toDate(atOffice("2026-12-01T10:30")),
		notAfter: toDate(atOffice("2026-12-02T10:30")),
	});
	expect(await outbox(world.db, { kind: "booking_reminder" })).toMatchObject([
		{
			recipient: "ana@example.it",
			facts: { kind: "booking_reminder", startsAt: "2026-12-03T09:30:00Z", leadHours: 48 },
		},
	]);
});

test("the day before they are reminded once more, also who booked inside two days", async () => {
	const world = await makeWorld();
	await book(world);
	await book(world, atOffice("2026-12-03T11:30"), {}, atOffice("2026-12-01T15:00"));
	await deriveReminders(world.system(atOffice("2026-12-01T12:00")));
	expect(await remindersOf(world)).toHaveLength(1);
	expect(await deriveReminders(world.system(atOffice("2026-12-02T12:00")))).toMatchObject({
		written: 2,
	});
	expect(await deriveReminders(world.system(atOffice("2026-12-03T08:00")))).toMatchObject({
		written: 0,
	});
});

test("two processes that derive at once write each reminder once", async () => {
	const databaseUrl = await makeTestDatabaseUrl();
	const db = await openDatabase(databaseUrl);
	onTestFinished(() => db.close());
	const world = await makeWorld(db);
	for (const hour of ["09", "10", "11"]) await book(world, atOffice(`2026-12-03T${hour}:00`));
	const at = world.system(atOffice("2026-12-01T12:00"));
	await Promise.all([deriveReminders(at), deriveReminders(at), deriveReminders(at)]);
	expect(await remindersOf(world)).toHaveLength(3);
});

test("ten thousand people due at once are all reminded in one pass", {
	timeout: 120_000,
}, async () => {
	const world = await makeWorld();
	await bookCrowd(world, { people: 10_000, start: atOffice("2026-12-03T08:00") });
	const at = world.system(atOffice("2026-12-02T08:00"));
	expect(await deriveReminders(at)).toEqual({ written: 10_000, unreadable: [] });
	expect(await deriveReminders(at)).toEqual({ written: 0, unreadable: [] });
	const reminded = await world.db.read.message.groupBy({
		by: ["bookingId"],
		where: { kind: "booking_reminder" },
	});
	expect(reminded).toHaveLength(10_000);
});

test("a pass that is broken off is taken up by the next, and others write in between", async () => {
	const world = await makeWorld();
	await bookCrowd(world, { people: 1_000, start: atOffice("2026-12-03T08:00") });
	const at = world.system(atOffice("2026-12-02T08:00"));
	const stopping = new AbortController();
	const pass = deriveReminders(at, stopping.signal);
	await vi.waitUntil(async () => (await remindersOf(world)).length > 0, {
		interval: 1,
		timeout: 20_000,
	});
	await world.applicant();
	stopping.abort();
	const { written } = await pass;
	expect(written).toBeGreaterThan(0);
	expect(written).toBeLessThan(1_000);

	expect(await deriveReminders(at)).toMatchObject({ written: 1_000 - written });
	expect(await remindersOf(world)).toHaveLength(1_000);
});

test("a standstill does not lose a reminder: it is written late, until the appointment starts", async () => {
	const world = await makeWorld();
	await book(world);
	expect(await deriveReminders(world.system(atOffice("2026-12-03T10:30")))).toMatchObject({
		written: 0,
	});
	expect(await deriveReminders(world.system(atOffice("2026-12-03T10:29")))).toMatchObject({
		written: 1,
	});
});

test("a reminder that did not leave by the evening leaves at eight in the morning, and keeps its tries", async () => {
	const world = await makeWorld();
	const smtp = await startSmtp();
	await book(world, atOffice("2026-12-03T10:30"));
	await deriveReminders(world.system(atOffice("2026-12-01T19:59")));
	const mailer = smtpMailer(smtp.url);
	const deliver = (now: string) => deliverMessages(deliveryAt(world.db, mailer, atOffice(now)));
	const reminded = () =>
		smtp.mails.filter(({ subject }) => subject?.startsWith("Promemoria")).length;
	await deliver("2026-12-01T20:00");
	expect(await remindersOf(world)).toMatchObject([{ status: "pending", attempts: 0 }]);
	await deliver("2026-12-02T07:59");
	expect(reminded()).toBe(0);
	await deliver("2026-12-02T08:00");
	expect(reminded()).toBe(1);
	expect(await remindersOf(world)).toMatchObject([{ status: "sent", attempts: 1 }]);
});

test("what somebody waits for leaves at night too", async () => {
	const world = await makeWorld();
	const smtp = await startSmtp();
	await book(world, atOffice("2026-12-03T10:30"));
	await deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url), atOffice("2026-12-01T23:00")));
	expect(smtp.mails.map(({ subject }) => subject)).toEqual([
		"Appuntamento confermato: giovedì 3 dicembre alle 10:30",
	]);
});

test.for(["07:30", "08:00"])(
	"a reminder that would leave when its appointment has begun, at %s, does not leave",
	async (time) => {
		const world = await makeWorld();
		const smtp = await startSmtp();
		await book(world, atOffice(`2026-12-03T${time}`));
		await deriveReminders(world.system(atOffice("2026-12-02T19:59")));
		const night = atOffice("2026-12-02T23:00");
		await deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url), night));
		expect(await remindersOf(world)).toMatchObject([
			{ status: "dropped", droppedReason: "too_late" },
		]);
	},
);

test("nobody is reminded of a cancelled appointment", async () => {
	const world = await makeWorld();
	const bookingId = await book(world);
	await cancelBooking(linkedBooking(bookingId), null, await world.staff());
	expect(await deriveReminders(world.system(atOffice("2026-12-02T10:00")))).toMatchObject({
		written: 0,
	});
});

test("a reminder that waits is dropped when the appointment is cancelled", async () => {
	const world = await makeWorld();
	const smtp = await startSmtp();
	const bookingId = await book(world);
	const reminding = atOffice("2026-12-01T10:30");
	await deriveReminders(world.system(reminding));
	await cancelBooking(linkedBooking(bookingId), null, await world.staff(null, reminding));

	await deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url), reminding));
	expect(await remindersOf(world)).toMatchObject([
		{ status: "dropped", droppedReason: "booking_cancelled" },
	]);
	expect(smtp.mails.map((mail) => mail.subject)).not.toContainEqual(
		expect.stringContaining("Promemoria"),
	);
});

test("a moved appointment is reminded anew, and the old reminder is dropped", async () => {
	const world = await makeWorld();
	const smtp = await startSmtp();
	const bookingId = await book(world);
	const reminding = atOffice("2026-12-01T10:30");
	await deriveReminders(world.system(reminding));
	const later = await world.slot({ start: atOffice("2026-12-10T09:00") });
	await moveBooking(
		{ booking: linkedBooking(bookingId), toSlotId: later },
		await world.staff(null, reminding),
	);
	await deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url), reminding));

	const nextReminding = atOffice("2026-12-08T09:00");
	await deriveReminders(world.system(nextReminding));
	await deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url), nextReminding));

	expect(await remindersOf(world)).toMatchObject([
		{ status: "dropped", droppedReason: "booking_moved" },
		{ status: "sent" },
	]);
	expect(smtp.mails.at(-1)?.subject).toBe(
		"Promemoria: dopodomani alle 09:00 il tuo appuntamento a Collegno",
	);
});

test("whoever books inside the lead time has the confirmation, and is not reminded", async () => {
	const world = await makeWorld();
	const lastMinute = atOffice("2026-12-02T10:00");
	await book(world, atOffice("2026-12-03T10:30"), {}, lastMinute);
	expect(await deriveReminders(world.system(lastMinute))).toMatchObject({ written: 0 });
});

test("whoever moves into the lead time has been told of it, and is not reminded", async () => {
	const world = await makeWorld();
	const bookingId = await book(world, atOffice("2026-12-10T09:00"));
	const lastMinute = atOffice("2026-12-02T10:00");
	const sooner = await world.slot();
	await moveBooking(
		{ booking: linkedBooking(bookingId), toSlotId: sooner },
		await world.staff(null, lastMinute),
	);
	expect(await deriveReminders(world.system(lastMinute.add({ hours: 1 })))).toMatchObject({
		written: 0,
	});
});

test("people without an e-mail, and those who want no reminders, get none", async () => {
	const world = await makeWorld();
	await book(world, atOffice("2026-12-03T09:00"), { email: null, phone: "3331234567" });
	const bookingId = await book(world, atOffice("2026-12-03T10:00"));
	await world.db.transaction((tx) =>
		tx.booking.update({
			where: { id: bookingId },
			data: { applicant: { update: { remindersOn: false } } },
		}),
	);
	expect(await deriveReminders(world.system(atOffice("2026-12-02T10:00")))).toMatchObject({
		written: 0,
	});
});

test("an address that can't be unsealed keeps nobody else from a reminder", async () => {
	const world = await makeWorld();
	const poisoned = await book(world, atOffice("2026-12-03T09:00"));
	await book(world, atOffice("2026-12-03T10:00"));
	await world.db.transaction((tx) =>
		tx.booking.update({
			where: { id: poisoned },
			data: { applicant: { update: { emailSealed: new Uint8Array(40) } } },
		}),
	);
	expect(await deriveReminders(world.system(atOffice("2026-12-02T08:00")))).toEqual({
		written: 1,
		unreadable: [poisoned],
	});
});

test("one that can't be unsealed is named once, however many appointments the pass looks at", async () => {
	const world = await makeWorld();
	const start = atOffice("2026-12-03T08:00");
	const poisoned = await book(world, start);
	for (let n = 1; n <= 50; n += 1) await book(world, start.add({ minutes: n }));
	await world.db.transaction((tx) =>
		tx.booking.update({
			where: { id: poisoned },
			data: { applicant: { update: { emailSealed: new Uint8Array(40) } } },
		}),
	);
	expect(await deriveReminders(world.system(atOffice("2026-12-02T08:00")))).toEqual({
		written: 50,
		unreadable: [poisoned],
	});
});

test.each([
	["2027-03-29T09:00", "2027-03-27T09:00"],
	["2026-11-02T09:00", "2026-10-31T09:00"],
	["2026-10-26T09:00", "2026-10-24T09:00"],
])("across a change of the clocks, %s is reminded at %s", async (start, reminded) => {
	const world = await makeWorld();
	const weeksBefore = atOffice(start).subtract({ hours: 24 * 21 });
	await book(world, atOffice(start), {}, weeksBefore);
	const due = atOffice(reminded);
	expect(await deriveReminders(world.system(due.subtract({ seconds: 1 })))).toMatchObject({
		written: 0,
	});
	expect(await deriveReminders(world.system(due))).toMatchObject({ written: 1 });
});
