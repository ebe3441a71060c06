import type { Temporal } from "temporal-polyfill";
import { expect, onTestFinished, test, vi } from "vitest";
import { openDatabase } from "#app/adapters/db/database.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import { moveBooking } from "#app/features/booking/move-booking.server.ts";
import { deliverMessages } from "#app/features/messages/deliver-messages.server.ts";
import { addMessage } from "#app/features/messages/outbox-store.server.ts";
import { makeTestDatabaseUrl } from "#tests/support/database.ts";
import { startDeliveryProcess } from "#tests/support/deliver-process.ts";
import { deliveryAt, smtpMailer } from "#tests/support/delivery.ts";
import { type Refusal, startSmtp } from "#tests/support/smtp.ts";
import {
	atOffice,
	linkedBooking,
	makeWorld,
	monday,
	vault,
	type World,
} from "#tests/support/world.ts";

async function book(world: World, facts: Parameters<World["newcomer"]>[0] = {}, slotId?: string) {
	const booked = await bookSlot(
		{
			slotId: slotId ?? (await world.slot()),
			applicant: world.newcomer(facts),
			idempotencyKey: crypto.randomUUID(),
			note: null,
		},
		world.visitor(),
	);
	if (!booked.ok) throw new Error(booked.refusal);
	return booked;
}

function theMessage(world: World) {
	return world.db.read.message.findFirstOrThrow({
		include: { receipts: { orderBy: { attemptedAt: "asc" } } },
	});
}

test("a booking's confirmation arrives, once, and leaves a receipt", async () => {
	const world = await makeWorld();
	const smtp = await startSmtp();
	await book(world, { email: "maria@example.it" });

	const delivery = deliveryAt(world.db, smtpMailer(smtp.url));
	expect(await deliverMessages(delivery)).toBe(1);
	expect(await deliverMessages(delivery)).toBe(0);

	expect(smtp.mails.map((mail) => mail.recipient)).toEqual(["maria@example.it"]);
	const message = await theMessage(world);
	expect(message).toMatchObject({ status: "sent", attempts: 1, claimedUntil: null });
	expect(message.settledAt).toEqual(toDate(monday));
	expect(message.receipts).toMatchObject([{ outcome: "accepted", response: "250 queued as 4711" }]);
});

test("nobody without an e-mail is written to", async () => {
	const world = await makeWorld();
	await book(world, { email: null, phone: "3331234567" });
	expect(await world.db.read.message.count()).toBe(0);
});

test("a message that is not due yet stays where it is", async () => {
	const world = await makeWorld();
	const smtp = await startSmtp();
	await book(world);
	const earlier = monday.subtract({ seconds: 1 });
	expect(await deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url), earlier))).toBe(0);
	expect(smtp.mails).toEqual([]);
});

test("the confirmation of a cancelled booking is dropped, the cancellation is sent", async () => {
	const world = await makeWorld();
	const smtp = await startSmtp();
	const { bookingId } = await book(world);
	await cancelBooking(linkedBooking(bookingId), null, world.visitor());

	await deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url)));

	expect(smtp.mails.map((mail) => mail.subject)).toEqual([
		"Appuntamento annullato: giovedì 3 dicembre alle 10:30",
	]);
	const dropped = await world.db.read.message.findFirstOrThrow({
		where: { kind: "booking_confirmed" },
		include: { receipts: true },
	});
	expect(dropped).toMatchObject({ status: "dropped", droppedReason: "booking_cancelled" });
	expect(dropped.receipts).toEqual([]);
});

test("the confirmation of a moved booking is dropped, the move is sent", async () => {
	const world = await makeWorld();
	const smtp = await startSmtp();
	const { bookingId } = await book(world);
	const later = await world.slot({ start: atOffice("2026-12-04T09:00") });
	await moveBooking({ booking: linkedBooking(bookingId), toSlotId: later }, world.visitor());

	await deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url)));

	expect(smtp.mails.map((mail) => mail.subject)).toEqual([
		"Appuntamento spostato: venerdì 4 dicembre alle 09:00",
	]);
	expect(
		await world.db.read.message.findFirst({ where: { kind: "booking_confirmed" } }),
	).toMatchObject({ status: "dropped", droppedReason: "booking_moved" });
});

test("from the start of the appointment on, its confirmation is dropped", async () => {
	const world = await makeWorld();
	const smtp = await startSmtp();
	await book(world);
	const start = atOffice("2026-12-03T10:30");
	await deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url), start));
	expect(smtp.mails).toEqual([]);
	expect(await theMessage(world)).toMatchObject({
		status: "dropped",
		droppedReason: "appointment_started",
	});
});

