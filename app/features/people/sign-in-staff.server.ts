import type { Temporal } from "temporal-polyfill";
import { verifyPassword } from "#app/adapters/crypto/passwords.server.ts";
import type { SystemContext } from "#app/features/context.ts";
import { notePasswordAttempt } from "./password-attempts.server.ts";
import { findStaffCredentials } from "./staff-store.server.ts";

export type SignInStaff = {
	email: string;
	password: string;
	/** The network address it comes from; only its digest is kept. */
	clientAddress: string;
};

export type SignInStaffOutcome =
	| { ok: true; staffMemberId: string }
	| { ok: false; refusal: "wrong_credentials" }
	| { ok: false; refusal: "too_many_attempts"; until: Temporal.Instant };

/**
 * Who signs in at the desk, by e-mail and password. Unknown names, wrong passwords and disabled
 * people get the same answer after the same time.
 */
export async function signInStaff(
	{ email, password, clientAddress }: SignInStaff,
	context: SystemContext,
): Promise<SignInStaffOutcome> {
	const attempt = await notePasswordAttempt({ email, clientAddress }, context);
	if (!attempt.ok) return { ...attempt, refusal: "too_many_attempts" };
	const { db } = context;
	const member = await findStaffCredentials(db.read, email);
	const matches = await verifyPassword(member?.passwordHash ?? null, password);
	if (!member || !matches || !member.maySignIn) {
		return { ok: false, refusal: "wrong_credentials" };
	}
	await db.transaction(attempt.succeed);
	return { ok: true, staffMemberId: member.id };
}
