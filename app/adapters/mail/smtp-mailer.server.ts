import { createTransport } from "nodemailer";
import { composeMail } from "./compose-mail.server.ts";
import type { Delivery, HostProblem, Mailer } from "./mailer.server.ts";

/** How many mails travel at once; providers close the door on clients that open many more. */
const CONNECTIONS = 6;

/** How long the server may keep us waiting, in milliseconds. */
export type Patience = {
	/** From the look-up of its name to the end of its greeting. */
	greeting: number;
	/** At each step after that. */
	answer: number;
	/** For all the steps of one mail, however often it lets us hear a byte. */
	mail: number;
};

/**
 * Five minutes for the greeting and ten for the answer to the final dot: a server that has taken a
 * mail and is still thinking about it gets it a second time from whoever gives up sooner (RFC 5321,
 * 4.5.3.2). The other steps may take less, and get as much: there is one timer for all of them.
 */
const PATIENCE: Patience = { greeting: 300_000, answer: 600_000, mail: 3_600_000 };

/**
 * @param url `smtp://user:password@host:587`, or `smtps://` for TLS from the first byte. A password
 *   never travels in the clear: with one, a server that offers no TLS is refused.
 */
export function openSmtpMailer(url: string, from: string, patience = PATIENCE): Mailer {
	const transport = createTransport({
		url,
		pool: true,
		requireTLS: new URL(url).password !== "",
		maxConnections: CONNECTIONS,
		maxRequeues: 1, // of a mail of which not a byte has left
		dnsTimeout: patience.greeting,
		connectionTimeout: patience.greeting,
		greetingTimeout: patience.greeting,
		socketTimeout: patience.answer,
	});
	let accepted = 0;
	const check = sharing(async () => {
		try {
			await transport.verify();
			return null;
		} catch (error) {
			return problemOf(error as SmtpError);
		}
	});
	return {
		lanes: CONNECTIONS,
		async send(mail) {
			const acceptedBefore = accepted;
			try {
				const { response } = await transport.sendMail({
					...composeMail(mail, from),
					signal: AbortSignal.timeout(patience.mail),
				});
				accepted += 1;
				return { outcome: "accepted", response: withoutAddresses(response ?? "", mail.to) };
			} catch (error) {
				const failure = error as SmtpError;
				// A host that lets us in, or takes others meanwhile, may have stumbled over this very mail.
				const problem =
					isOfConnection(failure) && accepted === acceptedBefore ? await check() : null;
				return problem ? { outcome: "unreachable", problem } : failureOf(failure, mail.to);
			}
		},
		check,
		close: () => transport.close(),
	};
}

/** Whoever asks while it is being found out gets the same answer. */
function sharing<T>(ask: () => Promise<T>): () => Promise<T> {
	let asking: Promise<T> | null = null;
	return () => {
		asking ??= ask().finally(() => {
			asking = null;
		});
		return asking;
	};
}

type SmtpError = Error & {
	code?: string;
	/** Of the system or of OpenSSL, where `code` is nodemailer's: `ECONNREFUSED`. */
	originalCode?: string;
	/** The step that failed: `RCPT TO`, `AUTH PLAIN`; `API` for what nodemailer itself refused. */
	command?: string;
	response?: string;
	/** Set on answers of the server: whether the same mail would be refused again. */
	permanent?: boolean;
};

/** Whether it failed before the mail itself was talked about, or the line broke. */
function isOfConnection({ command = "" }: SmtpError): boolean {
	return /^(CONN|EHLO|HELO|LHLO|STARTTLS|AUTH)/.test(command);
}

/** As Node names what is wrong with a certificate. */
const OF_CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|HOSTNAME_MISMATCH/;

function problemOf({ code = "", originalCode = "", command = "" }: SmtpError): HostProblem {
	const reason = originalCode || code;
	if (OF_CERTIFICATE.test(reason)) return "wrong_certificate";
	if (code === "EDNS" || /^(ENOTFOUND|EAI_)/.test(reason)) return "unknown_name";
	if (code === "EAUTH" || command.startsWith("AUTH")) return "refused_sign_in";
	if (reason === "ECONNREFUSED") return "refused_connection";
	if (code === "ETLS") return "no_encryption";
	if (/TIMEDOUT|UNREACH/.test(reason)) return "silent";
	return "other";
}

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
