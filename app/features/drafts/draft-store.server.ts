import type { Temporal } from "temporal-polyfill";
import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";

export type DraftKind = "enrolment" | "booking";

/** One browser has one draft of each kind; without its token a row can't be found. */
export function draftId(vault: Vault, kind: DraftKind, token: string): string {
	return vault.digest("draft", `${kind}:${token}`);
}

/** The live draft's payload, still sealed, or null. */
export async function findSealedDraft(
	read: Reader,
	id: string,
	now: Temporal.Instant,
): Promise<Uint8Array | null> {
	const draft = await read.draft.findUnique({
		where: { id, expiresAt: { gt: toDate(now) } },
		select: { payloadSealed: true },
	});
	return draft?.payloadSealed ?? null;
}

export async function upsertDraft(
	tx: Transaction,
	draft: {
		id: string;
		kind: DraftKind;
		payloadSealed: Uint8Array<ArrayBuffer>;
		now: Temporal.Instant;
		expiresAt: Temporal.Instant;
	},
): Promise<void> {
	const { id, kind, payloadSealed } = draft;
	const dates = { updatedAt: toDate(draft.now), expiresAt: toDate(draft.expiresAt) };
	await tx.draft.upsert({
		where: { id },
		create: { id, kind, payloadSealed, ...dates },
		update: { payloadSealed, ...dates },
	});
}

/** One that keeps a seat stays, or the seat would stay taken for ever: who forgets it gives that back first. */
export async function deleteDraft(tx: Transaction, id: string): Promise<void> {
	await tx.$executeRaw`UPDATE "Draft" SET "id" = "id" WHERE "id" = ${id}`;
	await tx.draft.deleteMany({ where: { id, holds: { none: {} } } });
}
