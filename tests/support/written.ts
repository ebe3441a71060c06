import type { Database } from "#app/adapters/db/database.server.ts";
import type { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import { vault } from "./world.ts";

/** Who did what to which record, as it was noted, in the order in which it was done. */
export async function noted(db: Database, where: Prisma.AuditEntryWhereInput = {}) {
	const rows = await db.read.auditEntry.findMany({ where, orderBy: { id: "asc" } });
	return rows.map(({ actorKind, actorId, action, subjectKind, subjectId, details }) => ({
		by: actorId === null ? actorKind : `${actorKind} ${actorId}`,
		action,
		what: `${subjectKind} ${subjectId}`,
		details: JSON.parse(details ?? "{}"),
	}));
}

/** The messages that were written, opened, in the order in which they were. */
export async function outbox(db: Database, where: Prisma.MessageWhereInput = {}) {
	const rows = await db.read.message.findMany({
		where,
		orderBy: [{ createdAt: "asc" }, { id: "asc" }],
	});
	return rows.map(({ recipientSealed, factsSealed, ...row }) => ({
		...row,
		recipient: vault.unseal(recipientSealed),
		facts: JSON.parse(vault.unseal(factsSealed)),
	}));
}
