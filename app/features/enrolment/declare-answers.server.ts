import type { EditionRuleKind } from "#app/domain/enrolment/eligibility.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { isDeclared, type RequirementAnswers } from "./answer-requirements.schema.ts";
import { questionOf } from "./ask-requirement.server.ts";
import type { DeclarationRow, EditionFacts } from "./enrolment-store.server.ts";
import { readAnswers } from "./read-answers.server.ts";

/**
 * What the person declares, each with the question and the answer in the words they saw. The answer
 * is to the rule: to `no_income_support`, "No, I get none" is "yes".
 */
export function declareAnswers(
	{ rules, municipalities }: Pick<EditionFacts, "rules" | "municipalities">,
	given: RequirementAnswers,
	locale: Locale,
): { required: EditionRuleKind[]; given: DeclarationRow[] } {
	const asked = rules.filter(({ kind }) => isDeclared(kind));
	const { declarations, isee } = readAnswers(rules, given, null);
	return {
		required: asked.map(({ kind }) => kind),
		given: asked.flatMap((rule) => {
			const question = questionOf(rule, municipalities, locale);
			const option = question.options.find(({ value }) => value === given[rule.kind]);
			const answer =
				rule.kind === "max_isee" ? isee : declarations[rule.kind as keyof typeof declarations];
			if (!option || !answer) return [];
			return [{ kind: rule.kind, answer, wording: `${question.text} ${option.label}` }];
		}),
	};
}
