import { newId } from "#app/adapters/db/ids.server.ts";
import { isDuplicate } from "#app/adapters/db/transaction.server.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import { answerToSecond, type CameSecond } from "#app/features/audit/seen-store.server.ts";
import type { StaffChangeContext } from "#app/features/context.ts";
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

export type SaveOfficeOutcome =
	| { ok: true; officeId: string }
	| { ok: false; refusal: SaveOfficeRefusal }
	| CameSecond;

/**
 * Adds an office to a municipality, or changes what people read about one. What is said there is said
 * from here on, in mails that are sent later too.
 *
 * @param officeId null: a new one
 */
export async function saveOffice(
	officeId: string | null,
	{ municipality, ...facts }: OfficeForm,
	{ now, db, staffMember, seen }: StaffChangeContext,
): Promise<SaveOfficeOutcome> {
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
	const subject = { kind: "office", id } as const;
	const done = { ok: true, officeId: id } as const;
	try {
		return await db.transaction<SaveOfficeOutcome>(async (tx, rollback) => {
			if (officeId) await updateOffice(tx, id, facts);
			else await insertOffice(tx, { id, municipalityId, ...facts });
			const second = officeId && (await answerToSecond(tx, subject, seen, done));
			if (second) return rollback(second);
			await recordAudit(tx, {
				at: now,
				actor: { kind: "staff", id: staffMember.id },
				action: officeId ? "changed" : "added",
				subject,
				seen,
			});
			return done;
		});
	} catch (error) {
		if (isDuplicate(error, "Office", "name")) return { ok: false, refusal: "office_name_taken" };
		throw error;
	}
}
