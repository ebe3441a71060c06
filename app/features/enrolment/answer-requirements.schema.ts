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

/** One answer for each of these rules, which are asked by name. */
export function answerRequirementsSchema(
	rules: readonly EditionRule[],
): z.ZodType<RequirementAnswers> {
	const fields: [string, z.ZodType<string>][] = rules.map((rule) => {
		if (rule.kind === "residence") {
			const choices = [...rule.municipalityIds, ELSEWHERE];
			return [rule.kind, z.enum(choices, "municipality_required")];
		}
		const choices = rule.kind === "max_isee" ? ISEE_ANSWERS : DECLARED_ANSWERS;
		return [rule.kind, z.enum(choices, "choose")];
	});
	if (rules.some((rule) => rule.kind === "max_isee")) fields.push(["isee_expires_on", optionalDay]);
	return z.object(Object.fromEntries(fields));
}
