import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import type { SystemContext } from "#app/features/context.ts";
import { lockApplicant, renaming, sealedContacts } from "./applicant-store.server.ts";
import type { MyDataCorrection } from "./correct-my-data.schema.ts";

/**
 * Somebody corrects who they are, how they are reached, in which language, whether they are reminded,
 * and how much a message may say. What is already written goes where it was written to; a message is not sent to a contact that is
 * not theirs any more.
 */
export async function correctMyData(
	applicantId: string,
	correction: MyDataCorrection,
	context: SystemContext,
): Promise<void> {
	const { now, db, vault } = context;
	await db.transaction(async (tx) => {
		if (!(await lockApplicant(tx, applicantId))) return;
		await writeCorrection(tx, vault, applicantId, correction);
		await recordAudit(tx, {
			at: now,
			actor: { kind: "applicant", id: applicantId },
			action: "corrected",
			subject: { kind: "applicant", id: applicantId },
		});
	});
}

/** The caller holds the person's lock. */
export async function writeCorrection(
	tx: Transaction,
	vault: Vault,
	applicantId: string,
	correction: MyDataCorrection,
): Promise<void> {
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
}
