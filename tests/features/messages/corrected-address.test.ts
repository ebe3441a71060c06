import type { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { atDesk } from "#app/features/access.ts";
import { countStrangerMails } from "#app/features/attempts/attempt-store.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import { moveBooking } from "#app/features/booking/move-booking.server.ts";
import type { StaffChangeContext } from "#app/features/context.ts";
import { deliverMessages } from "#app/features/messages/deliver-messages.server.ts";
import { undeliveredView } from "#app/features/messages/undelivered.view.server.ts";
import { correctAtDesk } from "#app/features/people/correct-at-desk.server.ts";
import { correctMyData } from "#app/features/people/correct-my-data.server.ts";
import { requestSignInCode } from "#app/features/people/request-sign-in-code.server.ts";
import { deriveReminders } from "#app/features/reminders/derive-reminders.server.ts";
import { declineOffer } from "#app/features/waitlist/decline-offer.server.ts";
import { makeWaitingWorld } from "#tests/features/waitlist/waiting-world.ts";
import { deliveryAt, smtpMailer } from "#tests/support/delivery.ts";
import { expectSafeContact } from "#tests/support/safe-contact.ts";
import { type Refusal, startSmtp } from "#tests/support/smtp.ts";
import {
	atOffice,
	known,
	linkedBooking,
	linkedWish,
	makeWorld,
	monday,
	vault,
} from "#tests/support/world.ts";
import { noted, outbox } from "#tests/support/written.ts";

const OLD = "vecchia@example.it";
const NEW = "nuova@example.it";

/** Maria with an appointment on Thursday week, and a mail server that answers as `refusal` says. */
async function withMaria({ email = OLD as string | null, safeContact = false } = {}) {
	const world = await makeWorld();
	let refusal: (to: string) => Refusal = () => null;
	const smtp = await startSmtp((to) => refusal(to));
	const mailer = smtpMailer(smtp.url);
	const applicantId = await world.applicant({ email, phone: "+393331234567", safeContact });
	const booked = await bookSlot(
		{
			slotId: await world.slot(),
			applicant: known(applicantId),
			idempotencyKey: "k",
			note: null,
		},
		world.visitor(applicantId),
	);
	if (!booked.ok) throw new Error(booked.refusal);
	const correct = (to: string | null, now = monday) =>
		correctMyData(
			known(applicantId),
			{
				givenName: "Maria",
				familyName: "Rossi",
				phone: "+393331234567",
				email: to,
				locale: "it",
				reminders: "on",
				...(safeContact && { safeContact: "on" as const }),
			},
			world.visitor(applicantId, now),
		);
	const deliver = (now?: Temporal.Instant) => deliverMessages(deliveryAt(world.db, mailer, now));
	const refuse = (to: (recipient: string) => Refusal) => {
		refusal = to;
	};
	/** What each mailbox got, by subject. */
	const got = (recipient: string) =>
		smtp.mails.filter((mail) => mail.recipient === recipient).map(({ subject }) => subject);
	return {
		world,
		smtp,
		mailer,
		applicantId,
		bookingId: booked.bookingId,
		correct,
		deliver,
		refuse,
		got,
	};
}

/** The desk gives a person another address. */
const deskCorrects = (
	staff: StaffChangeContext,
	applicantId: string,
	email: string,
	names = { givenName: "Maria", familyName: "Rossi" },
) =>
	correctAtDesk(
		atDesk("person", applicantId, staff),
		{ ...names, phone: null, email, locale: "it", municipality: undefined },
		staff,
	);

const CONFIRMED = "Appuntamento confermato: giovedì 3 dicembre alle 10:30";
const REMINDED = "Promemoria: dopodomani alle 10:30 il tuo appuntamento a Collegno";
const CHANGED = "La tua e-mail è cambiata";

test("what was not sent yet goes to the corrected address, and nothing of it to the old one", async () => {
	const { correct, deliver, got } = await withMaria();
	await correct(NEW);
	await deliver();
	expect(got(NEW)).toEqual([CONFIRMED]);
	expect(got(OLD)).toEqual([CHANGED]);
});

test("what went to the old address about an appointment to come is told again at the new one, once", async () => {
	const { correct, deliver, got } = await withMaria();
	await deliver();
	await correct(NEW);
	await correct(NEW);
	await deliver();
	expect(got(NEW)).toEqual([CONFIRMED]);
	expect(got(OLD)).toEqual([CONFIRMED, CHANGED]);
});

test("the old address is told within a week, and what was never written to anybody as a first confirmation", async () => {
	const { world, applicantId, bookingId, correct } = await withMaria({ email: null });
	await correct(OLD);
	await correct(NEW, monday.add({ minutes: 1 }));
	expect(await outbox(world.db)).toMatchObject([
		{
			...{ kind: "booking_confirmed", recipient: NEW, applicantId, bookingId, repairId: null },
			...{ locale: "it", companionId: null, dedupeKey: `booking_confirmed:${bookingId}:0` },
			facts: { kind: "booking_confirmed", startsAt: atOffice("2026-12-03T10:30").toString() },
			notAfter: toDate(atOffice("2026-12-03T11:15")),
		},
		{
			...{ kind: "address_changed", recipient: OLD, applicantId, bookingId: null },
			...{ locale: "it", companionId: null, facts: { kind: "address_changed" } },
			notAfter: toDate(monday.add({ minutes: 1, hours: 7 * 24 })),
		},
	]);
});

test("a message that can't be read any more keeps nobody from correcting their address, nor from taking it out", async () => {
	const { world, correct, deliver, got } = await withMaria();
	await deliver();
	await world.db.transaction((tx) =>
		tx.message.updateMany({ data: { factsSealed: new Uint8Array(40) } }),
	);
	expect(await correct(NEW)).toEqual({ ok: true });
	expect(await world.db.read.message.count({ where: { kind: "booking_confirmed" } })).toBe(1);
	expect(await world.db.read.message.count({ where: { status: "pending" } })).toBe(1);
	expect(await correct(null)).toEqual({ ok: true });
	await deliver();
	expect(got(NEW)).toEqual([CHANGED]);
});

test("whoever reads the old address learns neither whose it was nor the new one nor what it is about", async () => {
	const { correct, deliver, smtp } = await withMaria();
	await correct(NEW);
	await deliver();
	const mail = smtp.mails.find(({ recipient }) => recipient === OLD);
	if (!mail) throw new Error("the old address was not told");
	expectSafeContact(mail, "address_changed");
	expect(mail.source).not.toContain(NEW);
	expect(`${mail.text}${mail.html}`).not.toMatch(/Maria|Rossi|3 dicembre/);
});

test("to the new address safe contact holds as well", async () => {
	const { correct, deliver, smtp } = await withMaria({ safeContact: true });
	await deliver();
	await correct(NEW);
	await deliver();
	expect(smtp.mails).toHaveLength(3);
	for (const mail of smtp.mails) expectSafeContact(mail, mail.subject ?? "");
});

test("the address that was refused is not the desk's to call about any more once it is corrected", async () => {
	const { world, applicantId, deliver, refuse, got } = await withMaria();
	refuse((to) => (to === OLD ? { at: "recipient", code: 550 } : null));
	await deliver();
	const staff = await world.staff(["collegno"]);
	const list = async (name: "to_call" | "waiting") =>
		(await undeliveredView(name, staff)).messages.map(({ kind, attempts }) => ({ kind, attempts }));
	expect(await list("to_call")).toEqual([{ kind: "booking_confirmed", attempts: 1 }]);

	await deskCorrects(staff, applicantId, NEW);
	expect(await list("to_call")).toEqual([]);
	expect(await list("waiting")).toEqual([{ kind: "booking_confirmed", attempts: 0 }]);
	const { id } = await world.db.read.message.findFirstOrThrow({
		where: { kind: "booking_confirmed" },
	});
	expect(await noted(world.db, { subjectKind: "message" })).toEqual([
		{ by: "system", action: "message_failed", what: `message ${id}`, details: {} },
		{
			by: `staff ${staff.staffMember.id}`,
			action: "message_readdressed",
			what: `message ${id}`,
			details: {},
		},
	]);
	await deliver();
	expect(got(NEW)).toEqual([CONFIRMED]);
	expect([await list("to_call"), await list("waiting")]).toEqual([[], []]);
});

test("after an outage all goes to the corrected address at once, with all its attempts before it", async () => {
	const { world, correct, deliver, refuse, got } = await withMaria();
	refuse(() => ({ at: "connection", code: 421 }));
	await deliver();
	await deliver(monday.add({ minutes: 1 }));
	const soon = monday.add({ minutes: 2 });
	await correct(NEW, soon);
	expect(
		await world.db.read.message.findFirst({ where: { kind: "booking_confirmed" } }),
	).toMatchObject({
		status: "pending",
		attempts: 0,
		notBefore: toDate(soon),
	});
	refuse(() => null);
	await deliver(soon);
	expect(got(NEW)).toEqual([CONFIRMED]);
});

test("corrected twice, the last address gets it, and each that was left hears that it changed", async () => {
	const { correct, deliver, got } = await withMaria();
	await deliver();
	await correct("nuvoa@example.it");
	await correct(NEW);
	await deliver();
	expect(got(NEW)).toEqual([CONFIRMED]);
	expect(got("nuvoa@example.it")).toEqual([CHANGED]);
	expect(got(OLD)).toEqual([CONFIRMED, CHANGED]);
});

test("a mailbox that got many mails today can't be made somebody's address by themselves", async () => {
	const { world, applicantId, correct } = await withMaria();
	for (let nth = 0; nth < 12; nth += 1) {
		await world.db.transaction((tx) =>
			countStrangerMails(tx, world.system(), { recipient: NEW, companion: null }),
		);
	}
	expect(await correct(NEW)).toMatchObject({ ok: false, refusal: "many_mails" });
	const person = { where: { id: applicantId }, select: { emailHash: true } };
	expect(await world.db.read.applicant.findUnique(person)).toEqual({
		emailHash: vault.digest("contact", OLD),
	});
	expect(await world.db.read.message.count()).toBe(1);
});

test("back at the old address nothing is told twice, and it does not hear that it was left", async () => {
	const { correct, deliver, got } = await withMaria();
	await deliver();
	await correct(NEW);
	await correct(OLD);
	await deliver();
	expect(got(OLD)).toEqual([CONFIRMED]);
	expect(got(NEW)).toEqual([CHANGED]);
	await correct(NEW, monday.add({ minutes: 1 }));
	await deliver(monday.add({ minutes: 1 }));
	await correct(OLD, monday.add({ minutes: 2 }));
	await deliver(monday.add({ minutes: 2 }));
	expect(got(NEW)).toEqual([CHANGED, CONFIRMED]);
	expect(got(OLD)).toEqual([CONFIRMED, CHANGED]);
});

test("of a moved appointment the new address is told where it is now, and of a cancelled one that it is not", async () => {
	const { world, applicantId, bookingId, correct, deliver, got } = await withMaria();
	await deliver();
	const later = await world.slot({ start: atOffice("2026-12-04T09:00") });
	await moveBooking(
		{ booking: linkedBooking(bookingId), toSlotId: later },
		world.visitor(applicantId),
	);
	await deliver();
	await correct(NEW);
	await deliver();
	expect(got(NEW)).toEqual(["Appuntamento spostato: venerdì 4 dicembre alle 09:00"]);

	const staff = await world.staff();
	await cancelBooking(atDesk("booking", bookingId, staff), null, staff);
	await deliver();
	await correct("terza@example.it");
	await deliver();
	expect(got("terza@example.it")).toEqual([
		"Appuntamento annullato: venerdì 4 dicembre alle 09:00",
	]);
});

test("somebody who had no e-mail gets what stands of their appointments, and nobody hears of a change", async () => {
	const { smtp, correct, deliver, got } = await withMaria({ email: null });
	await correct(NEW);
	await deliver();
	expect(got(NEW)).toEqual([CONFIRMED]);
	expect(smtp.mails).toHaveLength(1);
});

test("a reminder that waits for the mail server is the one mail about its appointment", async () => {
	const { world, correct, deliver, got } = await withMaria();
	await deliver();
	const soon = atOffice("2026-12-01T10:30");
	await deriveReminders(world.system(soon));
	await correct(NEW, soon);
	await deliver(soon);
	expect(got(NEW)).toEqual([REMINDED]);
});

test("a reminder written for the old address in the very moment of the change goes to the new one", async () => {
	const { world, correct, deliver, got } = await withMaria();
	await deliver();
	const soon = atOffice("2026-12-01T10:30");
	await correct(NEW, soon);
	await deriveReminders(world.system(soon));
	// As by a pass that had read the person before they were corrected.
	await world.db.transaction((tx) =>
		tx.message.updateMany({
			where: { kind: "booking_reminder" },
			data: { recipientHash: vault.digest("contact", OLD), recipientSealed: vault.seal(OLD) },
		}),
	);
	await deliver(soon);
	expect(got(NEW).toSorted()).toEqual([CONFIRMED, REMINDED]);
	expect(got(OLD)).toEqual([CONFIRMED, CHANGED]);
});

test("what is on its way to the old address in the moment of the change reaches the new one too", async () => {
	const { world, correct } = await withMaria();
	let isCorrected = false;
	const smtp = await startSmtp(async (_to, step) => {
		if (step !== "data" || isCorrected) return null;
		isCorrected = true;
		await correct(NEW);
		return null;
	});
	await deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url)));
	const to = (recipient: string) =>
		smtp.mails.filter((mail) => mail.recipient === recipient).map(({ subject }) => subject);
	expect(to(OLD)).toEqual([CONFIRMED, CHANGED]);
	expect(to(NEW)).toEqual([CONFIRMED]);
	expect(await world.db.read.message.groupBy({ by: ["status"], _count: true })).toEqual([
		{ status: "sent", _count: 2 },
	]);
});

