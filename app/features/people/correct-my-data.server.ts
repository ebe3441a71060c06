import type { Temporal } from "temporal-polyfill";
import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import type { Access } from "#app/features/access.ts";
import { countStrangerMails } from "#app/features/attempts/attempt-store.server.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import type { SystemContext } from "#app/features/context.ts";
import { renaming, sealedContacts, sealedInterviewLanguage } from "./applicant-store.server.ts";
import type { MyDataCorrection } from "./correct-my-data.schema.ts";
import { correctPerson } from "./correct-person.server.ts";
import { lockPerson } from "./person-store.server.ts";

export type CorrectMyDataOutcome =
	| { ok: true }
	| { ok: false; refusal: "unknown_person" }
	| { ok: false; refusal: "many_mails"; until: Temporal.Instant };

/**
 * Somebody corrects who they are, how they are reached, in which language, whether they are reminded,
 * and how much a message may say.
 * A new address is written to, so it is counted like the mails of strangers: it may be anybody's.
 */
export async function correctMyData(
	person: Access<"person">,
	correction: MyDataCorrection,
	context: SystemContext,
): Promise<CorrectMyDataOutcome> {
	const { id: applicantId } = person;
	const { now, db, vault } = context;
	const actor = { kind: "applicant", id: applicantId } as const;
	return db.transaction<CorrectMyDataOutcome>(async (tx, rollback) => {
		if (!(await lockPerson(tx, person))) return rollback({ ok: false, refusal: "unknown_person" });
		const columns = correctedColumns(correction, vault);
		const changes = await correctPerson(tx, applicantId, columns, actor, context);
		if (changes.includes("emailHash")) {
			const mails = { recipient: correction.email, companion: null };
			const until = await countStrangerMails(tx, context, mails);
			if (until) return rollback({ ok: false, refusal: "many_mails", until });
		}
		await recordAudit(tx, {
			at: now,
			actor,
			action: "corrected",
			subject: { kind: "applicant", id: applicantId },
		});
		return { ok: true };
	});
}

/** What the form says of a person, as the columns keep it. */
export function correctedColumns(correction: MyDataCorrection, vault: Vault) {
	return {
		...renaming(correction),
		locale: correction.locale,
		remindersOn: correction.reminders === "on",
		safeContact: correction.safeContact === "on",
		...(correction.interviewLanguage !== undefined &&
			sealedInterviewLanguage(vault, correction.interviewLanguage)),
		...sealedContacts(vault, correction),
	};
}
