import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { EditionRuleKind } from "#app/domain/enrolment/eligibility.ts";
import { readDay } from "#app/domain/time/read-day.ts";

/** In the order in which they are asked; whose value is a number has its least and its most. */
export const RULE_KINDS = {
	residence: null,
	min_age: [16, 99],
	registered_at_job_centre: null,
	max_isee: [1, 1_000_000],
	no_income_support: null,
	no_other_project_with_allowance: null,
	not_in_edition: [2002, 2100],
	nobody_else_of_household: null,
	basic_italian: null,
} satisfies Record<EditionRuleKind, readonly [least: number, most: number] | null>;

export const ruleKinds = Object.keys(RULE_KINDS) as EditionRuleKind[];

/** The name of the field with a rule's number. */
export const valueField = (kind: EditionRuleKind) => `value-${kind}`;

/** One box ticked arrives as a text, several as a list, none not at all. */
const ticked = z
	.union([z.string(), z.array(z.string())])
	.default([])
	.transform((value) => [value].flat());

/** Empty: not announced. */
const announcedDay = z
	.string()
	.trim()
	.default("")
	.refine((text) => text === "" || readDay(text) !== null, "date_invalid")
	.transform((text) => readDay(text));

/** A year's programme: when one applies, who may, and under which rules. */
export const saveEditionSchema = z
	.looseObject({
		opensOn: announcedDay,
		closesOn: announcedDay,
		decisionOn: announcedDay,
		municipalities: ticked.refine((ids) => ids.length > 0, "municipalities_required"),
		rules: ticked,
	})
	.transform(({ opensOn, closesOn, decisionOn, municipalities, rules, ...fields }, issues) => {
		const problem = (path: string, message: string) =>
			issues.addIssue({ code: "custom", path: [path], message });
		if (isBefore(closesOn, opensOn)) problem("closesOn", "end_before_start");
		if (isBefore(decisionOn, closesOn ?? opensOn)) problem("decisionOn", "end_before_start");
		return {
			opensOn,
			closesOn,
			decisionOn,
			municipalityIds: municipalities,
			rules: ruleKinds
				.filter((kind) => kind === "residence" || rules.includes(kind))
				.map((kind) => {
					const limits = RULE_KINDS[kind];
					if (!limits) return { kind, value: null };
					const value = Number(fields[valueField(kind)] || Number.NaN);
					const isPossible = Number.isInteger(value) && value >= limits[0] && value <= limits[1];
					if (!isPossible) problem(valueField(kind), "number_invalid");
					return { kind, value };
				}),
		};
	});

export type EditionForm = z.output<typeof saveEditionSchema>;

/** The same for one that is new, which has no year yet. */
export const newEditionSchema = z.object({
	year: z.coerce
		.number("number_invalid")
		.int("number_invalid")
		.min(2002, "number_invalid")
		.max(2100, "number_invalid"),
});

function isBefore(one: Temporal.PlainDate | null, other: Temporal.PlainDate | null): boolean {
	return one !== null && other !== null && Temporal.PlainDate.compare(one, other) < 0;
}
