import { existsSync } from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { openVault } from "#app/adapters/crypto/vault.server.ts";
import { type Database, openDatabase } from "#app/adapters/db/database.server.ts";
import { readSecret } from "#app/adapters/env/settings.server.ts";
import { type DataCheckName, dataChecks } from "#app/features/health/data-check-messages.ts";
import { examineDatabase } from "#app/features/health/examine-database.server.ts";
import { findFingerprint } from "#app/features/health/key-store.server.ts";
import { giveUp, Problem } from "#server/problem.js";
import { databaseExists } from "./connection.js";
import { migrationStatus } from "./migrate.js";

// npm run doctor    does the data keep every rule? One line a rule; ends with 1 when one is broken.
//                   It only reads, and may be run at any time, also while the portal serves.

process.chdir(join(import.meta.dirname, ".."));
if (existsSync(".env")) process.loadEnvFile(".env");

await examine().catch(giveUp);

async function examine() {
	const { DATABASE_URL, DATA_DIR } = process.env;
	const databaseUrl = DATABASE_URL || `file:${join(DATA_DIR || "data", "pratico.db")}`;
	if (!databaseExists(databaseUrl)) {
		throw new Problem("There is no database yet: npm run db -- deploy, or npm start once.");
	}
	const { pending } = await migrationStatus(databaseUrl);
	if (pending.length > 0) {
		throw new Problem(`✗ migrations are missing: npm run db -- deploy  (${pending.join(", ")})`);
	}
	console.log("✓ every migration is applied");
	const db = await openDatabase(databaseUrl);
	try {
		const isRightKey = await sayWhoseKey(db);
		const { findings } = await examineDatabase({ now: Temporal.Now.instant(), db });
		for (const [name, { rule }] of Object.entries(dataChecks)) {
			const found = findings.find(({ check }) => check === (name as DataCheckName));
			console.log(found ? `✗ ${rule}: ${found.count} (${found.ids.join(", ")})` : `✓ ${rule}`);
		}
		process.exitCode = isRightKey && findings.length === 0 ? 0 : 1;
	} finally {
		await db.close();
	}
}

/** Says nothing where the secret isn't given, or nobody has started on this data yet. */
async function sayWhoseKey(db: Database): Promise<boolean> {
	const secret = readSecret(process.env);
	const fingerprint = await findFingerprint(db.read);
	if (!secret || fingerprint === null) return true;
	const isRight = openVault(secret).fingerprint === fingerprint;
	console.log(`${isRight ? "✓" : "✗"} the data is sealed with this secret`);
	return isRight;
}
