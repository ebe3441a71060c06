import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { companyFacts } from "#app/adapters/env/company-facts.server.ts";
import { isMailboxOpen, listMailbox, readMailboxMail } from "#app/adapters/mail/mailbox.server.ts";
import type { Mail } from "#app/adapters/mail/mailer.server.ts";
import { openMailer } from "#app/adapters/mail/open-mailer.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { deliverMessages } from "#app/features/messages/deliver-messages.server.ts";
import { deliveryAt } from "#tests/support/delivery.ts";
import { makeWorld, vault } from "#tests/support/world.ts";

const DEMO = {
	mode: "demo",
	host: "127.0.0.1",
	port: 3000,
	databaseUrl: "file:/nowhere",
	baseUrl: "http://localhost:3000",
	smtpUrl: null,
	reminderHours: { fromHour: 8, toHour: 20 },
	company: companyFacts({}),
	mailFrom: "P.R.A.Ti.C.O. demo <demo@localhost>",
	secret: new Uint8Array(32),
} as const;

const MAIL: Mail = {
	to: "maria@example.it",
	subject: "Il primo",
	text: "Ciao",
	html: "<p>Ciao</p>",
	messageId: "one@localhost",
	languages: ["it"],
};

function openMailbox() {
	const dataDir = mkdtempSync(join(tmpdir(), "pratico-mailbox-"));
	onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
	return { dataDir, mailer: openMailer({ ...DEMO, dataDir }) };
}

test("a confirmation can be read in the local mailbox, with its link and its calendar file", async () => {
	const world = await makeWorld();
	const { dataDir, mailer } = openMailbox();
	const booked = await bookSlot(
		{
			slotId: await world.slot(),
			applicant: world.newcomer({ email: "maria@example.it" }),
			idempotencyKey: "k",
			note: null,
		},
		world.visitor(),
	);
	if (!booked.ok) throw new Error(booked.refusal);
	await deliverMessages(deliveryAt(world.db, mailer));

	const [entry] = await listMailbox(dataDir);
	expect(entry).toMatchObject({
		to: "maria@example.it",
		subject: "Appuntamento confermato: giovedì 3 dicembre alle 10:30",
	});
	const mail = await readMailboxMail(dataDir, entry?.id ?? "");
	expect(mail?.from).toContain("demo@localhost");
	expect(mail?.text).toContain(`/appuntamento/${vault.sign("manage-link", booked.bookingId)}`);
	expect(mail?.html).toContain("<h1");
	expect(mail?.attachments).toMatchObject([{ name: "appuntamento.ics" }]);
	expect(mail?.attachments[0]?.content).toContain("METHOD:REQUEST");
});

test("the newest mail comes first, and the files sort by arrival", async () => {
	const { dataDir, mailer } = openMailbox();
	await mailer.send({ ...MAIL, subject: "Il primo" });
	await mailer.send({ ...MAIL, subject: "Il secondo" });
	await mailer.send({ ...MAIL, subject: "Il terzo" });
	const mails = await listMailbox(dataDir);
	expect(mails.map((mail) => mail.subject)).toEqual(["Il terzo", "Il secondo", "Il primo"]);
	expect(readdirSync(join(dataDir, "mailbox")).every((name) => name.endsWith(".eml"))).toBe(true);
});

test("a mailbox that got no mail yet is empty", async () => {
	const { dataDir } = openMailbox();
	expect(await listMailbox(dataDir)).toEqual([]);
});

test("nothing but mails can be read through it", async () => {
	const { dataDir, mailer } = openMailbox();
	await mailer.send(MAIL);
	writeFileSync(join(dataDir, "demo-secret"), "secret");
	for (const id of ["../demo-secret", "..%2Fdemo-secret", "", "20261123T080000000Z-000000-0000"]) {
		expect(await readMailboxMail(dataDir, id)).toBeNull();
	}
});

test("a mailbox that can't be written keeps the mail waiting", async () => {
	const { dataDir, mailer } = openMailbox();
	writeFileSync(join(dataDir, "mailbox"), "in the way");
	expect(await mailer.send(MAIL)).toMatchObject({ outcome: "temporary_failure" });
});

test("the mailbox is open in the demo without a mail server, and nowhere else", () => {
	const settings = { ...DEMO, dataDir: "/nowhere" };
	expect(isMailboxOpen(settings)).toBe(true);
	expect(isMailboxOpen({ ...settings, smtpUrl: "smtp://localhost" })).toBe(false);
	expect(isMailboxOpen({ ...settings, mode: "production", smtpUrl: "smtp://localhost" })).toBe(
		false,
	);
});

test("production without a mail server does not start", () => {
	expect(() => openMailer({ ...DEMO, dataDir: "/nowhere", mode: "production" })).toThrow(
		"SMTP_URL",
	);
});
