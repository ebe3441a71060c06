import type { Access } from "#app/features/access.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import { answerToSecond, type CameSecond } from "#app/features/audit/seen-store.server.ts";
import type { StaffChangeContext } from "#app/features/context.ts";
import { sealedFiscalCode } from "./applicant-store.server.ts";
import type { DeskCorrection } from "./correct-my-data.schema.ts";
import { writeCorrection } from "./correct-my-data.server.ts";
import { lockPerson } from "./person-store.server.ts";

export type CorrectAtDeskOutcome =
	| { ok: true }
	| { ok: false; refusal: "unknown_person" | "unknown_municipality" }
	| CameSecond;

/**
 * The desk corrects a person's data with a document before it: also the fiscal code and where they
 * live. The log says which of the two changed, never to what.
 */
export async function correctAtDesk(
	person: Access<"person">,
	correction: DeskCorrection,
	{ now, db, vault, staffMember, seen }: StaffChangeContext,
): Promise<CorrectAtDeskOutcome> {
	const { id: applicantId } = person;
	const { fiscalCode, municipality } = correction;
	const subject = { kind: "applicant", id: applicantId } as const;
	return db.transaction<CorrectAtDeskOutcome>(async (tx, rollback) => {
		if (!(await lockPerson(tx, person))) return rollback({ ok: false, refusal: "unknown_person" });
		const second = await answerToSecond(tx, subject, seen, { ok: true } as const);
		if (second) return rollback(second);
		const isKnown =
			!municipality ||
			(await tx.municipality.findUnique({ where: { id: municipality }, select: { id: true } }));
		if (!isKnown) return rollback({ ok: false, refusal: "unknown_municipality" });
		const before = await tx.applicant.findUniqueOrThrow({
			where: { id: applicantId },
			select: { fiscalCodeHash: true, residenceMunicipalityId: true },
		});
		const data = {
			...(fiscalCode !== undefined && sealedFiscalCode(vault, fiscalCode)),
			...(municipality !== undefined && { residenceMunicipalityId: municipality }),
		};
		await writeCorrection(tx, vault, applicantId, correction);
		await tx.applicant.update({ where: { id: applicantId }, data });
		const after = { ...before, ...data };
		const changed = [
			...(before.fiscalCodeHash === after.fiscalCodeHash ? [] : ["fiscal_code"]),
			...(before.residenceMunicipalityId === after.residenceMunicipalityId ? [] : ["residence"]),
		];
		await recordAudit(tx, {
			at: now,
			actor: { kind: "staff", id: staffMember.id },
			action: "corrected",
			subject,
			seen,
			...(changed.length > 0 && { details: { changed: changed.join(" ") } }),
		});
		return { ok: true };
	});
}
