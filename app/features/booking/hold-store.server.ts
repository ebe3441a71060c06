import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";

export type DraftHold = {
	id: string;
	slotId: string;
	until: Temporal.Instant;
	/** The slot was taken away since. */
	isWithdrawn: boolean;
};

/** A form's first lock: whoever changes its hold has it. False when there is no such form. */
export async function lockDraft(tx: Transaction, draftId: string): Promise<boolean> {
	const locked = await tx.$executeRaw`UPDATE "Draft" SET "id" = "id" WHERE "id" = ${draftId}`;
	return locked === 1;
}

/** The seat a form keeps, be its time up or not. */
export async function findDraftHold(read: Reader, draftId: string): Promise<DraftHold | null> {
	const hold = await read.hold.findUnique({
		where: { draftId },
		select: { id: true, slotId: true, expiresAt: true, slot: { select: { withdrawnAt: true } } },
	});
	return (
		hold && {
			id: hold.id,
			slotId: hold.slotId,
			until: toInstant(hold.expiresAt),
			isWithdrawn: hold.slot.withdrawnAt !== null,
		}
	);
}

/**
 * How many other forms from this network address keep a seat now. Whoever adds one has the lock of the
 * address.
 *
 * @param addressHash its digest
 */
export async function countOtherHolds(
	tx: Transaction,
	{ addressHash, draftId, now }: { addressHash: string; draftId: string; now: Temporal.Instant },
): Promise<number> {
	return tx.hold.count({
		where: { addressHash, expiresAt: { gt: toDate(now) }, draftId: { not: draftId } },
	});
}
