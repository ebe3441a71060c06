import { toInstant } from "#app/adapters/db/instants.server.ts";
import { formatReference } from "#app/domain/booking/reference.ts";
import { PROGRAMME_ZONE } from "#app/domain/enrolment/programme-zone.ts";
import { answerDeadline } from "#app/domain/feedback/answer-deadline.ts";
import { type RatedPage, ratedPages } from "#app/domain/feedback/rated-page.ts";
import { type Aspect, isPositive, RATINGS } from "#app/domain/feedback/rating.ts";
import { dateAt } from "#app/domain/time/office-clock.ts";
import type { StaffContext } from "#app/features/context.ts";
import { may } from "#app/features/rights.ts";
import { listAnsweredReports, listOpenReports } from "./accessibility-report-store.server.ts";
import { countRatings, listComments } from "./feedback-store.server.ts";

export type PageRatings = {
	page: RatedPage;
	count: number;
	mean: number;
	/** How often one star was given, how often two, and so on. */
	counts: readonly number[];
};

export type Comment = {
	id: string;
	page: string;
	rating: number;
	isPositive: boolean;
	aspects: Aspect[];
	text: string;
	locale: string;
	at: Date;
};

export type ReportLine = {
	id: string;
	reference: string;
	page: string;
	problem: string;
	email: string | null;
	phone: string | null;
	locale: string;
	at: Date;
	/** "2026-12-23" */
	answerBy: string;
	isLate: boolean;
	/** null: open. */
	answered: { at: Date; by: string | null } | null;
};

export type OpinionsView = {
	zone: string;
	ratings: PageRatings[];
	/** A page of them, the latest first. */
	comments: Comment[];
	/** The open ones, and on this page of the answered ones. */
	reports: ReportLine[];
	/** Whether there is a page after the one that is shown. */
	areMore: { comments: boolean; reports: boolean };
};

/** So many are one page. */
const PAGE = 30;

/**
 * What people say of the portal, which is of no single municipality; null for an operator.
 *
 * @param pages which page of the comments and of the answered reports, from 1 on
 */
export async function opinionsView(
	context: StaffContext,
	pages: { comments: number; reports: number } = { comments: 1, reports: 1 },
): Promise<OpinionsView | null> {
	const { db, vault, staffMember } = context;
	if (!may(staffMember, "read_opinions")) return null;
	const rowsOf = (page: number) => ({ skip: (page - 1) * PAGE, take: PAGE + 1 });
	const [counted, comments, open, answered] = await Promise.all([
		countRatings(db.read),
		listComments(db.read, rowsOf(pages.comments)),
		listOpenReports(db.read),
		listAnsweredReports(db.read, rowsOf(pages.reports)),
	]);
	const reports = [...open, ...answered.slice(0, PAGE)];
	return {
		zone: PROGRAMME_ZONE,
		ratings: ratedPages.flatMap((page) => summaryOf(page, counted)),
		comments: comments.slice(0, PAGE).map(({ commentSealed, aspects, createdAt, ...row }) => ({
			id: row.id,
			page: row.page,
			rating: row.rating,
			isPositive: isPositive(row.rating),
			aspects: aspects.map(({ aspect }) => aspect),
			text: vault.unsealIfAny(commentSealed) ?? "",
			locale: row.locale,
			at: createdAt,
		})),
		reports: reports.map((row) => reportLine(row, context)),
		areMore: { comments: comments.length > PAGE, reports: answered.length > PAGE },
	};
}

function summaryOf(
	page: RatedPage,
	counted: readonly { page: string; rating: number; count: number }[],
): PageRatings[] {
	const ofPage = counted.filter((group) => group.page === page);
	const counts = RATINGS.map(
		(rating) => ofPage.find((group) => group.rating === rating)?.count ?? 0,
	);
	const count = counts.reduce((sum, one) => sum + one, 0);
	if (count === 0) return [];
	const stars = ofPage.reduce((sum, group) => sum + group.rating * group.count, 0);
	return [{ page, count, mean: stars / count, counts }];
}

function reportLine(
	row: Awaited<ReturnType<typeof listOpenReports>>[number],
	{ now, vault }: StaffContext,
): ReportLine {
	const answerBy = answerDeadline(toInstant(row.createdAt), PROGRAMME_ZONE);
	return {
		id: row.id,
		reference: formatReference(row.reference),
		page: vault.unsealIfAny(row.pageSealed) ?? "",
		problem: vault.unsealIfAny(row.problemSealed) ?? "",
		email: vault.unsealIfAny(row.emailSealed),
		phone: vault.unsealIfAny(row.phoneSealed),
		locale: row.locale,
		at: row.createdAt,
		answerBy: answerBy.toString(),
		isLate: row.status === "open" && dateAt(now, PROGRAMME_ZONE).toString() > answerBy.toString(),
		answered: row.answeredAt && { at: row.answeredAt, by: row.answeredBy?.name ?? null },
	};
}
