import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
	applicationWindow,
	decideReview,
	decideSubmission,
	decideWithdrawal,
	editionToOffer,
	isEnrolled,
	type SubmissionCase,
} from "#app/domain/enrolment/enrolment.ts";

const DATES = {
	opensOn: Temporal.PlainDate.from("2026-02-02"),
	closesOn: Temporal.PlainDate.from("2026-02-27"),
};

const SUBMITTABLE: SubmissionCase = {
	status: "draft",
	window: "open",
	requiredDeclarations: ["min_age", "no_income_support"],
	givenDeclarations: ["no_income_support", "min_age"],
};

test("applications are taken from the opening day to the closing day, both included", () => {
	expect(windowOn("2026-02-01")).toBe("before");
	expect(windowOn("2026-02-02")).toBe("open");
	expect(windowOn("2026-02-27")).toBe("open");
	expect(windowOn("2026-02-28")).toBe("after");
});

test("an edition without an opening day has not opened", () => {
	const today = Temporal.PlainDate.from("2026-02-10");
	expect(applicationWindow({ ...DATES, opensOn: null }, today)).toBe("before");
});

test("an edition without a closing day stays open", () => {
	const today = Temporal.PlainDate.from("2030-01-01");
	expect(applicationWindow({ ...DATES, closesOn: null }, today)).toBe("open");
});

test("a complete draft is submitted while applications are taken", () => {
	expect(decideSubmission(SUBMITTABLE)).toBeNull();
});

test("somebody who never saved a draft may submit at once", () => {
	expect(decideSubmission({ ...SUBMITTABLE, status: null })).toBeNull();
});

test("outside the window nothing is submitted, whatever is missing", () => {
	expect(decideSubmission({ ...SUBMITTABLE, window: "before" })).toBe("outside_window");
	expect(decideSubmission({ ...SUBMITTABLE, window: "after", givenDeclarations: [] })).toBe(
		"outside_window",
	);
});

test("one declaration short is too few", () => {
	expect(decideSubmission({ ...SUBMITTABLE, givenDeclarations: ["min_age"] })).toBe(
		"missing_declarations",
	);
});

test("somebody who has submitted may send it again, put right, while the window is open", () => {
	expect(decideSubmission({ ...SUBMITTABLE, status: "submitted" })).toBeNull();
	expect(decideSubmission({ ...SUBMITTABLE, status: "submitted", window: "after" })).toBe(
		"already_submitted",
	);
});

test("what is decided is not submitted again", () => {
	expect(decideSubmission({ ...SUBMITTABLE, status: "accepted" })).toBe("already_decided");
	expect(decideSubmission({ ...SUBMITTABLE, status: "refused" })).toBe("already_decided");
});

test("what was sent back can be completed even after the closing day", () => {
	expect(decideSubmission({ ...SUBMITTABLE, status: "to_complete", window: "after" })).toBeNull();
});

test("somebody who withdrew may submit again, while the window is open", () => {
	expect(decideSubmission({ ...SUBMITTABLE, status: "withdrawn" })).toBeNull();
	expect(decideSubmission({ ...SUBMITTABLE, status: "withdrawn", window: "after" })).toBe(
		"outside_window",
	);
});

test("a submitted enrolment is accepted, sent back or refused", () => {
	for (const next of ["accepted", "to_complete", "refused"] as const) {
		expect(decideReview({ status: "submitted", next })).toBeNull();
	}
});

test("a decision may be corrected, not repeated", () => {
	expect(decideReview({ status: "refused", next: "accepted" })).toBeNull();
	expect(decideReview({ status: "accepted", next: "to_complete" })).toBeNull();
	expect(decideReview({ status: "accepted", next: "accepted" })).toBe("unchanged");
});

test("drafts and withdrawn enrolments are not reviewed", () => {
	expect(decideReview({ status: "draft", next: "accepted" })).toBe("not_submitted");
	expect(decideReview({ status: "withdrawn", next: "accepted" })).toBe("withdrawn");
});

test("people withdraw before and after the decision, once admitted too", () => {
	for (const status of ["submitted", "to_complete", "accepted"] as const) {
		expect(decideWithdrawal({ status })).toBeNull();
	}
});

test("there is nothing to withdraw from a draft, a refusal or a withdrawal", () => {
	expect(decideWithdrawal({ status: "draft" })).toBe("not_submitted");
	expect(decideWithdrawal({ status: "refused" })).toBe("already_refused");
	expect(decideWithdrawal({ status: "withdrawn" })).toBe("already_withdrawn");
});

function windowOn(today: string) {
	return applicationWindow(DATES, Temporal.PlainDate.from(today));
}

test("people are asked about the newest edition that takes applications, or else the newest", () => {
	const { from } = Temporal.PlainDate;
	const edition = (year: number, opensOn: string | null, closesOn: string | null) => ({
		year,
		opensOn: opensOn === null ? null : from(opensOn),
		closesOn: closesOn === null ? null : from(closesOn),
	});
	const of2026 = edition(2026, "2026-02-01", "2026-12-31");
	const of2027 = edition(2027, "2027-01-01", "2027-03-31");
	const notAnnounced = edition(2028, null, null);
	const offered = (day: string, editions = [of2026, notAnnounced, of2027]) =>
		editionToOffer(editions, from(day))?.year;
	expect(offered("2026-12-31")).toBe(2026);
	expect(offered("2027-01-01")).toBe(2027);
	expect(offered("2027-04-01")).toBe(2028);
	expect(offered("2026-01-31", [of2026])).toBe(2026);
	expect(editionToOffer([], from("2026-12-31"))).toBeNull();
});

test("whoever has applied is enrolled, unless they were refused or have withdrawn", () => {
	const enrolled = ["submitted", "accepted", "to_complete"] as const;
	for (const status of enrolled) expect(isEnrolled({ status })).toBe(true);
	const others = ["draft", "refused", "withdrawn"] as const;
	for (const status of others) expect(isEnrolled({ status })).toBe(false);
});