test("what the old address refuses in that moment is still to go to the new one", async () => {
	const { world, correct } = await withMaria();
	const smtp = await startSmtp(async (to, step) => {
		if (to !== OLD || step !== "recipient") return null;
		if ((await world.db.read.message.count()) === 1) await correct(NEW);
		return { at: "recipient", code: 550 };
	});
	await deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url)));
	expect(smtp.mails.map(({ recipient }) => recipient)).toEqual([NEW]);
	expect(
		await world.db.read.message.findFirst({ where: { kind: "booking_confirmed" } }),
	).toMatchObject({ status: "sent", recipientHash: vault.digest("contact", NEW) });
});

test("ten corrections and as many passes at once lose nothing, and what is sent last is at the last address", async () => {
	const { world, mailer, correct, deliver, got } = await withMaria();
	const addresses = Array.from({ length: 10 }, (_, nth) => `indirizzo.${nth}@example.it`);
	await Promise.all([
		...addresses.map((address) => correct(address)),
		...addresses.map(() => deliverMessages(deliveryAt(world.db, mailer))),
	]);
	await correct(NEW);
	await deliver();
	expect(got(NEW)).toEqual([CONFIRMED]);
	const open = { status: { in: ["pending" as const, "failed" as const] } };
	expect(await world.db.read.message.count({ where: open })).toBe(0);
});

