import type { SystemContext } from "#app/features/context.ts";
import { type DraftKind, draftId, findSealedDraft } from "./draft-store.server.ts";

/** What was typed in this browser so far, in whatever shape it had then; null when there is nothing. */
export async function openDraft(
	{ kind, token }: { kind: DraftKind; token: string },
	{ now, db, vault }: SystemContext,
): Promise<unknown> {
	const sealed = await findSealedDraft(db.read, draftId(vault, kind, token), now);
	return sealed ? JSON.parse(vault.unseal(sealed)) : null;
}
