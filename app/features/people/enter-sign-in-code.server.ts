import { CODE_ENTRIES } from "#app/domain/attempts/attempt-limits.ts";
import { forgetStrangerMails } from "#app/features/attempts/attempt-store.server.ts";
import type { SystemContext } from "#app/features/context.ts";
import {
	findApplicantIdsByEmail,
	forgiveTry,
	markCodeUsed,
	signInCodeHash,
	signInCodeId,
	tryCode,
} from "./sign-in-code-store.server.ts";

export type EnterSignInCode = {
	/** Of the browser's cookie; null when it has none. */
	token: string | null;
	code: string;
	/** Who it is, once they have been asked. */
	applicantId: string | null;
};

export type EnterSignInCodeRefusal = "wrong_code" | "code_over";

export type EnterSignInCodeOutcome =
	| { ok: true; applicantId: string }
	/** The code is right and several people share the contact: which of them is it? */
	| { ok: false; choose: string[] }
	| { ok: false; refusal: EnterSignInCodeRefusal };

/**
 * Who may come in with this code. It works once, in the browser that asked for it. A wrong one
 * counts even when tried at the same instant as others: the row is held while it is looked at.
 */
export async function enterSignInCode(
	{ token, code, applicantId }: EnterSignInCode,
	{ now, db, vault }: SystemContext,
): Promise<EnterSignInCodeOutcome> {
	if (token === null) return { ok: false, refusal: "code_over" };
	const id = signInCodeId(vault, token);
	return db.transaction<EnterSignInCodeOutcome>(async (tx) => {
		const row = await tryCode(tx, id, { now, tries: CODE_ENTRIES });
		if (!row) return { ok: false, refusal: "code_over" };
		if (row.codeHash !== signInCodeHash(vault, id, code)) {
			return { ok: false, refusal: "wrong_code" };
		}
		const applicantIds = await findApplicantIdsByEmail(tx, row.contactHash);
		const [only, another] = applicantIds;
		// The code of a contact nobody has was never sent: it was guessed.
		if (!only) return { ok: false, refusal: "wrong_code" };
		const chosen = another ? applicantIds.find((one) => one === applicantId) : only;
		if (!chosen) {
			await forgiveTry(tx, id);
			return { ok: false, choose: applicantIds };
		}
		await markCodeUsed(tx, id, now);
		await forgetStrangerMails(tx, vault, row.contactHash);
		return { ok: true, applicantId: chosen };
	});
}
