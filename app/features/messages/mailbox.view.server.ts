import type { Settings } from "#app/adapters/env/settings.server.ts";
import {
	countOlderMails,
	isMailboxOpen,
	listMailbox,
	type MailboxEntry,
	mailboxFolder,
} from "#app/adapters/mail/mailbox.server.ts";

export type MailboxView = {
	/** Newest first. */
	mails: MailboxEntry[];
	/** How many more there are, and the folder in which they lie. */
	older: number;
	folder: string;
};

/** The local mailbox; null where mail really leaves. */
export async function mailboxView(settings: Settings): Promise<MailboxView | null> {
	if (!isMailboxOpen(settings)) return null;
	const { dataDir } = settings;
	const [mails, older] = await Promise.all([listMailbox(dataDir), countOlderMails(dataDir)]);
	return { mails, older, folder: mailboxFolder(dataDir) };
}
