import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { SystemContext } from "#app/features/context.ts";
import {
	attemptKey,
	countAttempts,
	deleteAttempts,
	insertAttempts,
} from "./attempt-store.server.ts";

/** Failures that are forgiven within `WINDOW_MINUTES`: for one name, and for one network address. */
const FORGIVEN = { email: 5, address: 20 };
const WINDOW_MINUTES = 15;

const kind = "staff_sign_in";

/**
 * Notes that a password of the desk is about to be tried. An attempt is noted before the password is
 * looked at, so that attempts made together count each other; a success takes its notes back. An
 * office shares one network address, so that one is forgiven more than a single name.
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
		insertAttempts(tx, { kind, keys: [byEmail, byAddress], now, window: WINDOW_MINUTES }),
	);
	const [ofEmail, ofAddress] = await Promise.all(
		[byEmail, byAddress].map((key) =>
			countAttempts(db.read, { kind, key, now, window: WINDOW_MINUTES }),
		),
	);
	if ((ofEmail ?? 0) > FORGIVEN.email || (ofAddress ?? 0) > FORGIVEN.address) {
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