test("a code that came too late is dropped", async () => {
	const world = await makeWorld();
	const smtp = await startSmtp();
	const notAfter = monday.add({ minutes: 10 });
	await addCode(world, notAfter);
	await deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url), notAfter));
	expect(smtp.mails).toEqual([]);
	expect(await theMessage(world)).toMatchObject({ status: "dropped", droppedReason: "too_late" });
});

test("somebody who has no e-mail any more is not written to at the old address", async () => {
	const world = await makeWorld();
	const smtp = await startSmtp();
	const { applicantId } = await book(world);
	await world.db.transaction((tx) =>
		tx.applicant.update({
			where: { id: applicantId },
			data: { emailHash: null, emailSealed: null },
		}),
	);
	await deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url)));
	expect(smtp.mails).toEqual([]);
	expect(await theMessage(world)).toMatchObject({ droppedReason: "recipient_gone" });
});

test("what the server can't take now is tried again a minute later, and then arrives", async () => {
	const world = await makeWorld();
	let refusal: Refusal = { at: "recipient", code: 451 };
	const smtp = await startSmtp(() => refusal);
	const mailer = smtpMailer(smtp.url);
	await book(world);

	await deliverMessages(deliveryAt(world.db, mailer));
	const waiting = await theMessage(world);
	expect(waiting).toMatchObject({ status: "pending", attempts: 1, claimedUntil: null });
	expect(waiting.notBefore).toEqual(toDate(monday.add({ minutes: 1 })));

	refusal = null;
	expect(await deliverMessages(deliveryAt(world.db, mailer, monday.add({ seconds: 59 })))).toBe(0);
	expect(await deliverMessages(deliveryAt(world.db, mailer, monday.add({ minutes: 1 })))).toBe(1);

	const sent = await theMessage(world);
	expect(sent).toMatchObject({ status: "sent", attempts: 2 });
	expect(sent.receipts.map((receipt) => receipt.outcome)).toEqual([
		"temporary_failure",
		"accepted",
	]);
	expect(smtp.mails).toHaveLength(1);
});

test("a server that is away keeps the messages waiting", async () => {
	const world = await makeWorld();
	await book(world);
	await deliverMessages(deliveryAt(world.db, smtpMailer("smtp://127.0.0.1:1")));
	const waiting = { status: "pending", attempts: 0, claimedUntil: null, receipts: [] };
	expect(await theMessage(world)).toMatchObject(waiting);
});

test("a refused sender is ours to mend: no message is given up for it", async () => {
	const world = await makeWorld();
	const smtp = await startSmtp(() => ({ at: "sender", code: 550 }));
	await book(world);
	await deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url)));
	expect(await theMessage(world)).toMatchObject({ status: "pending" });
});

test.each(["recipient", "data"] as const)(
	"a refusal for ever of the %s fails the message, with a receipt that holds no address",
	async (at) => {
		const world = await makeWorld();
		const smtp = await startSmtp(() => ({ at, code: 550 }));
		await book(world, { email: "Maria.Rossi@example.it" });
		await deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url)));

		const message = await theMessage(world);
		expect(message).toMatchObject({ status: "failed", settledAt: toDate(monday) });
		expect(message.receipts).toHaveLength(1);
		expect(message.receipts[0]).toMatchObject({ outcome: "permanent_failure" });
		expect(message.receipts[0]?.response).toMatch(/550/);
		expect(message.receipts[0]?.response).not.toMatch(/maria|rossi|@/i);
	},
);

test("an impossible address fails at once", async () => {
	const world = await makeWorld();
	const smtp = await startSmtp();
	await book(world, { email: "not an address" });
	await deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url)));
	expect(await theMessage(world)).toMatchObject({ status: "failed" });
});

test("a message that can't be put into words fails alone", async () => {
	const world = await makeWorld();
	const smtp = await startSmtp();
	const slotId = await world.slot({ capacity: 3 });
	for (const email of ["a@example.it", "b@example.it", "c@example.it"]) {
		await book(world, { email }, slotId);
	}
	const [poisoned] = await world.db.read.message.findMany({ orderBy: { createdAt: "asc" } });
	await world.db.transaction((tx) =>
		tx.message.update({
			where: { id: poisoned?.id ?? "" },
			data: { factsSealed: vault.seal('{"kind":"booking_moved","startsAt":"not a time"}') },
		}),
	);

	const delivery = deliveryAt(world.db, smtpMailer(smtp.url));
	await deliverMessages(delivery);

	expect(smtp.mails).toHaveLength(2);
	const failed = await world.db.read.message.findMany({
		where: { status: "failed" },
		include: { receipts: true },
	});
	expect(failed).toMatchObject([
		{ id: poisoned?.id, receipts: [{ outcome: "permanent_failure", response: "not written" }] },
	]);
	expect(delivery.errors).toEqual(["message_not_written"]);
	expect(delivery.told).toMatchObject([{ message: poisoned?.id, error: "RangeError" }]);
});

