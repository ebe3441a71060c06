import type { Temporal } from "temporal-polyfill";
import type { Database } from "#app/adapters/db/database.server.ts";
import type { EditionRule } from "#app/domain/enrolment/eligibility.ts";
import {
	type ApplicationWindow,
	applicationWindow,
	type EnrolmentStatus,
} from "#app/domain/enrolment/enrolment.ts";
import { PROGRAMME_ZONE } from "#app/domain/enrolment/programme-zone.ts";
import { dateAt } from "#app/domain/time/office-clock.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { RequirementAnswers } from "./answer-requirements.schema.ts";
import { type Question, questionOf } from "./ask-requirement.server.ts";
import { findEditionToOffer, findOwnEnrolment } from "./enrolment-store.server.ts";
import { recallAnswers } from "./read-answers.server.ts";

export type EnrolmentFormView = {
	editionId: string;
	year: number;
	/** Its dates are invented. */
	isDemo: boolean;
	window: ApplicationWindow;
	/** "2026-12-03"; null when not announced. */
	opensOn: string | null;
	closesOn: string | null;
	rules: EditionRule[];
	questions: Question[];
	municipalities: { id: string; name: string }[];
	/** Where the visitor's own enrolment stands; null when there is none, or we don't know them. */
	status: EnrolmentStatus | null;
	/** What the visitor has declared in this edition already. */
	answers: RequirementAnswers | null;
	/** Whether there is anything to fill in now: the edition is open, or something is missing. */
	isOpen: boolean;
};

/** The edition of the day as people are asked about it; null before any is set up. */
export async function enrolmentFormView(
	{ read, directory }: Pick<Database, "read" | "directory">,
	visitor: { now: Temporal.Instant; locale: Locale; applicantId: string | null },
): Promise<EnrolmentFormView | null> {
	const today = dateAt(visitor.now, PROGRAMME_ZONE);
	const edition = await findEditionToOffer(directory, today);
	if (!edition) return null;
	const { id: editionId, opensOn, closesOn, rules, municipalities } = edition;
	const { applicantId, locale } = visitor;
	const own = applicantId ? await findOwnEnrolment(read, applicantId, editionId) : null;
	const status = own?.status ?? null;
	const window = applicationWindow(edition, today);
	return {
		editionId,
		year: edition.year,
		isDemo: edition.isDemo,
		window,
		opensOn: opensOn?.toString() ?? null,
		closesOn: closesOn?.toString() ?? null,
		rules,
		questions: rules.map((rule) => questionOf(rule, municipalities, locale)),
		municipalities,
		status,
		answers: own && recallAnswers(own),
		isOpen: window === "open" || status === "to_complete",
	};
}
