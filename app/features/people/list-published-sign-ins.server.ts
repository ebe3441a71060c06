import { verifyPassword } from "#app/adapters/crypto/passwords.server.ts";
import type { Database } from "#app/adapters/db/database.server.ts";
import { demoPassword } from "./demo-staff.ts";
import { listSignIns } from "./staff-store.server.ts";

/** The e-mails of whoever comes in at the desk with the password that the demo publishes. */
export async function listPublishedSignIns({ db }: { db: Database }): Promise<string[]> {
	const published: string[] = [];
	for (const { email, passwordHash } of await listSignIns(db.read)) {
		if (await verifyPassword(passwordHash, demoPassword)) published.push(email);
	}
	return published;
}
