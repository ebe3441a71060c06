import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import { proposalHeldUntil } from "#app/domain/slots/proposal-hold.ts";
import { shareAlternatives } from "#app/domain/slots/suggest-alternatives.ts";
import { overlaps } from "#app/domain/time/interval.ts";
import type { SystemContext } from "#app/features/context.ts";
import { addMessage } from "#app/features/messages/outbox-store.server.ts";
import { findRecipient, lockApplicant } from "#app/features/people/person-store.server.ts";
import { type FreePlace, listFreePlaces } from "#app/features/seats/free-seat-store.server.ts";
import { holdSeat } from "#app/features/seats/seat-store.server.ts";
import {
	insertAlternative,
	isUnproposed,
	listUnproposed,
	type UnansweredRepair,
} from "./repairs-to-tend-store.server.ts";

/**
 * Holds up to three seats for each person whose appointment was taken away, and writes to them. Made
 * to be called at every tick: what a crash left undone is found again, and what is done is left
 * alone. Who can't be offered anything is written to as well: that the appointment won't be is news.
 *
 * @returns how many repairs were seen to.
 */
export async function proposeRepairs(context: SystemContext): Promise<number> {
	const { now, db } = context;
	const repairs = await listUnproposed(db.read, now);
	if (repairs.length === 0) return 0;
	const serviceIds = [...new Set(repairs.map(({ serviceId }) => serviceId))];
	const free = await listFreePlaces(db.read, {
		serviceIds,
		scope: null,
		lost: repairs.map(({ start }) => start),
		now,
	});
	const shares = shareAlternatives(repairs, free, (booking, slot) => {
		const repair = repairs.find(({ id }) => id === booking.id);
		return !repair?.busy.some((other) => overlaps(other, slot));
	});
	let done = 0;
	for (const repair of repairs) {
		const slots = shares.get(repair.id) ?? [];
		if (await db.transaction((tx) => propose(tx, repair, slots, context))) done += 1;
	}
	return done;
}

async function propose(
	tx: Transaction,
	repair: UnansweredRepair,
	slots: readonly FreePlace[],
	{ now, vault }: SystemContext,
): Promise<boolean> {
	await lockApplicant(tx, repair.applicantId);
	if (!(await isUnproposed(tx, repair.id))) return false;
	const to = await findRecipient(tx, vault, repair.applicantId);
	// Seats are locked in the order of their ids; what is proposed first is what is nearest.
	for (const slot of [...slots].sort((a, b) => (a.id < b.id ? -1 : 1))) {
		const holdId = await holdSeat(
			tx,
			{ slotId: slot.id, by: "staff", now },
			{
				until: proposalHeldUntil({
					now,
					lostStart: repair.start,
					start: slot.start,
					zone: slot.zone,
				}),
				applicantId: repair.applicantId,
			},
		);
		if (!holdId) continue;
		const position = slots.indexOf(slot);
		await insertAlternative(tx, { repairId: repair.id, slotId: slot.id, holdId, position });
	}
	if (to) {
		await addMessage(tx, vault, now, {
			dedupeKey: `repair_proposed:${repair.id}`,
			facts: { kind: "repair_proposed", repairId: repair.id },
			...to,
			applicantId: repair.applicantId,
			about: { kind: "booking", bookingId: repair.bookingId, repairId: repair.id },
			companionId: null,
			notAfter: repair.end,
		});
	}
	return to !== null || slots.length > 0;
}
