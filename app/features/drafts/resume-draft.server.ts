import { isOneTooMany } from "#app/domain/attempts/attempt-limits.ts";
import type { SystemContext } from "#app/features/context.ts";
import {
	countCodeEntries,
	DRAFT_KINDS,
	type DraftKind,
	draftId,
	forgetCodeEntry,
	handOver,
	noteCodeEntry,
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
	| { ok: false; refusal: "wrong_code" | "too_many_attempts" };

/**
 * Gives a kept draft to this browser, in place of what it may have typed itself. The one it was typed
 * in has it no more: one form is filled in in one place. The code stays good. An entry is noted before
 * the code is tried, so that codes tried together count each other.
 */
export async function resumeDraft(
	{ code, tokens, clientAddress }: ResumeDraft,
	{ now, db, vault }: SystemContext,
): Promise<ResumeDraftOutcome> {
	const key = vault.digest("attempt", `draft_code:${clientAddress}`);
	const id = await db.transaction((tx) => noteCodeEntry(tx, key, now));
	if (isOneTooMany("draft_code", { address: await countCodeEntries(db.read, key, now) })) {
		await db.transaction((tx) => forgetCodeEntry(tx, id));
		return { ok: false, refusal: "too_many_attempts" };
	}
	return db.transaction<ResumeDraftOutcome>(async (tx, rollback) => {
		await forgetCodeEntry(tx, id);
		for (const kind of DRAFT_KINDS) {
			const hash = resumeHash(vault, kind, code);
			const to = draftId(vault, kind, tokens[kind]);
			const handed = await handOver(tx, { hash, to, now });
			if (handed) return { ok: true, kind, replaced: handed.replaced };
		}
		return rollback({ ok: false, refusal: "wrong_code" });
	});
}
