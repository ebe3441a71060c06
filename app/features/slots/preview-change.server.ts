import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { DeskFacts } from "./desk-store.server.ts";
import { type PlanChange, planDesk } from "./plan-desk.server.ts";

/** What a change to the openings of some desks would do, before it is made. */
export type ChangePreview = {
	zone: string;
	published: number;
	/** Free slots that would be taken away. */
	withdrawn: number;
	/** Starts of those with somebody in them: closed to others, to be settled person by person. */
	orphaned: Date[];
};

/** Nothing is changed by asking. */
export async function previewChange(
	read: Reader,
	desks: readonly DeskFacts[],
	now: Temporal.Instant,
	change: PlanChange,
): Promise<ChangePreview> {
	const preview: ChangePreview = {
		zone: desks[0]?.zone ?? "Europe/Rome",
		published: 0,
		withdrawn: 0,
		orphaned: [],
	};
	for (const desk of desks) {
		const { reconciliation, standing } = await planDesk(read, desk, now, change);
		const before = new Set(standing.filter((slot) => slot.isWithdrawn).map(({ id }) => id));
		preview.published += reconciliation.publish.length;
		preview.withdrawn += reconciliation.withdraw.length;
		for (const { id, start } of reconciliation.orphaned) {
			if (!before.has(id)) preview.orphaned.push(toDate(start));
		}
	}
	return { ...preview, orphaned: preview.orphaned.sort((a, b) => a.getTime() - b.getTime()) };
}
