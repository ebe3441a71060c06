import { openVault, type Vault } from "./crypto/vault.server.ts";
import { type Database, openDatabase } from "./db/database.server.ts";
import type { Settings } from "./env/settings.server.ts";
import { type JobWatch, watchJobs } from "./job-watch.server.ts";
import { createLog, type Log } from "./log.server.ts";
import { type MailHost, watchMailHost } from "./mail/mail-host.server.ts";
import type { Mailer } from "./mail/mailer.server.ts";
import { openMailer } from "./mail/open-mailer.server.ts";

/** The running product: what every request and every job is served with. */
export type App = {
	readonly settings: Settings;
	readonly db: Database;
	readonly vault: Vault;
	readonly mailer: Mailer;
	readonly mailHost: MailHost;
	readonly jobWatch: JobWatch;
	readonly log: Log;
};

/** Opens everything once. Migrations must have been applied. @param db one that is open already */
export async function openApp(settings: Settings, db?: Database): Promise<App> {
	return {
		settings,
		db: db ?? (await openDatabase(settings.databaseUrl)),
		vault: openVault(settings.secret),
		mailer: openMailer(settings),
		mailHost: watchMailHost(),
		jobWatch: watchJobs(),
		log: createLog((line) => process.stdout.write(`${line}\n`)),
	};
}

export async function closeApp(app: App): Promise<void> {
	app.mailer.close();
	await app.db.close();
}
