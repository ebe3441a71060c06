import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import { may } from "#app/features/rights.ts";
import { findReportReceipt, markReportAnswered } from "./accessibility-report-store.server.ts";

export type AnswerReportOutcome = { ok: true } | { ok: false; refusal: "unknown_report" };

/**
 * Somebody at the desk has answered a report about accessibility. The first to say so stands; for
 * whoever says it again there is nothing left to do.
 */
export async function answerReport(
	id: string,
	{ now, db, staffMember }: StaffContext,
): Promise<AnswerReportOutcome> {
	if (!may(staffMember, "answer_reports")) return { ok: false, refusal: "unknown_report" };
	return db.transaction<AnswerReportOutcome>(async (tx) => {
		if (await markReportAnswered(tx, { id, staffMemberId: staffMember.id, now })) {
			await recordAudit(tx, {
				at: now,
				actor: { kind: "staff", id: staffMember.id },
				action: "answered",
				subject: { kind: "accessibility_report", id },
			});
			return { ok: true };
		}
		const isThere = (await findReportReceipt(tx, id)) !== null;
		return isThere ? { ok: true } : { ok: false, refusal: "unknown_report" };
	});
}
