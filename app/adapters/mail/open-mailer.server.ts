import type { Settings } from "#app/adapters/env/settings.server.ts";
import { openMailboxMailer } from "./mailbox-mailer.server.ts";
import type { Mailer } from "./mailer.server.ts";
import { openSmtpMailer } from "./smtp-mailer.server.ts";

/** @throws in production without a mail server: mail that goes nowhere is worse than no start. */
export function openMailer(settings: Settings): Mailer {
	if (settings.smtpUrl) return openSmtpMailer(settings.smtpUrl, settings.mailFrom);
	if (settings.mode === "production") throw new Error("SMTP_URL is missing");
	return openMailboxMailer(settings.dataDir, settings.mailFrom);
}
