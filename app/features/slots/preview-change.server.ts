import type { SystemContext } from "#app/features/context.ts";
import {
	type AffectedBooking,
	listBookingsInSlots,
} from "#app/features/repairs/affected-booking-store.server.ts";
import type { DeskFacts } from "./desk-store.server.ts";
import { type PlanChange, planDesk } from "./plan-desk.server.ts";

/** What a change to the openings of some desks would do, before it is made. */
export type ChangePreview = {
	published: number;
	/** Free slots that would be taken away. */
	withdrawn: number;
	/** The people in a slot that would be closed to others, to be settled person by person; soonest first. */
	orphaned: AffectedBooking[];
};

/** Nothing is changed by asking. */
export async function previewChange(
	desks: readonly DeskFacts[],
	change: PlanChange,
	{ now, db, vault }: SystemContext,
): Promise<ChangePreview> {
	let published = 0;
	let withdrawn = 0;
	const slotIds: string[] = [];
	for (const desk of desks) {
		const { reconciliation, standing } = await planDesk(db.read, desk, now, change);
		const before = new Set(standing.filter((slot) => slot.isWithdrawn).map(({ id }) => id));
		published += reconciliation.publish.length;
		withdrawn += reconciliation.withdraw.length;
		slotIds.push(...reconciliation.orphaned.map(({ id }) => id).filter((id) => !before.has(id)));
	}
	const orphaned = await listBookingsInSlots(db.read, vault, { slotIds, now });
	return { published, withdrawn, orphaned };
}
