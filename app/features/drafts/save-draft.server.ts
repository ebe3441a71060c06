import type { Temporal } from "temporal-polyfill";
import { draftEnd } from "#app/domain/retention/retention.ts";
import { countAttempt } from "#app/features/attempts/attempt-store.server.ts";
import type { SystemContext } from "#app/features/context.ts";
import { type DraftKind, draftId, hasDraft, upsertDraft } from "./draft-store.server.ts";

export type SaveDraft = {
	kind: DraftKind;
	token: string;
	payload: unknown;
	/** The network address it comes from; only its digest is kept. */
	clientAddress: string;
};

export type SaveDraftOutcome =
	| { ok: true }
	| { ok: false; refusal: "too_many_drafts"; until: Temporal.Instant };

/** Keeps what somebody has typed so far, in place of what they had typed before. */
export async function saveDraft(
	{ kind, token, payload, clientAddress: address }: SaveDraft,
	context: SystemContext,
): Promise<SaveDraftOutcome> {
	const { now, db, vault } = context;
	const id = draftId(vault, kind, token);
	const payloadSealed = vault.seal(JSON.stringify(payload));
	const isNew = !(await hasDraft(db.read, id));
	return db.transaction<SaveDraftOutcome>(async (tx, rollback) => {
		await upsertDraft(tx, { id, kind, payloadSealed, now, expiresAt: draftEnd(now) });
		const until = isNew ? await countAttempt(tx, context, "draft", { address }) : null;
		return until ? rollback({ ok: false, refusal: "too_many_drafts", until }) : { ok: true };
	});
}
