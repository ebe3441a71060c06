import { expect, test } from "vitest";
import type { Mail } from "#app/adapters/mail/mailer.server.ts";
import { smtpMailer } from "#tests/support/delivery.ts";
import { type ReceivedMail, startSmtp } from "#tests/support/smtp.ts";

const MAIL: Mail = {
	to: "maria@example.it",
	subject: "Appuntamento confermato: giovedì 3 dicembre alle 10:30",
	text: `Ciao Maria,\n${"è così ".repeat(40)}`,
	html: "<!doctype html><p>Ciao Maria, è così</p>",
	messageId: "one-cause@example.it",
	languages: ["en", "it"],
	calendar: {
		method: "REQUEST",
		content: "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n",
	},
};

async function arrivedMail(mail: Mail): Promise<ReceivedMail> {
	const smtp = await startSmtp();
	expect(await smtpMailer(smtp.url).send(mail)).toEqual({
		outcome: "accepted",
		response: "250 queued as 4711",
	});
	const [arrived] = smtp.mails;
	if (!arrived) throw new Error("nothing arrived");
	return arrived;
}

test("a mail arrives with the headers that automatic mail has", async () => {
	const { source, ...mail } = await arrivedMail(MAIL);
	expect(mail.subject).toBe(MAIL.subject);
	expect(mail.from?.value).toEqual([{ name: "P.R.A.Ti.C.O.", address: "prenota@example.it" }]);
	expect(mail.messageId).toBe("<one-cause@example.it>");
	expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
	expect(mail.headers.get("content-language")).toBe("en, it");
	expect(mail.text?.trim()).toBe(MAIL.text.trim());
	expect(mail.html).toContain("Ciao Maria, è così");
	expect(source).not.toMatch(/X-Mailer/i);
});

test("every part of the text travels in base64", async () => {
	const { source } = await arrivedMail(MAIL);
	const parts = [
		...source.matchAll(/^Content-Type: (text\/\w+|application\/ics)[\s\S]*?\r\n\r\n/gm),
	];
	expect(parts.map(([, type]) => type)).toEqual([
		"text/plain",
		"text/html",
		"text/calendar",
		"application/ics",
	]);
	for (const [head] of parts) expect(head).toMatch(/Content-Transfer-Encoding: base64/);
	expect(Math.max(...source.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(78);
});

test.each(["REQUEST", "CANCEL"] as const)(
	"the calendar part is announced as the %s that it is",
	async (method) => {
		const content = `BEGIN:VCALENDAR\r\nMETHOD:${method}\r\nEND:VCALENDAR\r\n`;
		const { source, attachments } = await arrivedMail({ ...MAIL, calendar: { method, content } });
		expect(source.replace(/\r\n[ \t]/g, " ")).toContain(
			`Content-Type: text/calendar; charset=utf-8; method=${method}\r\n`,
		);
		expect(attachments.map((part) => part.content.toString())).toEqual([content, content]);
		expect(attachments.find((part) => part.filename)?.filename).toBe("appuntamento.ics");
	},
);

test("a mail without a calendar has no attachment", async () => {
	const { calendar: _, ...plain } = MAIL;
	expect((await arrivedMail(plain)).attachments).toEqual([]);
});

test("a recipient can't smuggle in another", async () => {
	const smtp = await startSmtp();
	const to = "maria@example.it, other@example.it";
	await smtpMailer(smtp.url).send({ ...MAIL, to });
	expect(smtp.mails.map((mail) => mail.recipient)).not.toContain("other@example.it");
});

test("a server that turns everybody away is no mail's fault", async () => {
	const smtp = await startSmtp(() => ({ at: "connection", code: 421 }));
	expect(await smtpMailer(smtp.url).send(MAIL)).toEqual({
		outcome: "unreachable",
		problem: "other",
	});
});

test("a password is not given to a server without TLS", async () => {
	const smtp = await startSmtp();
	const withPassword = smtp.url.replace("smtp://", "smtp://user:secret@");
	expect(await smtpMailer(withPassword).send(MAIL)).toEqual({
		outcome: "unreachable",
		problem: "no_encryption",
	});
	expect(smtp.mails).toEqual([]);
});
