import { unguessableBytes } from "#app/adapters/db/ids.server.ts";
import { ATTEMPT_LIMITS, isOneTooMany } from "#app/domain/attempts/attempt-limits.ts";
import { codeEnd } from "#app/domain/retention/retention.ts";
import type { VisitorContext } from "#app/features/context.ts";
import { addMessage } from "#app/features/messages/outbox-store.server.ts";
import {
	attemptKey,
	countAttempts,
	deleteAttempts,
	insertAttempts,
} from "./attempt-store.server.ts";
import {
	findApplicantIdsByEmail,
	insertSignInCode,
	signInCodeHash,
	signInCodeId,
} from "./sign-in-code-store.server.ts";

export type RequestSignInCode = {
	email: string;
	/** A new token, which goes into the browser's cookie. */
	token: string;
	/** The network address it comes from; only its digest is kept. */
	clientAddress: string;
};

export type RequestSignInCodeOutcome = { ok: true } | { ok: false; refusal: "too_many_requests" };

const kind = "code_request";
const window = ATTEMPT_LIMITS[kind].minutes;

/**
 * Sends a code to a contact we know. One we don't know gets the same answer and no mail: whether
 * somebody is enrolled is personal data. Requests made together count each other.
 */
export async function requestSignInCode(
	{ email, token, clientAddress }: RequestSignInCode,
	{ now, db, vault, locale }: VisitorContext,
): Promise<RequestSignInCodeOutcome> {
	const byContact = attemptKey(vault, kind, `contact:${email}`);
	const byAddress = attemptKey(vault, kind, `address:${clientAddress}`);
	const ids = await db.transaction((tx) =>
		insertAttempts(tx, { kind, keys: [byContact, byAddress], now, window }),
	);
	const [ofContact, ofAddress] = await Promise.all(
		[byContact, byAddress].map((key) => countAttempts(db.read, { kind, key, now, window })),
	);
	if (isOneTooMany(kind, { contact: ofContact ?? 0, address: ofAddress ?? 0 })) {
		await db.transaction((tx) => deleteAttempts(tx, { ids }));
		return { ok: false, refusal: "too_many_requests" };
	}

	const id = signInCodeId(vault, token);
	const code = newCode();
	const contactHash = vault.digest("contact", email.toLowerCase());
	const expiresAt = codeEnd(now);
	await db.transaction(async (tx) => {
		const codeHash = signInCodeHash(vault, id, code);
		await insertSignInCode(tx, { id, contactHash, codeHash, now, expiresAt });
		const [applicantId, another] = await findApplicantIdsByEmail(tx, contactHash);
		if (!applicantId) return;
		await addMessage(tx, vault, now, {
			dedupeKey: `sign_in_code:${id}`,
			facts: { kind: "sign_in_code", code },
			recipient: email,
			locale,
			applicantId: another ? null : applicantId,
			about: { kind: "none" },
			companionId: null,
			notAfter: expiresAt,
		});
	});
	return { ok: true };
}

/** Six digits, all equally likely: 2^48 leaves a bias of one part in 10^8. */
function newCode(): string {
	const number = unguessableBytes(6).reduce((sum, byte) => sum * 256 + byte, 0);
	return String(number % 1_000_000).padStart(6, "0");
}
