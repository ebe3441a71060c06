import type { SystemContext } from "#app/features/context.ts";
import { releaseHold } from "#app/features/seats/seat-store.server.ts";
import { listUnneededHolds } from "./repair-store.server.ts";

/**
 * Gives back the seats that were held for a person and are not needed any more. Each in a transaction
 * of its own, because it locks one slot.
 */
export async function releaseUnneededHolds(
	{ now, db }: SystemContext,
	only: { bookingId?: string } = {},
): Promise<void> {
	for (const hold of await listUnneededHolds(db.read, only)) {
		await db.transaction((tx) => releaseHold(tx, hold, now));
	}
}
