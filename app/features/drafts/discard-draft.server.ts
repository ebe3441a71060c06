import type { SystemContext } from "#app/features/context.ts";
import { type DraftKind, deleteDraft, draftId } from "./draft-store.server.ts";

/** Forgets what was typed: it has been sent, or is to be begun again. */
export async function discardDraft(
	{ kind, token }: { kind: DraftKind; token: string },
	{ db, vault }: SystemContext,
): Promise<void> {
	await db.transaction((tx) => deleteDraft(tx, draftId(vault, kind, token)));
}