test("without an e-mail from now on, the desk tells what had not left and was news", async () => {
	const { world, bookingId, correct, deliver, got } = await withMaria();
	await deliver();
	const staff = await world.staff(["collegno"]);
	await cancelBooking(atDesk("booking", bookingId, staff), null, staff);
	await correct(null);
	// Every desk hears that somebody is to be called.
	expect(await noted(world.db, { action: "message_failed" })).toMatchObject([{ by: "system" }]);
	await deliver();
	expect((await undeliveredView("to_call", staff)).messages).toMatchObject([
		{ kind: "booking_cancelled", person: { hasEmail: false, phone: "3331234567" } },
	]);
	expect(got(OLD)).toEqual([CONFIRMED, CHANGED]);
});

test("what the person did themselves is nobody's to call about", async () => {
	const { world, applicantId, bookingId, correct } = await withMaria();
	await cancelBooking(linkedBooking(bookingId), null, world.visitor(applicantId));
	await correct(null);
	expect((await undeliveredView("to_call", await world.staff())).messages).toEqual([]);
});

test("a code to sign in stays with the address that was typed", async () => {
	const { world, correct, deliver, got } = await withMaria();
	await requestSignInCode({ email: OLD, token: "t" }, world.visitor());
	await correct(NEW);
	await deliver();
	expect(got(NEW)).toEqual([CONFIRMED]);
	expect(await world.db.read.message.findFirst({ where: { kind: "sign_in_code" } })).toMatchObject({
		status: "dropped",
		droppedReason: "recipient_gone",
	});
});

