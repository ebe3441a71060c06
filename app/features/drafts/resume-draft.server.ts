import type { SystemContext } from "#app/features/context.ts";
import {
	countCodeEntry,
	type DraftKind,
	draftId,
	forgetCodeEntry,
	handOver,
	resumeHash,
} from "./draft-store.server.ts";

export type ResumeDraft = {
	kind: DraftKind;
	/** As `readReference` answers. */
	code: string;
	/** Of the browser that goes on with it. */
	token: string;
	/** The network address it comes from; only its digest is kept. */
	clientAddress: string;
};

export type ResumeDraftOutcome =
	| { ok: true }
	| { ok: false; refusal: "wrong_code" | "too_many_attempts" };

/** Wrong codes from one network address that are forgiven in an hour. */
const FORGIVEN = 20;

/**
 * Gives a kept draft to this browser, in place of what it may have typed itself. The one it was typed
 * in has it no more: one form is filled in in one place. The code stays good.
 */
export async function resumeDraft(
	{ kind, code, token, clientAddress }: ResumeDraft,
	{ now, db, vault }: SystemContext,
): Promise<ResumeDraftOutcome> {
	const key = vault.digest("attempt", `draft_code:${clientAddress}`);
	return db.transaction<ResumeDraftOutcome>(async (tx) => {
		const { id, entries } = await countCodeEntry(tx, key, now);
		if (entries > FORGIVEN) {
			await forgetCodeEntry(tx, id);
			return { ok: false, refusal: "too_many_attempts" };
		}
		const to = draftId(vault, kind, token);
		if (!(await handOver(tx, { hash: resumeHash(vault, kind, code), to, now }))) {
			return { ok: false, refusal: "wrong_code" };
		}
		await forgetCodeEntry(tx, id);
		return { ok: true };
	});
}
