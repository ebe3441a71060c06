import { createTransport } from "nodemailer";
import { composeMail } from "./compose-mail.server.ts";
import type { Delivery, Mailer } from "./mailer.server.ts";

/** How many mails travel at once; providers close the door on clients that open many more. */
const CONNECTIONS = 5;

/** A mail that is not through by then counts as failed, in milliseconds: well within its claim. */
const DEADLINE = 60_000;

/** How long the server may keep us waiting at each step, in milliseconds. */
const PATIENCE = {
	dnsTimeout: 10_000,
	connectionTimeout: 10_000,
	greetingTimeout: 10_000,
	socketTimeout: 30_000,
};

/**
 * @param url `smtp://user:password@host:587`, or `smtps://` for TLS from the first byte. A password
 *   never travels in the clear: with one, a server that offers no TLS is refused.
 */
export function openSmtpMailer(url: string, from: string): Mailer {
	const transport = createTransport({
		url,
		pool: true,
		requireTLS: new URL(url).password !== "",
		maxConnections: CONNECTIONS,
		maxRequeues: 1,
		...PATIENCE,
	});
	return {
		async send(mail) {
			try {
				const { response } = await transport.sendMail({
					...composeMail(mail, from),
					signal: AbortSignal.timeout(DEADLINE),
				});
				return { outcome: "accepted", response: withoutAddresses(response ?? "", mail.to) };
			} catch (error) {
				return failureOf(error as SmtpError, mail.to);
			}
		},
		close: () => transport.close(),
	};
}

type SmtpError = Error & {
	code?: string;
	/** The step that failed: `RCPT TO`, `AUTH PLAIN`; `API` for what nodemailer itself refused. */
	command?: string;
	response?: string;
	/** Set on answers of the server: whether the same mail would be refused again. */
	permanent?: boolean;
};

/**
 * Only a refusal of this recipient or of this mail is for ever. A refused login or sender is ours to
 * mend: the mails wait for it.
 */
function failureOf(error: SmtpError, recipient: string): Delivery {
	const { code = error.name, command = "", permanent = false } = error;
	const refusesMail = permanent && (command === "RCPT TO" || command === "DATA");
	const impossibleAddress = code === "EENVELOPE" && command === "API";
	return {
		outcome: refusesMail || impossibleAddress ? "permanent_failure" : "temporary_failure",
		response: withoutAddresses(
			[code, command, error.response ?? ""].filter(Boolean).join(" "),
			recipient,
		),
	};
}

/** Servers quote the address they answer about, whole or up to its @. */
function withoutAddresses(response: string, recipient: string): string {
	const name = (recipient.split("@")[0] ?? "").replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
	return response
		.replace(/[^\s<>()"'[\]:;,]+@[^\s<>()"'[\]:;,]+/g, "…")
		.replace(new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, "giu"), "…")
		.replace(/\s+/g, " ")
		.trim()
		.slice(0, 300);
}
