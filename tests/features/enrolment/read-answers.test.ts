import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { EditionRule } from "#app/domain/enrolment/eligibility.ts";
import { readAnswers, recallAnswers } from "#app/features/enrolment/read-answers.server.ts";

const rules: EditionRule[] = [
	{ kind: "residence", municipalityIds: ["collegno"] },
	{ kind: "min_age", years: 30 },
	{ kind: "registered_at_job_centre" },
	{ kind: "max_isee", euros: 20_000 },
	{ kind: "no_income_support" },
	{ kind: "no_other_project_with_allowance" },
	{ kind: "not_in_edition", editionYears: [2025] },
	{ kind: "nobody_else_of_household" },
	{ kind: "basic_italian" },
];

const known = {
	birthDate: Temporal.PlainDate.from("1980-05-17"),
	residenceMunicipalityId: "rivoli",
};

test("of somebody who is not known, age and residence are what they say", () => {
	const answersTo = (min_age: string) =>
		readAnswers(rules, { min_age, residence: "collegno" }, null);
	expect(answersTo("yes")).toMatchObject({
		age: { years: 30 },
		residenceMunicipalityId: "collegno",
	});
	expect(answersTo("no").age).toEqual({ years: 29 });
	expect(answersTo("unsure").age).toBeNull();
});

test("of somebody who is known, age and residence are as they are, whatever was answered", () => {
	const given = { min_age: "no", residence: "collegno" };
	expect(readAnswers(rules, given, known)).toMatchObject({
		age: { birthDate: known.birthDate },
		residenceMunicipalityId: "rivoli",
	});
	expect(readAnswers(rules, given, { ...known, birthDate: null }).age).toBeNull();
});

test("where one lives and the ISEE are no declarations of a yes or a no", () => {
	const given = { residence: "collegno", max_isee: "within" };
	expect(readAnswers(rules, given, known).declarations).toEqual({});
});

test("nothing answered is nothing known", () => {
	expect(readAnswers(rules, {}, null)).toEqual({
		declarations: {},
		age: null,
		residenceMunicipalityId: null,
		isee: null,
		iseeExpiresOn: null,
	});
});

test.each(["registered_at_job_centre", "basic_italian"] as const)(
	"the answer to %s is the answer to the rule",
	(kind) => {
		for (const answer of ["yes", "no", "unsure"] as const) {
			expect(readAnswers(rules, { [kind]: answer }, known).declarations).toEqual({
				[kind]: answer,
			});
		}
	},
);

test.each([
	"no_income_support",
	"no_other_project_with_allowance",
	"not_in_edition",
	"nobody_else_of_household",
] as const)("%s is asked the other way round: a no meets the rule", (kind) => {
	const declared = (answer: string) =>
		readAnswers(rules, { [kind]: answer }, known).declarations[kind];
	expect([declared("no"), declared("yes"), declared("unsure")]).toEqual(["yes", "no", "unsure"]);
});

test("until when the ISEE is valid counts only for one within the limit", () => {
	const answersTo = (max_isee: string, isee_expires_on = "2026-12-31") =>
		readAnswers(rules, { max_isee, isee_expires_on }, known);
	expect(answersTo("within")).toMatchObject({
		isee: "within",
		iseeExpiresOn: Temporal.PlainDate.from("2026-12-31"),
	});
	expect(answersTo("within", "").iseeExpiresOn).toBeNull();
	expect(answersTo("above")).toMatchObject({ isee: "above", iseeExpiresOn: null });
	expect(answersTo("not_yet")).toMatchObject({ isee: "not_yet", iseeExpiresOn: null });
});

test("what no rule of the edition asks is not read", () => {
	const given = { basic_italian: "yes", no_income_support: "no" };
	expect(readAnswers([{ kind: "basic_italian" }], given, known).declarations).toEqual({
		basic_italian: "yes",
	});
});

test("what was declared comes back as it was answered", () => {
	const given = {
		registered_at_job_centre: "yes",
		max_isee: "within",
		isee_expires_on: "2026-12-31",
		no_income_support: "no",
		no_other_project_with_allowance: "unsure",
		not_in_edition: "yes",
		nobody_else_of_household: "no",
		basic_italian: "no",
	};
	const { declarations, isee } = readAnswers(rules, given, known);
	const rows = Object.entries({ ...declarations, max_isee: isee }).map(([kind, answer]) => ({
		kind: kind as EditionRule["kind"],
		answer: answer ?? "",
	}));
	expect(recallAnswers({ declarations: rows, iseeExpiresOn: "2026-12-31" })).toEqual(given);
	expect(recallAnswers({ declarations: [], iseeExpiresOn: null })).toEqual({});
});
