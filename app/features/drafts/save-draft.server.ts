import { draftEnd } from "#app/domain/retention/retention.ts";
import type { SystemContext } from "#app/features/context.ts";
import { type DraftKind, draftId, upsertDraft } from "./draft-store.server.ts";

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
			expiresAt: draftEnd(now),
		}),
	);
}
