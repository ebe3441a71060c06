import type { Temporal } from "temporal-polyfill";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { Change } from "#app/features/audit/seen-store.server.ts";
import type { DeskFacts } from "./desk-store.server.ts";
import { type PlanChange, planDesk } from "./plan-desk.server.ts";
import {
	insertSlots,
	linkSlots,
	reopenSlots,
	resizeSlot,
	withdrawSlots,
} from "./slot-store.server.ts";

export type ReconciledDesk = { published: number; withdrawn: number; orphaned: number };

/** What came of a change that was noted with it. */
export function reconciledBefore({ details }: Change): ReconciledDesk {
	const { published = 0, withdrawn = 0, orphaned = 0 } = details;
	return {
		published: Number(published),
		withdrawn: Number(withdrawn),
		orphaned: Number(orphaned),
	};
}

/**
 * Makes the slots of a desk what they should be. The transaction holds the desk's lock. A slot that
 * is no longer wanted takes no new bookings from here on; whoever is in it keeps their booking until the
 * desk has moved them, told them or kept them on purpose.
 *
 * @param change not in the database yet, or not there any more when it will matter
 */
export async function reconcileDesk(
	tx: Transaction,
	desk: DeskFacts,
	now: Temporal.Instant,
	change: PlanChange = {},
): Promise<ReconciledDesk> {
	const { reconciliation, standing } = await planDesk(tx, desk, now, change);
	const { publish, keep, relink, resize, withdraw, orphaned } = reconciliation;
	const withdrawnBefore = new Set(standing.filter((slot) => slot.isWithdrawn).map(({ id }) => id));
	const ids = (slots: readonly { id: string }[]) => slots.map(({ id }) => id);

	const newlyOrphaned = orphaned.filter(({ id }) => !withdrawnBefore.has(id));
	const unwanted = ids([...withdraw, ...newlyOrphaned]);
	if (unwanted.length > 0) await withdrawSlots(tx, { ids: unwanted }, now);

	const wantedAgain = ids([...keep, ...resize.map(({ slot }) => slot)]).filter((id) =>
		withdrawnBefore.has(id),
	);
	if (wantedAgain.length > 0) await reopenSlots(tx, wantedAgain, now);
	for (const { slot, ...seats } of resize) await resizeSlot(tx, slot.id, seats, now);
	for (const ruleId of new Set(relink.map((link) => link.ruleId))) {
		const linked = relink.filter((link) => link.ruleId === ruleId).map(({ slot }) => slot);
		await linkSlots(tx, ids(linked), ruleId);
	}
	if (publish.length > 0) await insertSlots(tx, desk, publish, now);
	return {
		published: publish.length,
		withdrawn: withdraw.length,
		orphaned: newlyOrphaned.length,
	};
}
