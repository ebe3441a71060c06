import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { Access } from "#app/features/access.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import type { SystemContext } from "#app/features/context.ts";
import { renaming, sealedContacts } from "./applicant-store.server.ts";
import type { MyDataCorrection } from "./correct-my-data.schema.ts";
import { lockPerson } from "./person-store.server.ts";

/**
 * Somebody corrects who they are, how they are reached, in which language, whether they are reminded,
 * and how much a message may say. A message that is already written goes where it was written to, but
 * not to a contact that is not theirs any more.
 *
 * @returns false when there is nobody any more.
 */
export async function correctMyData(
	person: Access<"person">,
	correction: MyDataCorrection,
	context: SystemContext,
): Promise<boolean> {
	const { id: applicantId } = person;
	const { now, db, vault } = context;
	return db.transaction<boolean>(async (tx, rollback) => {
		if (!(await lockPerson(tx, person))) return rollback(false);
		await writeCorrection(tx, vault, applicantId, correction);
		await recordAudit(tx, {
			at: now,
			actor: { kind: "applicant", id: applicantId },
			action: "corrected",
			subject: { kind: "applicant", id: applicantId },
		});
		return true;
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
