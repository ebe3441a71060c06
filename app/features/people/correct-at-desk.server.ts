import type { Access } from "#app/features/access.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import { answerToSecond, type CameSecond } from "#app/features/audit/seen-store.server.ts";
import type { StaffChangeContext } from "#app/features/context.ts";
import { sealedFiscalCode } from "./applicant-store.server.ts";
import type { DeskCorrection } from "./correct-my-data.schema.ts";
import { correctedColumns } from "./correct-my-data.server.ts";
import { correctPerson, type PersonChange } from "./correct-person.server.ts";
import { lockPerson } from "./person-store.server.ts";

export type CorrectAtDeskOutcome =
	| { ok: true }
	| { ok: false; refusal: "unknown_person" | "unknown_municipality" }
	| CameSecond;

/** What only the desk changes, and only with a document before it. */
const NOTED: Partial<Record<PersonChange, string>> = {
	fiscalCodeHash: "fiscal_code",
	residenceMunicipalityId: "residence",
};

/**
 * The desk corrects a person's data with a document before it: also the fiscal code and where they
 * live. The log says which of the two changed, never to what.
 */
export async function correctAtDesk(
	person: Access<"person">,
	correction: DeskCorrection,
	context: StaffChangeContext,
): Promise<CorrectAtDeskOutcome> {
	const { now, db, vault, staffMember, seen } = context;
	const { id: applicantId } = person;
	const actor = { kind: "staff", id: staffMember.id } as const;
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
		const columns = {
			...correctedColumns(correction, vault),
			...(fiscalCode !== undefined && sealedFiscalCode(vault, fiscalCode)),
			...(municipality !== undefined && { residenceMunicipalityId: municipality }),
		};
		const changes = await correctPerson(tx, applicantId, columns, actor, context);
		const changed = changes.flatMap((name) => NOTED[name] ?? []);
		await recordAudit(tx, {
			at: now,
			actor,
			action: "corrected",
			subject,
			seen,
			...(changed.length > 0 && { details: { changed: changed.join(" ") } }),
		});
		return { ok: true };
	});
}
