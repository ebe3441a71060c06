import type { Temporal } from "temporal-polyfill";
import {
	assessEligibility,
	type EditionRule,
	type EligibilityOutcome,
	type NextStep,
} from "#app/domain/enrolment/eligibility.ts";
import { birthDateOf, readFiscalCode } from "#app/domain/enrolment/fiscal-code.ts";
import { PROGRAMME_ZONE } from "#app/domain/enrolment/programme-zone.ts";
import { dateAt } from "#app/domain/time/office-clock.ts";
import { catalogs } from "#app/i18n/catalogs.ts";
import { formatDate } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { RequirementAnswers } from "./answer-requirements.schema.ts";
import type { Question } from "./ask-requirement.server.ts";
import { readAnswers } from "./read-answers.server.ts";

export type ExplainedEligibility = {
	outcome: EligibilityOutcome;
	findings: { question: string; outcome: EligibilityOutcome; reason: string; nextStep: string }[];
};

/** Whether the programme is for somebody who answers so, with each reason and what would help. */
export function explainEligibility(
	{ rules, questions }: { rules: readonly EditionRule[]; questions: readonly Question[] },
	answers: RequirementAnswers,
	/** Once they are known. */
	details: { fiscalCode: string; residence: string } | null,
	{ now, locale }: { now: Temporal.Instant; locale: Locale },
): ExplainedEligibility {
	const today = dateAt(now, PROGRAMME_ZONE);
	const reading = details && readFiscalCode(details.fiscalCode);
	const known = details && {
		birthDate: reading?.ok ? birthDateOf(reading.fiscalCode, today) : null,
		residenceMunicipalityId: details.residence,
	};
	const { outcome, findings } = assessEligibility({
		rules,
		answers: readAnswers(rules, answers, known),
		today,
	});
	const { reasons } = catalogs[locale].enrolment.findings;
	return {
		outcome,
		findings: findings.map((finding) => ({
			question: questions.find(({ name }) => name === finding.ruleKind)?.text ?? "",
			outcome: finding.outcome,
			reason: reasons[finding.reason],
			nextStep: finding.nextStep ? wordsOf(finding.nextStep, locale) : "",
		})),
	};
}

function wordsOf(step: NextStep, locale: Locale): string {
	const { nextSteps } = catalogs[locale].enrolment.findings;
	if (step.kind !== "come_back_at_age") return nextSteps[step.kind];
	return step.on
		? nextSteps.come_back_on(formatDate(step.on.toString(), locale), step.years)
		: nextSteps.come_back_at_age(step.years);
}
