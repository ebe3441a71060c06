import { formatReference } from "#app/domain/booking/reference.ts";
import {
	applicationWindow,
	decideWithdrawal,
	type EnrolmentStatus,
} from "#app/domain/enrolment/enrolment.ts";
import { PROGRAMME_ZONE } from "#app/domain/enrolment/programme-zone.ts";
import { dateAt } from "#app/domain/time/office-clock.ts";
import type { ApplicantContext, SystemContext } from "#app/features/context.ts";
import { applicationDates } from "./enrolment-store.server.ts";

export type MyEnrolment = {
	id: string;
	year: number;
	reference: string;
	status: EnrolmentStatus;
	/** They can be sent a code to sign in with. */
	hasEmail: boolean;
	/** What is missing, or why not, in the words of the desk. */
	reviewReason: string | null;
	mayWithdraw: boolean;
	/** Its edition still takes applications, so it may be sent again with what was wrong put right. */
	mayCorrect: boolean;
	/** By when the decision is told, "2027-01-15"; null: not announced, or told already. */
	decisionOn: string | null;
	/** What it became and when, oldest first. */
	history: { at: Date; status: EnrolmentStatus; isCorrection: boolean }[];
};

/** Somebody's enrolments, newest edition first, each with its history. */
export async function myEnrolmentsView(context: ApplicantContext): Promise<MyEnrolment[]> {
	return findEnrolments({ applicantId: context.applicantId }, context);
}

/** One enrolment; null when it was never sent. */
export async function enrolmentStateView(
	id: string,
	context: SystemContext,
): Promise<MyEnrolment | null> {
	const [enrolment] = await findEnrolments({ id }, context);
	return enrolment ?? null;
}

async function findEnrolments(
	whose: { applicantId: string } | { id: string },
	{ db, now }: SystemContext,
): Promise<MyEnrolment[]> {
	const rows = await db.read.enrolment.findMany({
		where: { ...whose, submittedAt: { not: null } },
		orderBy: { edition: { year: "desc" } },
		select: {
			id: true,
			reference: true,
			status: true,
			reviewReason: true,
			applicant: { select: { emailHash: true } },
			edition: { select: { year: true, opensOn: true, closesOn: true, decisionOn: true } },
		},
	});
	const entries = await db.read.auditEntry.findMany({
		where: { subjectKind: "enrolment", subjectId: { in: rows.map(({ id }) => id) } },
		orderBy: [{ at: "asc" }, { id: "asc" }],
		select: { at: true, action: true, subjectId: true, details: true },
	});
	const today = dateAt(now, PROGRAMME_ZONE);
	return rows.map(({ id, edition, applicant, reference, status, reviewReason }) => ({
		id,
		year: edition.year,
		reference: formatReference(reference),
		status,
		hasEmail: applicant.emailHash !== null,
		reviewReason: status === "withdrawn" ? null : reviewReason,
		mayWithdraw: decideWithdrawal({ status }) === null,
		mayCorrect:
			status === "submitted" && applicationWindow(applicationDates(edition), today) === "open",
		decisionOn: status === "submitted" ? edition.decisionOn : null,
		history: entries
			.filter(({ subjectId }) => subjectId === id)
			.flatMap(({ at, action, details }) => {
				const became = statusAfter(action, details);
				return became ? { at, status: became, isCorrection: isCorrection(action, details) } : [];
			}),
	}));
}

/** What an enrolment was after an entry of the audit; null for one that did not change it. */
function statusAfter(action: string, details: string | null): EnrolmentStatus | null {
	if (action === "submitted" || action === "withdrawn") return action;
	return action === "reviewed" && details ? JSON.parse(details).to : null;
}

function isCorrection(action: string, details: string | null): boolean {
	return action === "submitted" && details !== null && JSON.parse(details).from === "submitted";
}
