import type { SystemContext } from "#app/features/context.ts";
import { releaseHold } from "#app/features/seats/seat-store.server.ts";
import { findDraftHold, lockDraft } from "./hold-store.server.ts";

/** Gives back the seat that a form keeps, if it keeps one. */
export async function releaseHeldSlot(draftId: string, { now, db }: SystemContext): Promise<void> {
	await db.transaction(async (tx) => {
		await lockDraft(tx, draftId);
		const hold = await findDraftHold(tx, draftId);
		if (hold) await releaseHold(tx, hold, now);
	});
}
