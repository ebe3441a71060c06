import { expect, test } from "vitest";
import type { MessageFacts } from "#app/domain/messages/message.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { deliverMessages } from "#app/features/messages/deliver-messages.server.ts";
import type { SendingFacts } from "#app/features/messages/message-facts-store.server.ts";
import { undeliveredView } from "#app/features/messages/undelivered.view.server.ts";
import { writeMail } from "#app/features/messages/write-mail.server.ts";
import { requestSignInCode } from "#app/features/people/request-sign-in-code.server.ts";
import { deriveReminders } from "#app/features/reminders/derive-reminders.server.ts";
import { type Locale, locales } from "#app/i18n/locales.ts";
import { services } from "#prisma/seed/services.ts";
import { FACTS, MESSAGES } from "#tests/features/messages/mailed-facts.ts";
import { deliveryAt, sender, smtpMailer } from "#tests/support/delivery.ts";
import { expectSafeContact } from "#tests/support/safe-contact.ts";
import { startSmtp } from "#tests/support/smtp.ts";
import { atOffice, known, makeWorld, monday, vault } from "#tests/support/world.ts";

const telling = services[0]?.texts as Record<Locale, { name: string; whatToBring: string }>;

const texts = locales.map((locale) => ({
	locale,
	name: telling[locale].name,
	whatToBring: telling[locale].whatToBring.split("\n"),
	instructions: `${telling[locale].name}: P.R.A.Ti.C.O.`,
}));

const office = {
	name: "Sportello lavoro di Collegno",
	address: "Via Torino 9, Collegno",
	directions: "Chiedi di P.R.A.Ti.C.O., ufficio lavoro",
	transport: "Fermata davanti a P.R.A.Ti.C.O.",
	stepFree: true,
	mapUrl: "https://maps.example.it/pratico",
	phone: "011 000 000",
};

const SAFE: SendingFacts = {
	...FACTS,
	safeContact: true,
	booking: FACTS.booking && { ...FACTS.booking, services: texts, office },
	offer: FACTS.offer && { ...FACTS.offer, services: texts, office },
	wish: FACTS.wish && { ...FACTS.wish, services: texts },
};

const ALL = [
	...Object.values(MESSAGES),
	{ ...MESSAGES.booking_cancelled, by: "applicant" as const },
	{ ...MESSAGES.seat_offered, isLastChance: true },
];

/**
 * Every kind in each of its forms, the copies for companions, and appointments that are not at an
 * office.
 */
const CASES: [MessageFacts, Partial<SendingFacts>][] = [
	...ALL.map((facts): [MessageFacts, Partial<SendingFacts>] => [facts, {}]),
	[MESSAGES.booking_confirmed, { companion: { name: "Carla" } }],
	[MESSAGES.enrolment_submitted, { companion: { name: "Carla" } }],
	[MESSAGES.booking_confirmed, { booking: SAFE.booking && { ...SAFE.booking, channel: "phone" } }],
	[MESSAGES.booking_reminder, { booking: SAFE.booking && { ...SAFE.booking, channel: "video" } }],
];

test.each(locales)(
	"no mail names the programme or the reason to somebody who asked for that, in %s",
	async (locale) => {
		const smtp = await startSmtp();
		const mailer = smtpMailer(smtp.url);
		const context = { now: monday, vault, sender: { ...sender, isDemo: true } };
		const mails = CASES.map(([facts, others]) =>
			writeMail({ facts, recipient: "maria@example.it", locale }, { ...SAFE, ...others }, context),
		);
		await Promise.all(
			mails.map((mail, nth) => mailer.send({ ...mail, messageId: `${nth}@example.it` })),
		);
		expect(smtp.mails).toHaveLength(CASES.length);
		for (const mail of smtp.mails) {
			expectSafeContact(mail, mail.subject ?? "");
			expect(mail.from?.value[0]?.address).toBe("prenota@example.it");
			expect(mail.text).not.toContain("undefined");
		}
	},
);

test("under safe contact a confirmation still says when, at which address, with which code, and how to change it", () => {
	const context = { now: monday, vault, sender };
	const mail = writeMail(
		{ facts: MESSAGES.booking_confirmed, recipient: "maria@example.it", locale: "it" },
		SAFE,
		context,
	);
	expect(mail.senderName).toBe("Appuntamenti");
	expect(mail.subject).toBe("Appuntamento confermato: giovedì 3 dicembre alle 10:30");
	expect(mail.text).toContain("Dove: Via Torino 9, Collegno\n");
	expect(mail.text).toContain("AB2C-3DEF");
	expect(mail.text).toContain("https://prenota.example.it/appuntamento/");
	expect(mail.text).toContain("lì c'è che cosa portare");
	const calendar = mail.calendar?.content.replaceAll("\r\n ", "");
	expect(calendar).toContain("SUMMARY;LANGUAGE=it:Appuntamento\r\n");
	expect(calendar).toContain("LOCATION:Via Torino 9\\, Collegno\r\n");
});

test("without the wish, mails are as usual", () => {
	const context = { now: monday, vault, sender };
	const mail = writeMail(
		{ facts: MESSAGES.booking_confirmed, recipient: "maria@example.it", locale: "it" },
		{ ...SAFE, safeContact: false },
		context,
	);
	expect(mail.senderName).toBeUndefined();
	expect(mail.text).toContain("Primo colloquio di orientamento");
	expect(mail.text).toContain("P.R.A.Ti.C.O.");
});

test("confirmation, reminder and sign-in code follow the wish as it is when they leave", async () => {
	const world = await makeWorld();
	const smtp = await startSmtp();
	const mailer = smtpMailer(smtp.url);
	const applicantId = await world.applicant({ email: "maria@example.it" });
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
	await world.db.transaction((tx) =>
		tx.applicant.update({ where: { id: applicantId }, data: { safeContact: true } }),
	);
	await requestSignInCode({ email: "maria@example.it", token: "t" }, world.visitor());
	await deliverMessages(deliveryAt(world.db, mailer));
	const soon = atOffice("2026-12-02T10:31");
	await deriveReminders(world.system(soon));
	await deliverMessages(deliveryAt(world.db, mailer, soon));
	const kinds = await world.db.read.message.findMany({ select: { kind: true, status: true } });
	expect(kinds).toHaveLength(smtp.mails.length);
	expect(kinds.map(({ kind }) => kind)).toContain("booking_reminder");
	expect(kinds.map(({ kind }) => kind)).toContain("sign_in_code");
	for (const mail of smtp.mails) expectSafeContact(mail, mail.subject ?? "");
});

test("when two people share a mailbox, one wish is enough for the code that could be for either", async () => {
	const world = await makeWorld();
	const smtp = await startSmtp();
	const email = "famiglia@example.it";
	await world.applicant({ email });
	await world.applicant({ email, safeContact: true });
	await requestSignInCode({ email, token: "t" }, world.visitor());
	await deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url)));
	expect(smtp.mails).toHaveLength(1);
	for (const mail of smtp.mails) expectSafeContact(mail, "code");
});

test("whoever calls about a mail that did not arrive sees that safe contact was asked for", async () => {
	const world = await makeWorld();
	const smtp = await startSmtp(() => ({ at: "recipient", code: 550 }));
	const applicant = world.newcomer({ phone: "3331234567", safeContact: true });
	await bookSlot(
		{ slotId: await world.slot(), applicant, idempotencyKey: "k", note: null },
		world.visitor(),
	);
	await deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url)));
	const view = await undeliveredView("to_call", await world.staff(["collegno"]));
	expect(view.messages[0]?.person).toMatchObject({ safeContact: true });
});
