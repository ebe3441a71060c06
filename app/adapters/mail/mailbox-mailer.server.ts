import { randomBytes } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { composeMail } from "./compose-mail.server.ts";
import { mailboxFolder } from "./mailbox.server.ts";
import type { Mailer } from "./mailer.server.ts";

/**
 * Delivers into a folder: one RFC 822 file a mail, named so that the order of the names is the order
 * of arrival. A file appears whole or not at all.
 */
export function openMailboxMailer(dataDir: string, from: string): Mailer {
	const folder = mailboxFolder(dataDir);
	const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
	let arrivals = 0;

	return {
		lanes: 30,
		async send(mail) {
			try {
				const { message } = await transport.sendMail(composeMail(mail, from));
				await mkdir(folder, { recursive: true });
				const name = arrivalName(arrivals++);
				await writeFile(join(folder, `${name}.part`), message as Buffer);
				await rename(join(folder, `${name}.part`), join(folder, `${name}.eml`));
				return { outcome: "accepted", response: `mailbox ${name}` };
			} catch (error) {
				const { code = "error" } = error as NodeJS.ErrnoException;
				return { outcome: "temporary_failure", response: `mailbox ${code}` };
			}
		},
		check: async () => null,
		close: () => transport.close(),
	};
}

/** "20261203T093000123Z-000007-3f9a": its time, its turn within the process, and chance. */
function arrivalName(turn: number): string {
	const time = new Date().toISOString().replace(/[-:.]/g, "");
	return `${time}-${String(turn).padStart(6, "0")}-${randomBytes(2).toString("hex")}`;
}
