import { isDuplicate } from "#app/adapters/db/transaction.server.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import { insertApplicant, type NewApplicant } from "./applicant-store.server.ts";

/**
 * Writes down somebody who phones or stands at the desk.
 *
 * @param id travels in the form: sending it twice makes one person
 */
export async function addPerson(
	id: string,
	person: NewApplicant,
	{ now, db, vault, staffMember }: StaffContext,
): Promise<{ applicantId: string }> {
	try {
		await db.transaction(async (tx) => {
			await insertApplicant(tx, vault, now, { ...person, addedById: staffMember.id }, id);
			await recordAudit(tx, {
				at: now,
				actor: { kind: "staff", id: staffMember.id },
				action: "added",
				subject: { kind: "applicant", id },
			});
		});
	} catch (error) {
		if (!isDuplicate(error, "Applicant", "id")) throw error;
	}
	return { applicantId: id };
}
