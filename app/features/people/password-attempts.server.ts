import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import { ATTEMPT_LIMITS, isOneTooMany } from "#app/domain/attempts/attempt-limits.ts";
import type { SystemContext } from "#app/features/context.ts";
import {
	attemptKey,
	countAttempts,
	deleteAttempts,
	insertAttempts,
} from "./attempt-store.server.ts";

const kind = "staff_sign_in";
const window = ATTEMPT_LIMITS[kind].minutes;

/**
 * Notes that a password of the desk is about to be tried. An attempt is noted before the password is
 * looked at, so that attempts made together count each other; a success takes its notes back.
 *
 * @returns null when there have been too many; `succeed` takes the notes back
 */
export async function notePasswordAttempt(
	{ email, clientAddress }: { email: string; clientAddress: string },
	{ now, db, vault }: SystemContext,
): Promise<{ succeed: (tx: Transaction) => Promise<void> } | null> {
	const byEmail = attemptKey(vault, kind, `email:${email}`);
	const byAddress = attemptKey(vault, kind, `address:${clientAddress}`);
	const ids = await db.transaction((tx) =>
		insertAttempts(tx, { kind, keys: [byEmail, byAddress], now, window }),
	);
	const [ofEmail, ofAddress] = await Promise.all(
		[byEmail, byAddress].map((key) => countAttempts(db.read, { kind, key, now, window })),
	);
	if (isOneTooMany(kind, { email: ofEmail ?? 0, address: ofAddress ?? 0 })) {
		await db.transaction((tx) => deleteAttempts(tx, { ids }));
		return null;
	}
	return {
		async succeed(tx) {
			await deleteAttempts(tx, { ids });
			await deleteAttempts(tx, { kind, key: byEmail });
		},
	};
}
