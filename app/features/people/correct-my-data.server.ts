import { foldName, lockApplicant, sealedContacts } from "#app/adapters/db/applicants.server.ts";
import { recordAudit } from "#app/adapters/db/audit.server.ts";
import type { ApplicantContext } from "#app/features/context.ts";
import type { MyDataCorrection } from "./correct-my-data.schema.ts";

/**
 * Somebody corrects who they are, how they are reached, in which language, whether they are
 * reminded, and how much a message may say. What is already written goes where it was written to; a message is not sent to a contact
 * that is not theirs any more.
 */
export async function correctMyData(
	correction: MyDataCorrection,
	{ now, db, vault, applicantId }: ApplicantContext,
): Promise<void> {
	const { givenName, familyName, locale } = correction;
	await db.transaction(async (tx) => {
		await lockApplicant(tx, applicantId);
		await tx.applicant.update({
			where: { id: applicantId },
			data: {
				givenName,
				familyName,
				searchName: foldName(`${familyName} ${givenName}`),
				locale,
				remindersOn: correction.reminders === "on",
				safeContact: correction.safeContact === "on",
				...sealedContacts(vault, correction),
			},
		});
		await recordAudit(tx, {
			at: now,
			actor: { kind: "applicant", id: applicantId },
			action: "corrected",
			subject: { kind: "applicant", id: applicantId },
		});
	});
}
