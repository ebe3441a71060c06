import { toDate } from "#app/adapters/db/instants.server.ts";
import type { SystemContext } from "#app/features/context.ts";
import { findDraftHold } from "./hold-store.server.ts";

/** The seat a form keeps, or kept until its time was up or the slot was taken away. */
export type HeldSlot = { holdId: string; slotId: string; until: Date; isOver: boolean };

export async function heldSlotView(
	draftId: string,
	{ now, db }: SystemContext,
): Promise<HeldSlot | null> {
	const hold = await findDraftHold(db.read, draftId);
	if (!hold) return null;
	const until = toDate(hold.until);
	const isOver = hold.isWithdrawn || until <= toDate(now);
	return { holdId: hold.id, slotId: hold.slotId, until, isOver };
}
