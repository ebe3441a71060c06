import { expect, test } from "vitest";
import type { EditionRule } from "#app/domain/enrolment/eligibility.ts";
import { declareAnswers } from "#app/features/enrolment/declare-answers.server.ts";
import { locales } from "#app/i18n/locales.ts";
import { eligible } from "#tests/support/eligible.ts";

const rules: EditionRule[] = [
	{ kind: "residence", municipalityIds: ["collegno"] },
	{ kind: "min_age", years: 30 },
	{ kind: "registered_at_job_centre" },
	{ kind: "max_isee", euros: 20_000 },
	{ kind: "no_income_support" },
];
const edition = { rules, municipalities: [{ id: "collegno", name: "Collegno" }] };

test("each answer is declared with the question and the answer that were read, and means the rule", () => {
	expect(declareAnswers(edition, eligible, "en")).toEqual({
		required: ["registered_at_job_centre", "max_isee", "no_income_support"],
		given: [
			{
				kind: "registered_at_job_centre",
				answer: "yes",
				wording: expect.stringMatching(/\? Yes$/),
			},
			{ kind: "max_isee", answer: "within", wording: expect.stringContaining("20,000") },
			{ kind: "no_income_support", answer: "yes", wording: expect.stringMatching(/\? No$/) },
		],
	});
});

test("the words are those of the language they were read in", () => {
	const wordings = locales.map((locale) =>
		declareAnswers(edition, eligible, locale)
			.given.map(({ wording }) => wording)
			.join(" "),
	);
	expect(new Set(wordings).size).toBe(locales.length);
	const declared = locales.map((locale) =>
		declareAnswers(edition, eligible, locale).given.map(({ answer }) => answer),
	);
	expect(new Set(declared.map(String)).size).toBe(1);
});

test("what is not answered, or not with one of the answers, is required and not declared", () => {
	const { registered_at_job_centre: _, ...rest } = eligible;
	const given = { ...rest, no_income_support: "maybe", max_isee: "a lot" };
	expect(declareAnswers(edition, given, "it")).toEqual({
		required: ["registered_at_job_centre", "max_isee", "no_income_support"],
		given: [],
	});
});

test("age and residence come from the person's details, and are declared by nobody", () => {
	const { required, given } = declareAnswers(
		{ ...edition, rules: rules.slice(0, 2) },
		eligible,
		"it",
	);
	expect([required, given]).toEqual([[], []]);
});
