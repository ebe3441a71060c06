import { mayMatchName, readFiscalCode } from "#app/domain/enrolment/fiscal-code.ts";
import type { VisitorContext } from "#app/features/context.ts";
import { isDeclared, type RequirementAnswers } from "./answer-requirements.schema.ts";
import type { EnrolmentDraft } from "./draft-enrolment.schema.ts";
import type { EnrolmentFormView } from "./enrolment-form.view.server.ts";
import { type ExplainedEligibility, explainEligibility } from "./explain-eligibility.server.ts";
import { safeContactStands } from "./same-person.server.ts";

/** A draft of which no step is missing. */
export type CompleteDraft = EnrolmentDraft & {
	answers: RequirementAnswers;
	details: NonNullable<EnrolmentDraft["details"]>;
	contacts: NonNullable<EnrolmentDraft["contacts"]>;
};

export type EnrolmentSummaryView = {
	key: string;
	answers: { question: string; answer: string }[];
	/** "2026-12-31", or empty. */
	iseeExpiresOn: string;
	details: CompleteDraft["details"];
	residence: string;
	contacts: CompleteDraft["contacts"];
	safeContact: boolean;
	eligibility: ExplainedEligibility;
	/** False when the fiscal code seems to be of somebody else: it is worth a second look. */
	nameMatches: boolean;
};

/** Everything that is about to be sent, in the words of the questions. */
export async function enrolmentSummaryView(
	form: EnrolmentFormView,
	{ key, answers, details, contacts }: CompleteDraft,
	visitor: VisitorContext,
): Promise<EnrolmentSummaryView> {
	const reading = readFiscalCode(details.fiscalCode);
	return {
		key,
		answers: form.questions
			.filter((question) => isDeclared(question.name))
			.map(({ name, text, options }) => ({
				question: text,
				answer: options.find(({ value }) => value === answers[name])?.label ?? "",
			})),
		iseeExpiresOn: answers.max_isee === "within" ? (answers.isee_expires_on ?? "") : "",
		details,
		residence: form.municipalities.find(({ id }) => id === details.residence)?.name ?? "",
		contacts,
		safeContact: contacts.safeContact || (await safeContactStands(details, visitor)),
		eligibility: explainEligibility(form, answers, details, visitor),
		nameMatches: !reading.ok || mayMatchName(reading.fiscalCode, details),
	};
}
