import type { Reader } from "#app/adapters/db/database.server.ts";

export type EnrolmentReceiptView = {
	reference: string;
	submittedAt: Date;
	/** Whether a confirmation goes out by mail. */
	hasEmail: boolean;
	/** By when the decision is told, "2027-01-15"; null: not announced. */
	decisionOn: string | null;
};

/** The number and the date of taking in charge of the person's latest enrolment; null without one. */
export async function enrolmentReceiptView(
	read: Reader,
	applicantId: string,
): Promise<EnrolmentReceiptView | null> {
	const enrolment = await read.enrolment.findFirst({
		where: { applicantId, submittedAt: { not: null } },
		orderBy: { submittedAt: "desc" },
		select: {
			reference: true,
			submittedAt: true,
			applicant: { select: { emailHash: true } },
			edition: { select: { decisionOn: true } },
		},
	});
	if (!enrolment?.submittedAt) return null;
	return {
		reference: enrolment.reference,
		submittedAt: enrolment.submittedAt,
		hasEmail: enrolment.applicant.emailHash !== null,
		decisionOn: enrolment.edition.decisionOn,
	};
}
