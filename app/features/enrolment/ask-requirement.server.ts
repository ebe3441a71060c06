import type { EditionRule, EditionRuleKind } from "#app/domain/enrolment/eligibility.ts";
import { catalogs } from "#app/i18n/catalogs.ts";
import { formatChoice, formatEuros } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { ELSEWHERE } from "./answer-requirements.schema.ts";

/** A rule as people are asked about it. Its name is its field's. */
export type Question = {
	name: EditionRuleKind;
	text: string;
	hint: string;
	options: { value: string; label: string; lang?: string }[];
};

/** The words of a rule's question. What is declared is kept together with them. */
export function questionOf(
	rule: EditionRule,
	municipalities: readonly { id: string; name: string }[],
	locale: Locale,
): Question {
	const { forms, enrolment } = catalogs[locale];
	const { hints, questions, isee } = enrolment;
	const words = { name: rule.kind, hint: hints[rule.kind] };
	const yesOrNo = [
		{ value: "yes", label: forms.yes },
		{ value: "no", label: forms.no },
		{ value: "unsure", label: forms.unsure },
	];
	switch (rule.kind) {
		case "min_age":
			return { ...words, text: questions.min_age(rule.years), options: yesOrNo };
		case "not_in_edition": {
			const years = formatChoice(rule.editionYears.map(String), locale);
			return { ...words, text: questions.not_in_edition(years), options: yesOrNo };
		}
		case "max_isee": {
			const euros = formatEuros(rule.euros, locale);
			const options = [
				{ value: "within", label: isee.within(euros) },
				{ value: "above", label: isee.above },
				{ value: "not_yet", label: isee.not_yet },
			];
			return { ...words, text: questions.max_isee(euros), options };
		}
		case "residence": {
			const places = municipalities.map(({ id, name }) => ({ value: id, label: name, lang: "it" }));
			const options = [...places, { value: ELSEWHERE, label: enrolment.elsewhere }];
			return { ...words, text: questions.residence, options };
		}
		default:
			return { ...words, text: questions[rule.kind], options: yesOrNo };
	}
}
