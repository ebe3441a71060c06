import type { Temporal } from "temporal-polyfill";
import type {
	Answers,
	DeclaredAnswer,
	DeclaredRuleKind,
	EditionRule,
	EditionRuleKind,
	IseeAnswer,
} from "#app/domain/enrolment/eligibility.ts";
import { readDay } from "#app/domain/time/read-day.ts";
import type { RequirementAnswers } from "./answer-requirements.schema.ts";

/** What is known of the person beyond the answers; without it, age and residence are answers too. */
export type KnownFacts = {
	/** Null for a provisional fiscal code. */
	birthDate: Temporal.PlainDate | null;
	residenceMunicipalityId: string;
};

/** Their questions ask whether the person does what the rule excludes: "no" meets the rule. */
const ASKED_THE_OTHER_WAY: readonly DeclaredRuleKind[] = [
	"no_other_project_with_allowance",
	"not_in_edition",
	"nobody_else_of_household",
	"no_income_support",
];

const OPPOSITE = { yes: "no", no: "yes", unsure: "unsure" } as const;

/** What somebody declared before, as the answers of the form. */
export function recallAnswers({
	declarations,
	iseeExpiresOn,
}: {
	declarations: readonly { kind: EditionRuleKind; answer: string }[];
	iseeExpiresOn: string | null;
}): RequirementAnswers {
	const given = declarations.map(({ kind, answer }) => {
		const isTurned = ASKED_THE_OTHER_WAY.some((turned) => turned === kind);
		return [kind, isTurned ? OPPOSITE[answer as DeclaredAnswer] : answer];
	});
	return { ...Object.fromEntries(given), ...(iseeExpiresOn && { isee_expires_on: iseeExpiresOn }) };
}

/** The answers of the form, as answers to the rules. */
export function readAnswers(
	rules: readonly EditionRule[],
	given: RequirementAnswers,
	known: KnownFacts | null,
): Answers {
	const answers: Answers = {
		declarations: {},
		age: known?.birthDate ? { birthDate: known.birthDate } : null,
		residenceMunicipalityId: known?.residenceMunicipalityId ?? given.residence ?? null,
		isee: (given.max_isee as IseeAnswer | undefined) ?? null,
		iseeExpiresOn: given.max_isee === "within" ? readDay(given.isee_expires_on) : null,
	};
	for (const rule of rules) {
		if (rule.kind === "residence" || rule.kind === "max_isee") continue;
		const answer = given[rule.kind] as DeclaredAnswer | undefined;
		if (rule.kind === "min_age") {
			if (!known && answer === "yes") answers.age = { years: rule.years };
			if (!known && answer === "no") answers.age = { years: rule.years - 1 };
		} else if (answer !== undefined) {
			const turned = ASKED_THE_OTHER_WAY.includes(rule.kind);
			answers.declarations[rule.kind] = turned ? OPPOSITE[answer] : answer;
		}
	}
	return answers;
}
