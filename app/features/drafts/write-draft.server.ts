import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import { countAttempt, type Limited } from "#app/features/attempts/attempt-store.server.ts";
import type { SystemContext } from "#app/features/context.ts";
import { type DraftKind, hasDraft, upsertDraft } from "./draft-store.server.ts";

export type WriteDraft = {
	id: string;
	kind: DraftKind;
	payload: unknown;
	/** The network address it comes from; only its digest is kept. */
	clientAddress: string;
};

/**
 * Finds out whether a draft is new, and so counted, before the transaction that writes it; the writing
 * has its lock from then on.
 *
 * @returns what writes it, and answers until when it is one too many: then nothing of it may stay
 */
export async function prepareDraft(
	{ id, kind, payload, clientAddress: address }: WriteDraft,
	context: SystemContext,
): Promise<(tx: Transaction) => Promise<Limited>> {
	const { now, db, vault } = context;
	const payloadSealed = vault.seal(JSON.stringify(payload));
	const isNew = !(await hasDraft(db.read, id));
	return async (tx) => {
		await upsertDraft(tx, { id, kind, payloadSealed, now });
		return isNew ? countAttempt(tx, context, "draft", { address }) : null;
	};
}
