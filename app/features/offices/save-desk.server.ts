import { newId } from "#app/adapters/db/ids.server.ts";
import { isDuplicate } from "#app/adapters/db/transaction.server.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import { isWithin, may } from "#app/features/rights.ts";
import { findOfficeMunicipality, insertDesk, renameDesk } from "./office-store.server.ts";

export type SaveDeskRefusal =
	| "not_a_coordinator"
	| "unknown_office"
	| "unknown_desk"
	| "desk_name_taken";

/**
 * Adds a desk to an office, or gives one another name.
 *
 * @param desk.id null: a new one
 */
export async function saveDesk(
	officeId: string,
	desk: { id: string | null; name: string },
	{ now, db, staffMember }: StaffContext,
): Promise<{ ok: true } | { ok: false; refusal: SaveDeskRefusal }> {
	if (!may(staffMember, "change_offices")) return { ok: false, refusal: "not_a_coordinator" };
	const municipalityId = await findOfficeMunicipality(db.read, officeId);
	if (municipalityId === null || !isWithin(staffMember.municipalityIds, municipalityId)) {
		return { ok: false, refusal: "unknown_office" };
	}
	const id = desk.id ?? newId();
	try {
		return await db.transaction<{ ok: true } | { ok: false; refusal: SaveDeskRefusal }>(
			async (tx, rollback) => {
				if (desk.id === null) await insertDesk(tx, { id, officeId, name: desk.name });
				else if (!(await renameDesk(tx, { id, officeId, name: desk.name }))) {
					return rollback({ ok: false, refusal: "unknown_desk" });
				}
				await recordAudit(tx, {
					at: now,
					actor: { kind: "staff", id: staffMember.id },
					action: desk.id === null ? "added" : "renamed",
					subject: { kind: "desk", id },
				});
				return { ok: true };
			},
		);
	} catch (error) {
		if (isDuplicate(error, "Desk", "name")) return { ok: false, refusal: "desk_name_taken" };
		throw error;
	}
}
