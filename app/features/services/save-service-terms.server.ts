import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import { answerToSecond, type CameSecond } from "#app/features/audit/seen-store.server.ts";
import type { StaffChangeContext } from "#app/features/context.ts";
import { may } from "#app/features/rights.ts";
import type { ServiceTermsForm } from "./save-service-terms.schema.ts";
import { updateService } from "./service-store.server.ts";

export type SaveServiceTermsOutcome =
	| { ok: true }
	| { ok: false; refusal: "not_a_coordinator" | "unknown_service" }
	| CameSecond;

/**
 * Changes the terms of a service, everywhere. They hold for what is booked, moved or cancelled from
 * here on. Slots that are published keep their length; those that are published later have theirs
 * from their weekly opening.
 */
export async function saveServiceTerms(
	serviceId: string,
	form: ServiceTermsForm,
	{ now, db, staffMember, seen }: StaffChangeContext,
): Promise<SaveServiceTermsOutcome> {
	if (!may(staffMember, "change_services")) return { ok: false, refusal: "not_a_coordinator" };
	return db.transaction<SaveServiceTermsOutcome>(async (tx, rollback) => {
		if (!(await updateService(tx, serviceId, form))) {
			return rollback({ ok: false, refusal: "unknown_service" });
		}
		const subject = { kind: "service", id: serviceId } as const;
		const second = await answerToSecond(tx, subject, seen, { ok: true } as const);
		if (second) return rollback(second);
		const { enrolmentRequired, ...terms } = form.terms;
		await recordAudit(tx, {
			at: now,
			actor: { kind: "staff", id: staffMember.id },
			action: "terms_changed",
			subject,
			details: { ...terms, enrolmentRequired: String(enrolmentRequired) },
			seen,
		});
		return { ok: true };
	});
}
