import { z } from "zod";
import type { EditionRule, EditionRuleKind } from "#app/domain/enrolment/eligibility.ts";
import { readDay } from "#app/domain/time/read-day.ts";

const ISEE_ANSWERS = ["within", "above", "not_yet"];

const DECLARED_ANSWERS = ["yes", "no", "unsure"];

/** Lives in none of the municipalities that take part. */
export const ELSEWHERE = "elsewhere";

/** What was answered, by the rule that asks; as the fields of the form hold it. */
export type RequirementAnswers = Partial<Record<EditionRuleKind | "isee_expires_on", string>>;

/** What one is asked on enrolling: age and residence come from the person's details instead. */
export function isDeclared(kind: EditionRuleKind): boolean {
	return kind !== "min_age" && kind !== "residence";
}

const optionalDay = z
	.string()
	.trim()
	.default("")
	.refine((text) => text === "" || readDay(text) !== null, "date_invalid");

function answerTo(rule: EditionRule): z.ZodType<string> {
	if (rule.kind === "residence") {
		return z.enum([...rule.municipalityIds, ELSEWHERE], "municipality_required");
	}
	return z.enum(rule.kind === "max_isee" ? ISEE_ANSWERS : DECLARED_ANSWERS, "choose");
}

/**
 * The answer to one of these rules, which `domanda` names; the others travel along unread.
 *
 * @returns which rule is asked next, counted from 0: the one before for whoever goes back, as many as
 *   there are when that was the last
 */
export function answerOneRequirementSchema(rules: readonly EditionRule[]): z.ZodType<number> {
	return z
		.looseObject({
			domanda: z.enum(
				rules.map(({ kind }) => kind),
				"invalid",
			),
			go: z.enum(["on", "back"], "invalid").default("on"),
		})
		.transform((given, issues) => {
			const at = rules.findIndex(({ kind }) => kind === given.domanda);
			const rule = rules[at];
			if (!rule || given.go === "back") return Math.max(0, at - 1);
			const answer = answerTo(rule).safeParse(given[rule.kind]);
			for (const { message } of answer.error?.issues ?? []) {
				issues.addIssue({ code: "custom", path: [rule.kind], message });
			}
			return at + 1;
		});
}

/** One answer for each of these rules, which are asked by name. */
export function answerRequirementsSchema(
	rules: readonly EditionRule[],
): z.ZodType<RequirementAnswers> {
	const fields: [string, z.ZodType<string>][] = rules.map((rule) => [rule.kind, answerTo(rule)]);
	if (rules.some((rule) => rule.kind === "max_isee")) fields.push(["isee_expires_on", optionalDay]);
	return z.object(Object.fromEntries(fields));
}
