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

const kind = "seat_hold";

/** How many other forms from this network address took a hold since then. */
export async function countOtherHolds(
	tx: Transaction,
	{ key, draftId, since }: { key: string; draftId: string; since: Temporal.Instant },
): Promise<number> {
	return tx.attempt.count({
		where: { kind, key, at: { gt: toDate(since) }, id: { not: draftId } },
	});
}

/** A form counts once, from its last hold on. */
export async function countHold(
	tx: Transaction,
	{ key, draftId, now }: { key: string; draftId: string; now: Temporal.Instant },
): Promise<void> {
	const at = toDate(now);
	await tx.attempt.upsert({
		where: { id: draftId },
		create: { id: draftId, kind, key, at },
		update: { key, at },
	});
}

/** A seat given back or booked counts no more. */
export async function forgetHold(tx: Transaction, draftId: string): Promise<void> {
	await tx.attempt.deleteMany({ where: { kind, id: draftId } });
}
