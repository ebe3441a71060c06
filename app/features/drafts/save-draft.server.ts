import type { SystemContext } from "#app/features/context.ts";
import { type DraftKind, draftId, upsertDraft } from "./draft-store.server.ts";

/** Long enough to look for a document at home, short enough on a shared computer. */
const DAYS_KEPT = 3;

/** Keeps what somebody has typed so far, in place of what they had typed before. */
export async function saveDraft(
	{ kind, token, payload }: { kind: DraftKind; token: string; payload: unknown },
	{ now, db, vault }: SystemContext,
): Promise<void> {
	await db.transaction((tx) =>
		upsertDraft(tx, {
			id: draftId(vault, kind, token),
			kind,
			payloadSealed: vault.seal(JSON.stringify(payload)),
			now,
			expiresAt: now.add({ hours: DAYS_KEPT * 24 }),
		}),
	);
}
