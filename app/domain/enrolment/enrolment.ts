import { Temporal } from "temporal-polyfill";
import type { EditionRuleKind } from "#app/domain/enrolment/eligibility.ts";

export type EnrolmentStatus =
	| "draft"
	| "submitted"
	| "accepted"
	| "to_complete"
	| "refused"
	| "withdrawn";

/** Enrolled is whoever has applied and was neither refused nor has withdrawn; what is missing may follow. */
const ENROLLED: readonly EnrolmentStatus[] = ["submitted", "accepted", "to_complete"];

export function isEnrolled({ status }: { status: EnrolmentStatus }): boolean {
	return ENROLLED.includes(status);
}

/** When an edition takes applications; `null` is a date not announced. The last day is included. */
export type ApplicationDates = {
	opensOn: Temporal.PlainDate | null;
	closesOn: Temporal.PlainDate | null;
};

export type ApplicationWindow = "before" | "open" | "after";

/** `status` is `null` for somebody who has never begun an enrolment in this edition. */
export type SubmissionCase = {
	status: EnrolmentStatus | null;
	window: ApplicationWindow;
	requiredDeclarations: readonly EditionRuleKind[];
	/** Answered in any way: "unsure" is an answer, checked at the desk. */
	givenDeclarations: readonly EditionRuleKind[];
};

export type SubmissionRefusal =
	| "already_submitted"
	| "already_decided"
	| "outside_window"
	| "missing_declarations";

export type ReviewOutcome = "accepted" | "to_complete" | "refused";

export type ReviewRefusal = "not_submitted" | "withdrawn" | "unchanged";

export type WithdrawalRefusal = "not_submitted" | "already_withdrawn" | "already_refused";

/** An edition without an opening day has not opened; one without a closing day stays open. */
export function applicationWindow(
	{ opensOn, closesOn }: ApplicationDates,
	today: Temporal.PlainDate,
): ApplicationWindow {
	if (opensOn === null || Temporal.PlainDate.compare(today, opensOn) < 0) return "before";
	if (closesOn !== null && Temporal.PlainDate.compare(today, closesOn) > 0) return "after";
	return "open";
}

/**
 * The edition that people are asked about: the newest that takes applications today; when none does,
 * the newest, which says when it will. null: there is none.
 */
export function editionToOffer<E extends ApplicationDates & { year: number }>(
	editions: readonly E[],
	today: Temporal.PlainDate,
): E | null {
	const newestFirst = editions.toSorted((a, b) => b.year - a.year);
	const open = newestFirst.find((edition) => applicationWindow(edition, today) === "open");
	return open ?? newestFirst[0] ?? null;
}

/**
 * Whoever has submitted may correct it, and whoever withdrew may submit again, while the window is
 * open. Somebody who was asked to complete an enrolment may do so after the closing day: it was
 * handed in on time.
 */
export function decideSubmission({
	status,
	window,
	requiredDeclarations,
	givenDeclarations,
}: SubmissionCase): SubmissionRefusal | null {
	if (status === "accepted" || status === "refused") return "already_decided";
	if (status === "submitted" && window !== "open") return "already_submitted";
	if (window !== "open" && status !== "to_complete") return "outside_window";
	const isComplete = requiredDeclarations.every((kind) => givenDeclarations.includes(kind));
	return isComplete ? null : "missing_declarations";
}

/** A decision may be corrected by another; what a person has withdrawn is no longer to be decided. */
export function decideReview({
	status,
	next,
}: {
	status: EnrolmentStatus;
	next: ReviewOutcome;
}): ReviewRefusal | null {
	if (status === "draft") return "not_submitted";
	if (status === "withdrawn") return "withdrawn";
	if (status === next) return "unchanged";
	return null;
}

/** People withdraw whenever they like, once admitted too; a draft is simply abandoned. */
export function decideWithdrawal({
	status,
}: {
	status: EnrolmentStatus;
}): WithdrawalRefusal | null {
	if (status === "draft") return "not_submitted";
	if (status === "withdrawn") return "already_withdrawn";
	if (status === "refused") return "already_refused";
	return null;
}
