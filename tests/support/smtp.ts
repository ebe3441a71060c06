import type { AddressInfo, Socket } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { onTestFinished } from "vitest";

/** A mail as the server took it: raw, and read as a mail program reads it. */
export type ReceivedMail = ParsedMail & { recipient: string; source: string };

/** Where the server may say no: `data` is its answer to the final dot. */
export type Step = "connection" | "sender" | "recipient" | "data";

/** At which step the server says no, and with which code, or hangs up; null: it says yes. */
export type Refusal = { at: Step; code: number | "hangs_up" } | null;

/** As the server keeps it. */
type Connection = { session: { id: string }; _socket: Socket };

/**
 * A real SMTP server on a free port, closed when the test is over.
 *
 * @param refusalOf what the server answers, and when: asked anew at each step of each mail.
 */
export async function startSmtp(
	refusalOf: (recipient: string, step: Step) => Refusal | Promise<Refusal> = () => null,
	{ port: wanted = 0, ...options }: { port?: number } & SMTPServerOptions = {},
) {
	const mails: ReceivedMail[] = [];
	const hangUp = (id: string) => {
		for (const connection of server.connections as Set<unknown> as Set<Connection>) {
			if (connection.session.id === id) connection._socket.destroy();
		}
	};
	const refuse = async (step: Step, recipient: string, { id }: { id: string }) => {
		const refusal = await refusalOf(recipient, step);
		if (refusal?.at !== step) return null;
		if (refusal.code === "hangs_up") hangUp(id);
		return Object.assign(new Error(`${recipient} is not welcome`), { responseCode: refusal.code });
	};
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ["STARTTLS"],
		logger: false,
		closeTimeout: 1000, // of clients that stay, in milliseconds
		...options,
		onConnect: async (session, done) => done(await refuse("connection", "", session)),
		onMailFrom: async (_address, session, done) => done(await refuse("sender", "", session)),
		onRcptTo: async ({ address }, session, done) =>
			done(await refuse("recipient", address, session)),
		async onData(stream, session, done) {
			const chunks: Buffer[] = [];
			try {
				for await (const chunk of stream) chunks.push(chunk as Buffer);
			} catch {
				return; // the client is gone before its last byte
			}
			const recipient = session.envelope.rcptTo[0]?.address ?? "";
			const refusal = await refuse("data", recipient, session);
			if (refusal) return done(refusal);
			const source = Buffer.concat(chunks).toString("utf8");
			mails.push({ ...(await simpleParser(source)), recipient, source });
			done(null, "queued as 4711");
		},
	});
	server.on("error", () => {}); // of one client, who is told
	await new Promise<void>((resolve) => server.listen(wanted, "127.0.0.1", resolve));
	onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
	const { port } = server.server.address() as AddressInfo;
	return { url: `smtp://127.0.0.1:${port}`, mails };
}
