import type { SystemContext } from "#app/features/context.ts";
import { findProposal } from "#app/features/repairs/proposal-store.server.ts";
import { listOpenOffers } from "#app/features/waitlist/waitlist-store.server.ts";

/** A time that is kept for somebody in exchange for the appointment they have. */
type HeldTime = { startsAt: Date; zone: string; officeName: string; until: Date };

export type HeldTimes = {
	/** Proposed because theirs was taken away. */
	proposed: HeldTime[];
	/** Offered because they asked for an earlier one, each with its wish. */
	offered: (HeldTime & { entryId: string })[];
};

/** The times that are full for everybody else, as far as an appointment could be moved to them. */
export async function heldTimesView(
	bookingId: string,
	{ now, db }: SystemContext,
): Promise<HeldTimes> {
	const [proposal, offered] = await Promise.all([
		findProposal(db.read, bookingId, now),
		listOpenOffers(db.read, bookingId, now),
	]);
	return {
		proposed: (proposal?.times ?? []).flatMap(({ startsAt, zone, officeName, heldUntil }) =>
			heldUntil ? [{ startsAt, zone, officeName, until: heldUntil }] : [],
		),
		offered,
	};
}
