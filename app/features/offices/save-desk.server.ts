import { newId } from "#app/adapters/db/ids.server.ts";
import { isDuplicate } from "#app/adapters/db/transaction.server.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import { answerToSecond, type CameSecond } from "#app/features/audit/seen-store.server.ts";
import type { StaffChangeContext } from "#app/features/context.ts";
import { isWithin, may } from "#app/features/rights.ts";
import { findOfficeMunicipality, insertDesk, renameDesk } from "./office-store.server.ts";

export type SaveDeskRefusal =
	| "not_a_coordinator"
	| "unknown_office"
	| "unknown_desk"
	| "desk_name_taken";

export type SaveDeskOutcome = { ok: true } | { ok: false; refusal: SaveDeskRefusal } | CameSecond;

/**
 * Adds a desk to an office, or gives one another name.
 *
 * @param desk.id null: a new one
 */
export async function saveDesk(
	officeId: string,
	desk: { id: string | null; name: string },
	{ now, db, staffMember, seen }: StaffChangeContext,
): Promise<SaveDeskOutcome> {
	if (!may(staffMember, "change_offices")) return { ok: false, refusal: "not_a_coordinator" };
	const municipalityId = await findOfficeMunicipality(db.read, officeId);
	if (municipalityId === null || !isWithin(staffMember.municipalityIds, municipalityId)) {
		return { ok: false, refusal: "unknown_office" };
	}
	const id = desk.id ?? newId();
	const subject = { kind: "desk", id } as const;
	try {
		return await db.transaction<SaveDeskOutcome>(async (tx, rollback) => {
			if (desk.id === null) await insertDesk(tx, { id, officeId, name: desk.name });
			else if (!(await renameDesk(tx, { id, officeId, name: desk.name }))) {
				return rollback({ ok: false, refusal: "unknown_desk" });
			}
			const second = desk.id && (await answerToSecond(tx, subject, seen, { ok: true } as const));
			if (second) return rollback(second);
			await recordAudit(tx, {
				at: now,
				actor: { kind: "staff", id: staffMember.id },
				action: desk.id === null ? "added" : "renamed",
				subject,
				seen,
			});
			return { ok: true };
		});
	} catch (error) {
		if (isDuplicate(error, "Desk", "name")) return { ok: false, refusal: "desk_name_taken" };
		throw error;
	}
}
