import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import { confirmationEnd } from "#app/domain/retention/retention.ts";
import { lockCount } from "#app/features/attempts/attempt-store.server.ts";

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
	const [hold] = await read.$queryRaw<HoldRow[]>`
		SELECT h."id", h."slotId", h."expiresAt", s."withdrawnAt"
		FROM "Hold" h JOIN "Slot" s ON s."id" = h."slotId"
		WHERE h."draftId" = ${draftId}`;
	if (!hold) return null;
	const { id, slotId, expiresAt, withdrawnAt } = hold;
	return { id, slotId, until: toInstant(expiresAt), isWithdrawn: withdrawnAt !== null };
}

type HoldRow = { id: string; slotId: string; expiresAt: Date; withdrawnAt: Date | null };

/**
 * The form has done its work: what was typed goes, and in its place stands what it has booked, for as
 * long as that is shown in the browser that sent it. No code opens it any more.
 */
export async function leaveReceipt(
	tx: Transaction,
	draftId: string,
	{ receiptSealed, now }: { receiptSealed: Uint8Array<ArrayBuffer>; now: Temporal.Instant },
): Promise<void> {
	await tx.draft.updateMany({
		where: { id: draftId },
		data: {
			payloadSealed: receiptSealed,
			resumeHash: null,
			updatedAt: toDate(now),
			expiresAt: toDate(confirmationEnd(now)),
		},
	});
}

/**
 * How many other forms from this network address keep a seat now. Whoever may add one asks, and the
 * others of the address wait until it is done.
 *
 * @param addressHash its digest
 */
export async function countOtherHolds(
	tx: Transaction,
	{ addressHash, draftId, now }: { addressHash: string; draftId: string; now: Temporal.Instant },
): Promise<number> {
	await lockCount(tx, now, addressHash);
	return tx.hold.count({
		where: { addressHash, expiresAt: { gt: toDate(now) }, draftId: { not: draftId } },
	});
}
