import { expect, test } from "vitest";
import type { EditionRule } from "#app/domain/enrolment/eligibility.ts";
import { answerRequirementsSchema } from "#app/features/enrolment/answer-requirements.schema.ts";
import { questionOf } from "#app/features/enrolment/ask-requirement.server.ts";
import { explainEligibility } from "#app/features/enrolment/explain-eligibility.server.ts";
import { codeBornOn } from "#tests/domain/enrolment/fiscal-code-builder.ts";
import { monday } from "#tests/support/world.ts";

const municipalities = [{ id: "collegno", name: "Collegno" }];

const rules: EditionRule[] = [
	{ kind: "residence", municipalityIds: ["collegno"] },
	{ kind: "min_age", years: 30 },
	{ kind: "max_isee", euros: 20_000 },
	{ kind: "no_income_support" },
	{ kind: "basic_italian" },
];

const form = {
	rules,
	questions: rules.map((rule) => questionOf(rule, municipalities, "it")),
};

const allRight = {
	residence: "collegno",
	min_age: "yes",
	max_isee: "within",
	no_income_support: "no",
	basic_italian: "yes",
};

const visitor = { now: monday, locale: "it" } as const;

test("somebody who answers every question well is told yes", () => {
	const { outcome, findings } = explainEligibility(form, allRight, null, visitor);
	expect(outcome).toBe("yes");
	expect(findings.map((finding) => finding.outcome)).toEqual(["yes", "yes", "yes", "yes", "yes"]);
	expect(findings.map((finding) => finding.nextStep)).toEqual(["", "", "", "", ""]);
});

test("yes to a question about what is excluded is no to its rule", () => {
	const answers = { ...allRight, no_income_support: "yes" };
	const { outcome, findings } = explainEligibility(form, answers, null, visitor);
	expect(outcome).toBe("not_yet");
	expect(findings.filter((finding) => finding.outcome !== "yes")).toEqual([
		{
			question:
				"Ricevi adesso un sostegno al reddito (per esempio la NASpI o l'Assegno di inclusione)?",
			outcome: "not_yet",
			reason: "Chi riceve già un sostegno al reddito non può partecipare adesso.",
			nextStep: "Torna quando il sostegno è finito.",
		},
	]);
});

test("somebody who doesn't know is to be checked, not turned away", () => {
	const answers = { ...allRight, min_age: "unsure", no_income_support: "unsure" };
	expect(explainEligibility(form, answers, null, visitor).outcome).toBe("to_check");
});

test("once the fiscal code is known it tells the age, and from when it is enough", () => {
	const details = { fiscalCode: codeBornOn("00A01"), residence: "collegno" };
	const { findings } = explainEligibility(form, allRight, details, visitor);
	expect(findings[1]).toMatchObject({
		outcome: "not_yet",
		nextStep: "Torna dal 1 gennaio 2030, quando compi 30 anni.",
	});
});

test("an ISEE that has expired is to be renewed", () => {
	const answers = { ...allRight, isee_expires_on: "2026-11-22" };
	const { outcome, findings } = explainEligibility(form, answers, null, visitor);
	expect(outcome).toBe("to_check");
	expect(findings[2]?.reason).toBe("Il tuo ISEE è scaduto.");
});

test("answers that were not offered, and days that don't exist, are refused by name", () => {
	const parsed = answerRequirementsSchema(rules).safeParse({
		...allRight,
		residence: "atlantide",
		max_isee: "0",
		basic_italian: undefined,
		isee_expires_on: "2027-02-30",
	});
	const problems = parsed.error?.issues.map(({ path, message }) => [path[0], message]);
	expect(problems).toEqual([
		["residence", "municipality_required"],
		["max_isee", "choose"],
		["basic_italian", "choose"],
		["isee_expires_on", "date_invalid"],
	]);
});
