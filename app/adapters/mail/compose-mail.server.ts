import { createHash } from "node:crypto";
import type { SendMailOptions } from "nodemailer";
import addressparser from "nodemailer/lib/addressparser";
import type { Mail } from "./mailer.server.ts";

/**
 * A mail in nodemailer's words. Text travels in base64, which no server on the way rewraps: a
 * calendar folded twice is not a calendar any more.
 */
export function composeMail(mail: Mail, from: string): SendMailOptions {
	return {
		from: mail.senderName ? { name: mail.senderName, address: addressOf(from) } : from,
		to: { name: "", address: mail.to },
		subject: mail.subject,
		text: mail.text,
		html: mail.html,
		messageId: `<${mail.messageId}>`,
		textEncoding: "base64",
		headers: {
			"Auto-Submitted": "auto-generated",
			"X-Auto-Response-Suppress": "OOF, AutoReply",
			"Content-Language": mail.languages.join(", "),
		},
		...(mail.calendar && {
			icalEvent: {
				...mail.calendar,
				filename: "appuntamento.ics",
				contentTransferEncoding: "base64",
			},
		}),
		disableFileAccess: true,
		disableUrlAccess: true,
	};
}

/** The address in `Name <address>` or in a bare address. */
export function addressOf(sender: string): string {
	return addressparser(sender, { flatten: true })[0]?.address ?? sender;
}

/** The Message-ID of a cause, without < >: the same cause always has the same. */
export function messageIdOf(dedupeKey: string, sender: string): string {
	const digest = createHash("sha256").update(dedupeKey).digest("base64url").slice(0, 27);
	return `${digest}@${addressOf(sender).split("@").at(-1)}`;
}
