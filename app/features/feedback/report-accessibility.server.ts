import { unguessableBytes } from "#app/adapters/db/ids.server.ts";
import { referenceFromBytes } from "#app/domain/booking/reference.ts";
import type { VisitorContext } from "#app/features/context.ts";
import { type AccessibilityProblem, insertReport } from "./accessibility-report-store.server.ts";
import { countContribution } from "./feedback-store.server.ts";

export type ReportAccessibilityOutcome = { ok: true } | { ok: false; refusal: "too_many" };

/**
 * Takes in charge something of the portal that somebody can't use. The same form sent again is the
 * same report.
 *
 * @param request.id the form's key, which becomes the report's id
 * @param request.address of the network; counted as a digest
 */
export async function reportAccessibility(
	request: { id: string; problem: AccessibilityProblem; address: string },
	{ now, db, vault, locale }: VisitorContext,
): Promise<ReportAccessibilityOutcome> {
	const { id, problem, address } = request;
	const reference = referenceFromBytes(unguessableBytes(16));
	return db.transaction<ReportAccessibilityOutcome>(async (tx, rollback) => {
		const isNew = await insertReport(tx, vault, { id, reference, problem, locale, now });
		if (!isNew) return { ok: true };
		const mayContribute = await countContribution(tx, vault, { what: "report", address, now });
		return mayContribute ? { ok: true } : rollback({ ok: false, refusal: "too_many" });
	});
}