test("the helper's copy stays with the helper", async () => {
	const { world, deliver, got } = await withMaria();
	const applicantId = await world.applicant({ email: "carla@example.it" });
	await bookSlot(
		{
			slotId: await world.slot({ start: atOffice("2026-12-04T09:00") }),
			applicant: known(applicantId),
			idempotencyKey: "helped",
			note: null,
			companion: { name: "Carla", role: "librarian", email: "carla@example.it" },
		},
		world.visitor(applicantId),
	);
	const staff = await world.staff();
	await deskCorrects(staff, applicantId, "ana@example.it", { givenName: "Ana", familyName: "Pop" });
	await deliver();
	expect(got("ana@example.it")).toHaveLength(1);
	expect(got("carla@example.it")).toHaveLength(2);
	expect(got("carla@example.it")).toContain(CHANGED);
});

/** Somebody with an address, in a world where people wait, whom the desk gives another one. */
async function withSomebodyWhoWaits() {
	const world = await makeWaitingWorld();
	const smtp = await startSmtp();
	const applicantId = await world.applicant({ email: OLD });
	const correct = async () => deskCorrects(await world.staff(), applicantId, NEW);
	return {
		world,
		applicantId,
		correct,
		deliver: () => deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url))),
		/** A place becomes free, and is offered to them. @returns their wish */
		async offered() {
			const { id } = await world.books(await world.slot());
			const wish = await world.waits({ applicantId });
			await world.cancels(id);
			await world.tend();
			return wish;
		},
		got: (email: string) =>
			smtp.mails.filter(({ recipient }) => recipient === email).map(({ subject }) => subject),
	};
}

