import type { Temporal } from "temporal-polyfill";
import { hashPassword, verifyPassword } from "#app/adapters/crypto/passwords.server.ts";
import { isLongEnough } from "#app/domain/people/password.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import { notePasswordAttempt } from "./password-attempts.server.ts";
import { endOtherSessions, findOwnCredentials, replacePassword } from "./staff-store.server.ts";

export type ChangeOwnPassword = {
	current: string;
	password: string;
	/** Typed a second time: nobody sees what they type. */
	again: string;
	/** The session that goes on. */
	sessionId: string;
	clientAddress: string;
};

export type ChangeOwnPasswordRefusal =
	| "wrong_password"
	| "too_many_attempts"
	| "too_short"
	| "not_the_same"
	| "the_old_one";

export type ChangeOwnPasswordOutcome =
	| { ok: true }
	| { ok: false; refusal: Exclude<ChangeOwnPasswordRefusal, "too_many_attempts"> }
	| { ok: false; refusal: "too_many_attempts"; until: Temporal.Instant };

/**
 * Somebody at the desk takes another password, and is out of every other browser. The current one is
 * asked for, because a browser may have been left open, and guesses of it count like those of signing in.
 */
export async function changeOwnPassword(
	{ current, password, again, sessionId, clientAddress }: ChangeOwnPassword,
	context: StaffContext,
): Promise<ChangeOwnPasswordOutcome> {
	const { now, db, staffMember } = context;
	if (!isLongEnough(password)) return { ok: false, refusal: "too_short" };
	if (password !== again) return { ok: false, refusal: "not_the_same" };
	const { id } = staffMember;
	const { email, passwordHash } = await findOwnCredentials(db.read, id);
	const attempt = await notePasswordAttempt({ email, clientAddress }, context);
	if (!attempt.ok) return { ...attempt, refusal: "too_many_attempts" };
	if (!(await verifyPassword(passwordHash, current))) {
		return { ok: false, refusal: "wrong_password" };
	}
	const isTheOldOne = await verifyPassword(passwordHash, password);
	const newHash = await hashPassword(password);
	return db.transaction<ChangeOwnPasswordOutcome>(async (tx) => {
		await attempt.succeed(tx);
		if (isTheOldOne) return { ok: false, refusal: "the_old_one" };
		await replacePassword(tx, id, newHash);
		await endOtherSessions(tx, id, sessionId);
		await recordAudit(tx, {
			at: now,
			actor: { kind: "staff", id },
			action: "password_changed",
			subject: { kind: "staff_member", id },
		});
		return { ok: true };
	});
}
