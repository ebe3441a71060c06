import type { Database } from "#app/adapters/db/database.server.ts";

/** From now on nothing can be noted: whatever notes what it does fails, as on a database that is broken. */
export async function takeAwayAudit(db: Database): Promise<void> {
	await db.transaction((tx) => tx.$executeRawUnsafe('DROP TABLE "AuditEntry"'));
}
