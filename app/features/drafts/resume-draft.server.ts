import type { Temporal } from "temporal-polyfill";
import { forgiveAttempt, noteAttempt } from "#app/features/attempts/attempt-store.server.ts";
import type { SystemContext } from "#app/features/context.ts";
import {
	DRAFT_KINDS,
	type DraftKind,
	draftId,
	handOver,
	resumeHash,
} from "./draft-store.server.ts";

export type ResumeDraft = {
	/** As `readReference` answers. */
	code: string;
	/** Of the browser that goes on with it, one for each kind. */
	tokens: Readonly<Record<DraftKind, string>>;
	/** The network address it comes from; only its digest is kept. */
	clientAddress: string;
};

/** `replaced` names what this browser had typed itself while it keeps a seat, which is still to be given back. */
export type ResumeDraftOutcome =
	| { ok: true; kind: DraftKind; replaced: string | null }
	| { ok: false; refusal: "wrong_code" }
	| { ok: false; refusal: "too_many_attempts"; until: Temporal.Instant };

/**
 * Gives a kept draft to this browser, in place of what it may have typed itself. The one it was typed
 * in has it no more: one form is filled in in one place. The code stays good. An entry is noted before
 * the code is tried, so that codes tried together count each other.
 */
export async function resumeDraft(
	{ code, tokens, clientAddress: address }: ResumeDraft,
	context: SystemContext,
): Promise<ResumeDraftOutcome> {
	const { now, db, vault } = context;
	const until = await noteAttempt(context, "draft_code", { address });
	if (until) return { ok: false, refusal: "too_many_attempts", until };
	return db.transaction<ResumeDraftOutcome>(async (tx, rollback) => {
		await forgiveAttempt(tx, context, "draft_code", { address });
		for (const kind of DRAFT_KINDS) {
			const hash = resumeHash(vault, kind, code);
			const to = draftId(vault, kind, tokens[kind]);
			const handed = await handOver(tx, { hash, to, now });
			if (handed) return { ok: true, kind, replaced: handed.replaced };
		}
		return rollback({ ok: false, refusal: "wrong_code" });
	});
}
