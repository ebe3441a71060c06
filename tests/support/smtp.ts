import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { onTestFinished } from "vitest";

/** A mail as the server took it: raw, and read as a mail program reads it. */
export type ReceivedMail = ParsedMail & { recipient: string; source: string };

/** Where the server may say no: `data` is its answer to the final dot. */
export type Step = "connection" | "sender" | "recipient" | "data";

/** At which step the server says no, and with which code; null: it says yes. */
export type Refusal = { at: Step; code: number } | null;

/**
 * A real SMTP server on a free port, closed when the test is over.
 *
 * @param refusalOf what the server answers, and when: asked anew at each step of each mail.
 */
export async function startSmtp(
	refusalOf: (recipient: string, step: Step) => Refusal | Promise<Refusal> = () => null,
) {
	const mails: ReceivedMail[] = [];
	const refuse = async (step: Step, recipient: string) => {
		const refusal = await refusalOf(recipient, step);
		if (refusal?.at !== step) return null;
		return Object.assign(new Error(`${recipient} is not welcome`), { responseCode: refusal.code });
	};
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ["STARTTLS"],
		logger: false,
		onConnect: async (_session, done) => done(await refuse("connection", "")),
		onMailFrom: async (_address, _session, done) => done(await refuse("sender", "")),
		onRcptTo: async ({ address }, _session, done) => done(await refuse("recipient", address)),
		async onData(stream, session, done) {
			const chunks: Buffer[] = [];
			try {
				for await (const chunk of stream) chunks.push(chunk as Buffer);
			} catch {
				return; // the client is gone before its last byte
			}
			const recipient = session.envelope.rcptTo[0]?.address ?? "";
			const refusal = await refuse("data", recipient);
			if (refusal) return done(refusal);
			const source = Buffer.concat(chunks).toString("utf8");
			mails.push({ ...(await simpleParser(source)), recipient, source });
			done(null, "queued as 4711");
		},
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
	const { port } = server.server.address() as AddressInfo;
	return { url: `smtp://127.0.0.1:${port}`, mails };
}
