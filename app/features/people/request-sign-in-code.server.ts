import type { Temporal } from "temporal-polyfill";
import { unguessableBytes } from "#app/adapters/db/ids.server.ts";
import { codeEnd } from "#app/domain/retention/retention.ts";
import { noteAttempt } from "#app/features/attempts/attempt-store.server.ts";
import type { VisitorContext } from "#app/features/context.ts";
import { addMessage } from "#app/features/messages/outbox-store.server.ts";
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
};

export type RequestSignInCodeOutcome =
	| { ok: true }
	| { ok: false; refusal: "too_many_requests"; until: Temporal.Instant };

/**
 * Sends a code to a contact we know. One we don't know gets the same answer and no mail: whether
 * somebody is enrolled is personal data. Requests made together count each other.
 */
export async function requestSignInCode(
	{ email, token }: RequestSignInCode,
	context: VisitorContext,
): Promise<RequestSignInCodeOutcome> {
	const { now, db, vault, locale, clientAddress: address } = context;
	const contactHash = vault.digest("contact", email.toLowerCase());
	const until = await noteAttempt(context, "code_request", {
		contact: contactHash,
		contact_in_a_day: contactHash,
		address,
	});
	if (until) return { ok: false, refusal: "too_many_requests", until };

	const id = signInCodeId(vault, token);
	const code = newCode();
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
