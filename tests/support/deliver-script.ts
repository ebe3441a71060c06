import { once } from "node:events";
import { Temporal } from "temporal-polyfill";
import { openVault } from "#app/adapters/crypto/vault.server.ts";
import { openDatabase } from "#app/adapters/db/database.server.ts";
import { watchMailHost } from "#app/adapters/mail/mail-host.server.ts";
import { openSmtpMailer } from "#app/adapters/mail/smtp-mailer.server.ts";
import { DEFAULT_REMINDER_HOURS } from "#app/domain/reminders/reminder-hours.ts";
import { deliverMessages } from "#app/features/messages/deliver-messages.server.ts";

/** One delivery pass in a process of its own; see deliver-process.ts. */
const { databaseUrl, smtpUrl, now } = JSON.parse(process.argv[2] ?? "{}");
const db = await openDatabase(databaseUrl);
const mailer = openSmtpMailer(smtpUrl, "prenota@example.it");
await db.read.message.count();

process.stdout.write("ready\n");
await once(process.stdin, "data");
const claimed = await deliverMessages({
	clock: () => Temporal.Instant.from(now),
	db,
	vault: openVault(new Uint8Array(32).fill(7)),
	mailer,
	host: watchMailHost(),
	reminderHours: DEFAULT_REMINDER_HOURS,
	sender: { baseUrl: "https://prenota.example.it", address: "prenota@example.it", isDemo: false },
	log: { info() {}, error: (event, fields) => console.error(event, fields) },
});
process.stdout.write(`${claimed}\n`);
mailer.close();
await db.close();
process.stdin.destroy();
