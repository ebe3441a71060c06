import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import { answerToSecond, type CameSecond } from "#app/features/audit/seen-store.server.ts";
import type { StaffChangeContext } from "#app/features/context.ts";
import { may } from "#app/features/rights.ts";
import { areMunicipalities, updateEdition } from "./edition-store.server.ts";
import type { EditionForm } from "./save-edition.schema.ts";

export type SaveEditionRefusal = "not_a_coordinator" | "unknown_edition" | "unknown_municipality";

export type SaveEditionOutcome =
	| { ok: true }
	| { ok: false; refusal: SaveEditionRefusal }
	| CameSecond;

/**
 * Changes when an edition takes applications, where and under which rules. It holds for what is
 * submitted from here on; what was declared keeps the words that were shown.
 */
export async function saveEdition(
	id: string,
	form: EditionForm,
	{ now, db, staffMember, seen }: StaffChangeContext,
): Promise<SaveEditionOutcome> {
	if (!may(staffMember, "change_editions")) return { ok: false, refusal: "not_a_coordinator" };
	return db.transaction<SaveEditionOutcome>(async (tx, rollback) => {
		if (!(await updateEdition(tx, id, form))) {
			return rollback({ ok: false, refusal: "unknown_edition" });
		}
		if (!(await areMunicipalities(tx, form.municipalityIds))) {
			return rollback({ ok: false, refusal: "unknown_municipality" });
		}
		const subject = { kind: "edition", id } as const;
		const second = await answerToSecond(tx, subject, seen, { ok: true } as const);
		if (second) return rollback(second);
		await recordAudit(tx, {
			at: now,
			actor: { kind: "staff", id: staffMember.id },
			action: "changed",
			subject,
			seen,
			details: {
				opensOn: String(form.opensOn),
				closesOn: String(form.closesOn),
				decisionOn: String(form.decisionOn),
				municipalities: form.municipalityIds.join(" "),
				rules: form.rules.map(({ kind, value }) => `${kind}:${value ?? ""}`).join(" "),
			},
		});
		return { ok: true };
	});
}
