import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ParsedMail, simpleParser } from "mailparser";
import type { Settings } from "#app/adapters/env/settings.server.ts";

/** A mail in the local mailbox, as a mail program would list it. */
export type MailboxEntry = { id: string; to: string; subject: string; at: Date };

export type MailboxMail = MailboxEntry & {
	from: string;
	text: string;
	html: string;
	attachments: { name: string; contentType: string; content: string }[];
};

/** How many mails the list shows; older ones stay in the folder. */
const LISTED = 100;

/** The names that the mailbox gives; nothing else is looked for in the file system. */
const MAIL_ID = /^\d{8}T\d{9}Z-\d{6}-[0-9a-f]{4}$/;

/** True where mail stays on this machine, for everybody to read: in the demo without a mail server. */
export function isMailboxOpen({ mode, smtpUrl }: Settings): boolean {
	return mode === "demo" && smtpUrl === null;
}

export function mailboxFolder(dataDir: string): string {
	return join(dataDir, "mailbox");
}

async function mailIds(dataDir: string): Promise<string[]> {
	const names = await readdir(mailboxFolder(dataDir)).catch(absentAs<string[]>([]));
	return names
		.filter((name) => name.endsWith(".eml"))
		.map((name) => name.slice(0, -".eml".length))
		.filter((id) => MAIL_ID.test(id));
}

/** How many mails there are that the list doesn't show. */
export async function countOlderMails(dataDir: string): Promise<number> {
	return Math.max(0, (await mailIds(dataDir)).length - LISTED);
}

/** The newest mails, newest first. */
export async function listMailbox(dataDir: string): Promise<MailboxEntry[]> {
	const ids = (await mailIds(dataDir)).sort().reverse().slice(0, LISTED);
	const mails = await Promise.all(ids.map((id) => readMailboxMail(dataDir, id)));
	return mails
		.filter((mail) => mail !== null)
		.map(({ id, to, subject, at }) => ({ id, to, subject, at }));
}

export async function readMailboxMail(dataDir: string, id: string): Promise<MailboxMail | null> {
	if (!MAIL_ID.test(id)) return null;
	const file = join(mailboxFolder(dataDir), `${id}.eml`);
	const source = await readFile(file).catch(absentAs(null));
	if (!source) return null;
	const mail = await simpleParser(source, { skipTextToHtml: true });
	return {
		id,
		from: mail.from?.text ?? "",
		to: recipientsOf(mail),
		subject: mail.subject ?? "",
		at: mail.date ?? new Date(0),
		text: mail.text ?? "",
		html: mail.html || "",
		attachments: mail.attachments
			.filter(({ filename }) => filename !== undefined)
			.map(({ filename = "", contentType, content }) => ({
				name: filename,
				contentType,
				content: content.toString("utf8"),
			})),
	};
}

function recipientsOf({ to }: ParsedMail): string {
	return [to ?? []]
		.flat()
		.map(({ text }) => text)
		.join(", ");
}

function absentAs<T>(value: T): (error: NodeJS.ErrnoException) => T {
	return (error) => {
		if (error.code === "ENOENT") return value;
		throw error;
	};
}
