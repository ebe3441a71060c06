import { formatReference } from "#app/domain/booking/reference.ts";
import { PROGRAMME_ZONE } from "#app/domain/enrolment/programme-zone.ts";
import { answerDeadline } from "#app/domain/feedback/answer-deadline.ts";
import { dateAt } from "#app/domain/time/office-clock.ts";
import type { VisitorContext } from "#app/features/context.ts";
import { findReportReceipt } from "./accessibility-report-store.server.ts";

/** Proof that a report was taken in charge; dates as "2026-11-23". Nothing of what it says. */
export type AccessibilityReceipt = {
	reference: string;
	receivedOn: string;
	answerBy: string;
	hasContact: boolean;
};

export async function accessibilityReceiptView(
	id: string,
	{ db }: VisitorContext,
): Promise<AccessibilityReceipt | null> {
	const report = await findReportReceipt(db.read, id);
	if (!report) return null;
	return {
		reference: formatReference(report.reference),
		receivedOn: dateAt(report.createdAt, PROGRAMME_ZONE).toString(),
		answerBy: answerDeadline(report.createdAt, PROGRAMME_ZONE).toString(),
		hasContact: report.hasContact,
	};
}