test("an open offer that went to the old address is made at the new one", async () => {
	const { deliver, offered, correct, got } = await withSomebodyWhoWaits();
	await offered();
	await deliver();
	await correct();
	await deliver();
	expect(got(OLD)).toContain("Si è liberato un posto: giovedì 3 dicembre alle 10:30");
	expect(got(NEW)).toEqual(["Si è liberato un posto: giovedì 3 dicembre alle 10:30"]);
});

test("an offer that was declined meanwhile is written to nobody again", async () => {
	const { world, deliver, offered, correct } = await withSomebodyWhoWaits();
	const wish = await offered();
	await deliver();
	const offerId = (await world.offerTo(wish))?.id ?? expect.fail("no offer");
	await declineOffer({ wish: linkedWish(wish), offerId }, world.visitor());
	await correct();
	expect(await outbox(world.db, { status: "pending" })).toMatchObject([
		{ kind: "address_changed", recipient: OLD },
	]);
});

test("of two appointments each is told again at the new address", async () => {
	const { world, applicantId, deliver, correct, got } = await withSomebodyWhoWaits();
	const serviceId = await world.anotherService();
	for (const slot of [{}, { serviceId, start: atOffice("2026-12-04T09:00") }]) {
		const booked = await bookSlot(
			{
				slotId: await world.slot(slot),
				applicant: known(applicantId),
				idempotencyKey: newId(),
				note: null,
			},
			world.visitor(applicantId),
		);
		expect(booked.ok).toBe(true);
	}
	await deliver();
	await correct();
	await deliver();
	expect(got(NEW).sort()).toEqual([
		CONFIRMED,
		"Appuntamento confermato: venerdì 4 dicembre alle 09:00",
	]);
});
