import type { Temporal } from "temporal-polyfill";
import type { SystemContext } from "#app/features/context.ts";
import { type DraftKind, draftId } from "./draft-store.server.ts";
import { prepareDraft } from "./write-draft.server.ts";

export type SaveDraft = {
	kind: DraftKind;
	token: string;
	payload: unknown;
	/** The network address it comes from; only its digest is kept. */
	clientAddress: string;
};

export type TooManyDrafts = { ok: false; refusal: "too_many_drafts"; until: Temporal.Instant };

/** Keeps what somebody has typed so far, in place of what they had typed before. */
export async function saveDraft(
	{ kind, token, payload, clientAddress }: SaveDraft,
	context: SystemContext,
): Promise<{ ok: true } | TooManyDrafts> {
	const id = draftId(context.vault, kind, token);
	const write = await prepareDraft({ id, kind, payload, clientAddress }, context);
	return context.db.transaction<{ ok: true } | TooManyDrafts>(async (tx, rollback) => {
		const until = await write(tx);
		return until ? rollback({ ok: false, refusal: "too_many_drafts", until }) : { ok: true };
	});
}
