import type { SystemContext } from "#app/features/context.ts";
import { releaseHold, releaseToPublic } from "#app/features/seats/seat-store.server.ts";
import {
	deleteExpiredTraces,
	isAnythingExpired,
	listExpiredHolds,
} from "./expired-store.server.ts";

/**
 * Forgets what is of no use any more: sessions, sign-in codes, counted attempts, half-filled forms,
 * wishes that ended long ago, old words of ratings, old contacts of reports and old reports; and gives
 * back the seats of holds that ran out.
 */
export async function forgetExpired({ now, db }: SystemContext): Promise<void> {
	if (!(await isAnythingExpired(db.read, now))) return;
	for (const hold of await listExpiredHolds(db.read, now)) {
		await db.transaction((tx) =>
			hold.forWaitlist ? releaseToPublic(tx, hold) : releaseHold(tx, hold, now),
		);
	}
	await db.transaction((tx) => deleteExpiredTraces(tx, now));
}
