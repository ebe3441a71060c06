import type { Settings } from "#app/adapters/env/settings.server.ts";
import {
	isMailboxOpen,
	listMailbox,
	type MailboxEntry,
} from "#app/adapters/mail/mailbox.server.ts";

/** The local mailbox, newest first; null where mail really leaves. */
export async function mailboxView(settings: Settings): Promise<MailboxEntry[] | null> {
	return isMailboxOpen(settings) ? listMailbox(settings.dataDir) : null;
}
