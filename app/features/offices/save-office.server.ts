import { newId } from "#app/adapters/db/ids.server.ts";
import { isDuplicate } from "#app/adapters/db/transaction.server.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import { isWithin, may } from "#app/features/rights.ts";
import {
	findOfficeMunicipality,
	insertOffice,
	isMunicipality,
	updateOffice,
} from "./office-store.server.ts";
import type { OfficeForm } from "./save-office.schema.ts";

export type SaveOfficeRefusal =
	| "not_a_coordinator"
	| "unknown_office"
	| "unknown_municipality"
	| "office_name_taken";

/**
 * Adds an office to a municipality, or changes what people read about one. What is said there is said
 * from here on, in mails that are sent later too.
 *
 * @param officeId null: a new one
 */
export async function saveOffice(
	officeId: string | null,
	{ municipality, ...facts }: OfficeForm,
	{ now, db, staffMember }: StaffContext,
): Promise<{ ok: true; officeId: string } | { ok: false; refusal: SaveOfficeRefusal }> {
	if (!may(staffMember, "change_offices")) return { ok: false, refusal: "not_a_coordinator" };
	const scope = staffMember.municipalityIds;
	const municipalityId = officeId
		? await findOfficeMunicipality(db.read, officeId)
		: (await isMunicipality(db.read, municipality))
			? municipality
			: null;
	if (municipalityId === null || !isWithin(scope, municipalityId)) {
		return { ok: false, refusal: officeId ? "unknown_office" : "unknown_municipality" };
	}
	const id = officeId ?? newId();
	try {
		await db.transaction(async (tx) => {
			if (officeId) await updateOffice(tx, id, facts);
			else await insertOffice(tx, { id, municipalityId, ...facts });
			await recordAudit(tx, {
				at: now,
				actor: { kind: "staff", id: staffMember.id },
				action: officeId ? "changed" : "added",
				subject: { kind: "office", id },
			});
		});
	} catch (error) {
		if (isDuplicate(error, "Office", "name")) return { ok: false, refusal: "office_name_taken" };
		throw error;
	}
	return { ok: true, officeId: id };
}