test("a message sealed with a lost key fails alone", async () => {
	const world = await makeWorld();
	const smtp = await startSmtp();
	await book(world);
	await world.db.transaction((tx) =>
		tx.message.updateMany({ data: { recipientSealed: new Uint8Array(64) } }),
	);
	const delivery = deliveryAt(world.db, smtpMailer(smtp.url));
	await deliverMessages(delivery);
	const message = await theMessage(world);
	expect(message).toMatchObject({ status: "failed" });
	expect(delivery.errors).toEqual(["message_not_written"]);
	expect(delivery.told).toMatchObject([{ message: message?.id, error: "Error" }]);
});

test("a mail that hangs holds up nobody else's, not even one that is written later", async () => {
	const world = await makeWorld();
	let release = () => {};
	const hanging = new Promise<null>((resolve) => {
		release = () => resolve(null);
	});
	const smtp = await startSmtp((to) => (to.startsWith("slow") ? hanging : null));
	const slotId = await world.slot({ capacity: 2 });
	await book(world, { email: "slow@example.it" }, slotId);
	const pass = deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url)));
	await book(world, { email: "quick@example.it" }, slotId);

	await vi.waitFor(() => expect(smtp.mails).toHaveLength(1), { timeout: 25_000 });
	expect(smtp.mails[0]?.recipient).toBe("quick@example.it");
	release();
	expect(await pass).toBe(2);
	expect(smtp.mails).toHaveLength(2);
});

test("two processes that deliver at once send each message once", { timeout: 90_000 }, async () => {
	const databaseUrl = await makeTestDatabaseUrl();
	const db = await openDatabase(databaseUrl);
	onTestFinished(() => db.close());
	const world = await makeWorld(db);
	const smtp = await startSmtp();
	const slotId = await world.slot({ capacity: 30 });
	for (let person = 0; person < 30; person++) await book(world, {}, slotId);

	const job = { databaseUrl, smtpUrl: smtp.url, now: monday.toString() };
	const processes = await Promise.all([startDeliveryProcess(job), startDeliveryProcess(job)]);
	const claimed = await Promise.all(processes.map((process) => process.deliver()));

	expect((claimed[0] ?? 0) + (claimed[1] ?? 0)).toBe(30);
	expect(smtp.mails).toHaveLength(30);
	expect(new Set(smtp.mails.map((mail) => mail.recipient)).size).toBe(30);
	expect(await world.db.read.message.count({ where: { status: "sent", attempts: 1 } })).toBe(30);
});

test("what a process has claimed and not settled is sent again, with the same Message-ID", async () => {
	const world = await makeWorld();
	const smtp = await startSmtp();
	const mailer = smtpMailer(smtp.url);
	await book(world);
	const delivery = deliveryAt(world.db, mailer);
	// One look to claim and one to write; the next comes after the sending.
	const dying = { ...delivery, clock: clockThatStopsAfter(2) };
	await expect(deliverMessages(dying)).rejects.toThrow("the process is gone");
	expect(smtp.mails).toHaveLength(1);
	expect(delivery.errors).toEqual(["message_not_settled"]);

	const soon = monday.add({ seconds: 29 });
	expect(await deliverMessages(deliveryAt(world.db, mailer, soon))).toBe(0);
	const later = monday.add({ seconds: 30 });
	expect(await deliverMessages(deliveryAt(world.db, mailer, later))).toBe(1);

	const [first, second] = smtp.mails.map((mail) => mail.messageId);
	expect(first).toMatch(/^<[\w-]{27}@example\.it>$/);
	expect(second).toBe(first);
	expect(await theMessage(world)).toMatchObject({ status: "sent", attempts: 2 });
});

test("a server that stops claims nothing new", async () => {
	const world = await makeWorld();
	const smtp = await startSmtp();
	await book(world);
	const delivery = deliveryAt(world.db, smtpMailer(smtp.url));
	expect(await deliverMessages({ ...delivery, signal: AbortSignal.abort() })).toBe(0);
	expect(await theMessage(world)).toMatchObject({ status: "pending", attempts: 0 });
});

async function addCode(world: World, notAfter: Temporal.Instant) {
	await world.db.transaction((tx) =>
		addMessage(tx, vault, monday, {
			dedupeKey: "sign_in_code:1",
			facts: { kind: "sign_in_code", code: "123456" },
			recipient: "maria@example.it",
			locale: "it",
			applicantId: null,
			about: { kind: "none" },
			companionId: null,
			notAfter,
		}),
	);
}

/** The process dies when it looks at the clock once more than this. */
function clockThatStopsAfter(looks: number): () => Temporal.Instant {
	let left = looks;
	return () => {
		left -= 1;
		if (left < 0) throw new Error("the process is gone");
		return monday;
	};
}
