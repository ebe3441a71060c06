import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";

/** Another time proposed to somebody whose appointment was taken away. */
export type ProposedTime = {
	slotId: string;
	startsAt: Date;
	zone: string;
	officeName: string;
	address: string;
	/** Until when the seat is kept for them; null: not any more, it may be free all the same. */
	heldUntil: Date | null;
};

export type Proposal = {
	repairId: string;
	times: ProposedTime[];
};

/** What is proposed to somebody for an appointment whose repair is open; null when none is. */
export async function findProposal(
	read: Reader,
	bookingId: string,
	now: Temporal.Instant,
): Promise<Proposal | null> {
	const repair = await read.repair.findFirst({
		where: { bookingId, status: "open", slot: { startsAt: { gt: toDate(now) } } },
		select: {
			id: true,
			alternatives: {
				orderBy: { position: "asc" },
				where: { slot: { withdrawnAt: null, startsAt: { gt: toDate(now) } } },
				select: {
					slotId: true,
					hold: { select: { expiresAt: true } },
					slot: {
						select: {
							startsAt: true,
							office: { select: { name: true, address: true, zone: true } },
						},
					},
				},
			},
		},
	});
	if (!repair) return null;
	return {
		repairId: repair.id,
		times: repair.alternatives.map(({ slotId, hold, slot: { startsAt, office } }) => ({
			slotId,
			startsAt,
			zone: office.zone,
			officeName: office.name,
			address: office.address,
			heldUntil: hold && hold.expiresAt > toDate(now) ? hold.expiresAt : null,
		})),
	};
}

/** The hold of a proposed slot, if it is still there; it may have run out. */
export async function findProposedHold(
	read: Reader,
	{ repairId, slotId }: { repairId: string; slotId: string },
): Promise<string | null> {
	const alternative = await read.repairAlternative.findUnique({
		where: { repairId_slotId: { repairId, slotId } },
		select: { holdId: true },
	});
	return alternative?.holdId ?? null;
}
