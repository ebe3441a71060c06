import { lockApplicant, renaming, sealedContacts } from "#app/adapters/db/applicants.server.ts";
import { recordAudit } from "#app/adapters/db/audit.server.ts";
import { actorOf, type StaffContext, type SystemContext } from "#app/features/context.ts";
import type { MyDataCorrection } from "./correct-my-data.schema.ts";

/**
 * Somebody, or the desk for them, corrects who they are, how they are reached, in which language, whether they are
 * reminded, and how much a message may say. What is already written goes where it was written to; a message is not sent to a contact
 * that is not theirs any more.
 */
export async function correctMyData(
	applicantId: string,
	correction: MyDataCorrection,
	context: SystemContext | StaffContext,
): Promise<void> {
	const { now, db, vault } = context;
	await db.transaction(async (tx) => {
		if (!(await lockApplicant(tx, applicantId))) return;
		await tx.applicant.update({
			where: { id: applicantId },
			data: {
				...renaming(correction),
				locale: correction.locale,
				remindersOn: correction.reminders === "on",
				safeContact: correction.safeContact === "on",
				...sealedContacts(vault, correction),
			},
		});
		await recordAudit(tx, {
			at: now,
			actor: actorOf(context, applicantId),
			action: "corrected",
			subject: { kind: "applicant", id: applicantId },
		});
	});
}
