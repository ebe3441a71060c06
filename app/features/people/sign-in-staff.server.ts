import { verifyPassword } from "#app/adapters/crypto/passwords.server.ts";
import type { SystemContext } from "#app/features/context.ts";
import {
	attemptKey,
	countAttempts,
	deleteAttempts,
	insertAttempts,
} from "./attempt-store.server.ts";
import { findStaffCredentials } from "./staff-store.server.ts";

export type SignInStaff = {
	email: string;
	password: string;
	/** The network address it comes from; only its digest is kept. */
	clientAddress: string;
};

export type SignInStaffOutcome =
	| { ok: true; staffMemberId: string }
	| { ok: false; refusal: "wrong_credentials" | "too_many_attempts" };

/** Failures that are forgiven within `WINDOW_MINUTES`: for one name, and for one network address. */
const FORGIVEN = { email: 5, address: 20 };
const WINDOW_MINUTES = 15;

const kind = "staff_sign_in";

/**
 * Who signs in at the desk, by e-mail and password. Unknown names, wrong passwords and disabled
 * people get the same answer after the same time.
 *
 * An attempt is noted before the password is looked at, so that attempts made together count each
 * other; a success takes its notes back. An office shares one network address, so that one is
 * forgiven more than a single name.
 */
export async function signInStaff(
	{ email, password, clientAddress }: SignInStaff,
	{ now, db, vault }: SystemContext,
): Promise<SignInStaffOutcome> {
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
		return { ok: false, refusal: "too_many_attempts" };
	}

	const member = await findStaffCredentials(db.read, email);
	const matches = await verifyPassword(member?.passwordHash ?? null, password);
	if (!member || !matches || !member.maySignIn) {
		return { ok: false, refusal: "wrong_credentials" };
	}
	await db.transaction(async (tx) => {
		await deleteAttempts(tx, { ids });
		await deleteAttempts(tx, { kind, key: byEmail });
	});
	return { ok: true, staffMemberId: member.id };
}
