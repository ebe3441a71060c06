import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { toInstant } from "#app/adapters/db/instants.server.ts";
import { isJustDone } from "#app/domain/retention/retention.ts";

export type EnrolmentReceiptView = {
	applicantId: string;
	reference: string;
	submittedAt: Date;
	/** Whether a confirmation goes out by mail. */
	hasEmail: boolean;
	/** By when the decision is told, "2027-01-15"; null: not announced. */
	decisionOn: string | null;
};

/** The number and the date of receipt of an enrolment that was just sent; null when it was not, or long ago. */
export async function enrolmentReceiptView(
	read: Reader,
	enrolmentId: string,
	now: Temporal.Instant,
): Promise<EnrolmentReceiptView | null> {
	const enrolment = await read.enrolment.findUnique({
		where: { id: enrolmentId },
		select: {
			applicantId: true,
			reference: true,
			submittedAt: true,
			applicant: { select: { emailHash: true } },
			edition: { select: { decisionOn: true } },
		},
	});
	if (!enrolment?.submittedAt || !isJustDone(toInstant(enrolment.submittedAt), now)) return null;
	return {
		applicantId: enrolment.applicantId,
		reference: enrolment.reference,
		submittedAt: enrolment.submittedAt,
		hasEmail: enrolment.applicant.emailHash !== null,
		decisionOn: enrolment.edition.decisionOn,
	};
}
