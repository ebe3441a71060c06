import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { toInstant } from "#app/adapters/db/instants.server.ts";
import type { EnrolmentStatus } from "#app/domain/enrolment/enrolment.ts";

/** The enrolment of a message as it is now. */
export type MailedEnrolment = {
	reference: string;
	status: EnrolmentStatus;
	submittedAt: Temporal.Instant;
	/** What is missing, or why not, as the desk wrote it. */
	reviewReason: string | null;
	/** By when the decision is told, "2027-01-15"; null: not announced. */
	decisionOn: string | null;
};

/** null: it was never submitted, or is erased. */
export async function findMailedEnrolment(
	read: Reader,
	id: string,
): Promise<MailedEnrolment | null> {
	const row = await read.enrolment.findUnique({
		where: { id },
		select: {
			reference: true,
			status: true,
			submittedAt: true,
			reviewReason: true,
			edition: { select: { decisionOn: true } },
		},
	});
	if (!row?.submittedAt) return null;
	const { edition, submittedAt, ...enrolment } = row;
	return { ...enrolment, ...edition, submittedAt: toInstant(submittedAt) };
}
