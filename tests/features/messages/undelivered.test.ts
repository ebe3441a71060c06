import type { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { atDesk } from "#app/features/access.ts";
import { changesView } from "#app/features/audit/changes.view.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import { deliverMessages } from "#app/features/messages/deliver-messages.server.ts";
import { retryMessage } from "#app/features/messages/retry-message.server.ts";
import { tellPerson } from "#app/features/messages/tell-person.server.ts";
import { undeliveredView } from "#app/features/messages/undelivered.view.server.ts";
import { sealedIdentity } from "#app/features/people/applicant-store.server.ts";
import { deliveryAt, smtpMailer } from "#tests/support/delivery.ts";
import { startSmtp } from "#tests/support/smtp.ts";
import { atOffice, makeWorld, monday, vault } from "#tests/support/world.ts";
import { noted } from "#tests/support/written.ts";

/** Somebody whose confirmation the mail server has refused for ever. */
async function worldWithFailure() {
	const world = await makeWorld();
	const smtp = await startSmtp((to) =>
		to.startsWith("wrong") ? { at: "recipient", code: 550 } : null,
	);
	const mailer = smtpMailer(smtp.url);
	const booked = await bookSlot(
		{
			slotId: await world.slot(),
			applicant: world.newcomer({ email: "wrong@example.it", phone: "3331234567" }),
			idempotencyKey: "k",
			note: null,
		},
		world.visitor(),
	);
	if (!booked.ok) throw new Error(booked.refusal);
	await deliverMessages(deliveryAt(world.db, mailer));
	const { id } = await world.db.read.message.findFirstOrThrow();
	return { world, smtp, mailer, booked, id };
}

test("a failed message is a task for the desk: whom to call, about what, and why", async () => {
	const { world, booked, id } = await worldWithFailure();
	const view = await undeliveredView("to_call", await world.staff(["collegno"]));
	expect(view.counts).toEqual({ to_call: 1, waiting: 0 });
	expect(view.messages).toMatchObject([
		{
			id,
			kind: "booking_confirmed",
			person: { id: booked.applicantId, name: "Rossi Maria", phone: "3331234567" },
			appointment: { id: booked.bookingId, officeName: "Sportello di Collegno" },
			attempts: 1,
		},
	]);
	expect(view.messages[0]?.lastResponse).toMatch(/550/);
});

test("that a message can't be delivered is told at every desk at once", async () => {
	const { world, id } = await worldWithFailure();
	expect(await changesView(world.db.read, monday)).toContainEqual({
		id: expect.any(String),
		at: expect.any(Date),
		kind: "message",
		municipalityId: null,
	});
	expect(await noted(world.db, { action: "message_failed" })).toMatchObject([
		{ by: "system", what: `message ${id}` },
	]);
});

test("the desk of another municipality neither sees nor settles it", async () => {
	const { world, id } = await worldWithFailure();
	const elsewhere = await world.staff(["rivoli"]);
	expect((await undeliveredView("to_call", elsewhere)).messages).toEqual([]);
	expect(await retryMessage(atDesk("message", id, elsewhere), elsewhere)).toEqual({
		ok: false,
		refusal: "unknown_message",
	});
	expect(await tellPerson(atDesk("message", id, elsewhere), elsewhere)).toEqual({
		ok: false,
		refusal: "unknown_message",
	});
});

test("once the address is corrected, trying again reaches the new one", async () => {
	const { world, smtp, mailer, booked, id } = await worldWithFailure();
	const staff = await world.staff();
	const right = sealedIdentity(vault, { fiscalCode: null, email: "right@example.it", phone: null });
	await world.db.transaction((tx) =>
		tx.applicant.update({ where: { id: booked.applicantId }, data: right }),
	);

	expect(await retryMessage(atDesk("message", id, staff), staff)).toEqual({ ok: true });
	await deliverMessages(deliveryAt(world.db, mailer));

	expect(smtp.mails.map((mail) => mail.recipient)).toEqual(["right@example.it"]);
	expect((await undeliveredView("to_call", staff)).messages).toEqual([]);
	// Again: it went out, which is what was asked for.
	expect(await retryMessage(atDesk("message", id, staff), staff)).toEqual({ ok: true });
	expect(smtp.mails).toHaveLength(1);
	expect(await noted(world.db, { subjectKind: "message" })).toEqual([
		{ by: "system", action: "message_failed", what: `message ${id}`, details: {} },
		{
			by: `staff ${staff.staffMember.id}`,
			action: "message_retried",
			what: `message ${id}`,
			details: {},
		},
	]);
	expect(await tellPerson(atDesk("message", id, staff), staff)).toMatchObject({
		...{ ok: false, refusal: "changed_meanwhile" },
		change: { action: "message_retried", by: { id: staff.staffMember.id } },
	});
});

test("a message that nobody at the desk has settled, and that has not failed, is left as it is", async () => {
	const { world, id } = await worldWithFailure();
	const staff = await world.staff();
	await world.db.transaction((tx) =>
		tx.message.update({ where: { id }, data: { status: "sent" } }),
	);
	const own = atDesk("message", id, staff);
	const left = {
		...{ ok: false, refusal: "changed_meanwhile" },
		change: { action: "message_failed", by: { kind: "system" } },
	};
	expect(await retryMessage(own, staff)).toMatchObject(left);
	expect(await tellPerson(own, staff)).toMatchObject(left);
	await world.db.transaction((tx) => tx.auditEntry.deleteMany());
	expect(await retryMessage(own, staff)).toEqual({ ...left, change: null });
	expect(await tellPerson(own, staff)).toEqual({ ...left, change: null });
	expect(await world.db.read.message.findUnique({ where: { id } })).toMatchObject({
		status: "sent",
	});
});

test("what can't be of use any more is not tried again", async () => {
	const { world, id } = await worldWithFailure();
	const late = await world.staff(null, atOffice("2026-12-03T11:15"));
	expect(await retryMessage(atDesk("message", id, late), late)).toEqual({
		ok: false,
		refusal: "too_late",
	});
	expect((await undeliveredView("to_call", late)).messages).toEqual([]);
	expect((await undeliveredView("closed", late)).messages).toMatchObject([{ id }]);
});

test("without an address there is nothing to try", async () => {
	const { world, booked, id } = await worldWithFailure();
	await world.db.transaction((tx) =>
		tx.applicant.update({
			where: { id: booked.applicantId },
			data: { emailSealed: null, emailHash: null },
		}),
	);
	const staff = await world.staff();
	expect(await retryMessage(atDesk("message", id, staff), staff)).toEqual({
		ok: false,
		refusal: "no_email",
	});
});

test("somebody who has been called leaves the list, once, and it is written down who called", async () => {
	const { world, id } = await worldWithFailure();
	const staff = await world.staff();
	expect(await tellPerson(atDesk("message", id, staff), staff)).toEqual({ ok: true });
	const other = await world.staff();
	expect(await tellPerson(atDesk("message", id, other), other)).toEqual({ ok: true });
	expect(await retryMessage(atDesk("message", id, other), other)).toMatchObject({
		...{ ok: false, refusal: "changed_meanwhile" },
		change: { action: "message_told_by_desk", by: { id: staff.staffMember.id } },
	});
	expect(await tellPerson(atDesk("message", "nothing", other), other)).toEqual({
		ok: false,
		refusal: "unknown_message",
	});
	expect((await undeliveredView("to_call", staff)).messages).toEqual([]);
	expect((await undeliveredView("closed", staff)).messages).toMatchObject([
		{ id, droppedReason: "told_by_desk" },
	]);
	expect(
		await world.db.read.auditEntry.findMany({ where: { action: "message_told_by_desk" } }),
	).toMatchObject([{ actorId: staff.staffMember.id, subjectKind: "message", subjectId: id }]);
});

test("of an appointment cancelled since, only the cancellation is to be told", async () => {
	const { world, mailer, booked } = await worldWithFailure();
	const staff = await world.staff();
	await cancelBooking(atDesk("booking", booked.bookingId, staff), null, staff);
	await deliverMessages(deliveryAt(world.db, mailer));
	expect((await undeliveredView("to_call", staff)).messages).toMatchObject([
		{ kind: "booking_cancelled" },
	]);
});

test("what waits for the mail server is shown as waiting", async () => {
	const world = await makeWorld();
	const booked = await bookSlot(
		{
			slotId: await world.slot(),
			applicant: world.newcomer(),
			idempotencyKey: "k",
			note: null,
		},
		world.visitor(),
	);
	expect(booked.ok).toBe(true);
	await deliverMessages(deliveryAt(world.db, smtpMailer("smtp://127.0.0.1:1")));
	const waitingAt = (now: Temporal.Instant) =>
		world.staff(null, now).then((desk) => undeliveredView("waiting", desk));
	expect((await waitingAt(monday)).counts).toEqual({ to_call: 0, waiting: 0 });
	const view = await waitingAt(monday.add({ minutes: 2 }));
	expect(view.counts).toEqual({ to_call: 0, waiting: 1 });
	expect(view.messages).toMatchObject([
		{ attempts: 0, lastResponse: null, at: new Date(monday.epochMilliseconds) },
	]);
});

test("what the mail server does not take yet is shown as waiting, with when it is tried again", async () => {
	const world = await makeWorld();
	await bookSlot(
		{
			slotId: await world.slot(),
			applicant: world.newcomer(),
			idempotencyKey: "k",
			note: null,
		},
		world.visitor(),
	);
	const smtp = await startSmtp(() => ({ at: "recipient", code: 451 }));
	await deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url)));
	const view = await undeliveredView("waiting", await world.staff());
	expect(view.messages).toMatchObject([
		{ attempts: 1, at: new Date(monday.add({ minutes: 1 }).epochMilliseconds) },
	]);
});
