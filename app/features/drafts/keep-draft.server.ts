import { unguessableBytes } from "#app/adapters/db/ids.server.ts";
import { referenceFromBytes } from "#app/domain/booking/reference.ts";
import type { SystemContext } from "#app/features/context.ts";
import { type DraftKind, draftId, keepForLater, resumeHash } from "./draft-store.server.ts";

/**
 * Keeps a draft for a month, and answers with the code by which another browser goes on with it: 8
 * characters, kept as a digest only, so that asking again makes another and the first one void.
 *
 * @returns null when there is no draft to keep.
 */
export async function keepDraft(
	{ kind, token }: { kind: DraftKind; token: string },
	{ now, db, vault }: SystemContext,
): Promise<string | null> {
	const code = referenceFromBytes(unguessableBytes(16));
	const isKept = await db.transaction((tx) =>
		keepForLater(tx, draftId(vault, kind, token), { hash: resumeHash(vault, kind, code), now }),
	);
	return isKept ? code : null;
}
