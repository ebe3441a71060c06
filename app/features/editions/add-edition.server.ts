import { isDuplicate } from "#app/adapters/db/transaction.server.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import { may } from "#app/features/rights.ts";
import { insertEditionLike } from "./edition-store.server.ts";

export type AddEditionOutcome =
	| { ok: true; editionId: string }
	| { ok: false; refusal: "not_a_coordinator" | "year_taken" };

/**
 * Begins the edition of a year with the rules and municipalities of the newest there is, and without
 * dates: nobody is asked to apply until somebody has looked at it and said when.
 */
export async function addEdition(
	year: number,
	{ now, db, staffMember }: StaffContext,
): Promise<AddEditionOutcome> {
	if (!may(staffMember, "change_editions")) return { ok: false, refusal: "not_a_coordinator" };
	const id = String(year);
	const adding = db.transaction<AddEditionOutcome>(async (tx) => {
		await insertEditionLike(tx, { id, year });
		await recordAudit(tx, {
			at: now,
			actor: { kind: "staff", id: staffMember.id },
			action: "added",
			subject: { kind: "edition", id },
		});
		return { ok: true, editionId: id };
	});
	return adding.catch((error: unknown) => {
		if (!isDuplicate(error, "Edition", "id") && !isDuplicate(error, "Edition", "year")) throw error;
		return { ok: false, refusal: "year_taken" };
	});
}
