import { formatReference } from "#app/domain/booking/reference.ts";
import { decideWithdrawal, type EnrolmentStatus } from "#app/domain/enrolment/enrolment.ts";
import type { ApplicantContext } from "#app/features/context.ts";

export type MyEnrolment = {
	id: string;
	year: number;
	reference: string;
	status: EnrolmentStatus;
	/** What is missing, or why not, in the words of the desk. */
	reviewReason: string | null;
	mayWithdraw: boolean;
	/** What it became and when, oldest first. */
	history: { at: Date; status: EnrolmentStatus }[];
};

/** Somebody's enrolments, newest edition first, each with its history. */
export async function myEnrolmentsView({
	db,
	applicantId,
}: ApplicantContext): Promise<MyEnrolment[]> {
	const rows = await db.read.enrolment.findMany({
		where: { applicantId, submittedAt: { not: null } },
		orderBy: { edition: { year: "desc" } },
		select: {
			id: true,
			reference: true,
			status: true,
			reviewReason: true,
			edition: { select: { year: true } },
		},
	});
	const entries = await db.read.auditEntry.findMany({
		where: { subjectKind: "enrolment", subjectId: { in: rows.map(({ id }) => id) } },
		orderBy: [{ at: "asc" }, { id: "asc" }],
		select: { at: true, action: true, subjectId: true, details: true },
	});
	return rows.map(({ id, edition, reference, status, reviewReason }) => ({
		id,
		year: edition.year,
		reference: formatReference(reference),
		status,
		reviewReason: status === "withdrawn" ? null : reviewReason,
		mayWithdraw: decideWithdrawal({ status }) === null,
		history: entries
			.filter(({ subjectId }) => subjectId === id)
			.flatMap(({ at, action, details }) => {
				const became = statusAfter(action, details);
				return became ? { at, status: became } : [];
			}),
	}));
}

/** What an enrolment was after an entry of the audit; null for one that did not change it. */
function statusAfter(action: string, details: string | null): EnrolmentStatus | null {
	if (action === "submitted" || action === "withdrawn") return action;
	return action === "reviewed" && details ? JSON.parse(details).to : null;
}
