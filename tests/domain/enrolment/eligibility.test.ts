import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
	type Answers,
	assessEligibility,
	type DeclaredRuleKind,
	type EditionRule,
	type Finding,
} from "#app/domain/enrolment/eligibility.ts";

const TODAY = Temporal.PlainDate.from("2026-11-23");

const RULES_2026: readonly EditionRule[] = [
	{ kind: "min_age", years: 30 },
	{ kind: "residence", municipalityIds: ["collegno", "venaria-reale"] },
	{ kind: "max_isee", euros: 20_000 },
	{ kind: "registered_at_job_centre" },
	{ kind: "no_other_project_with_allowance" },
	{ kind: "not_in_edition", editionYears: [2025] },
	{ kind: "nobody_else_of_household" },
	{ kind: "no_income_support" },
	{ kind: "basic_italian" },
];

const ELIGIBLE: Answers = {
	declarations: {
		registered_at_job_centre: "yes",
		no_other_project_with_allowance: "yes",
		not_in_edition: "yes",
		nobody_else_of_household: "yes",
		no_income_support: "yes",
		basic_italian: "yes",
	},
	age: { birthDate: Temporal.PlainDate.from("1972-03-04") },
	residenceMunicipalityId: "venaria-reale",
	isee: "within",
	iseeExpiresOn: Temporal.PlainDate.from("2026-12-31"),
};

const NOTHING_SAID: Answers = {
	declarations: {},
	age: null,
	residenceMunicipalityId: null,
	isee: null,
	iseeExpiresOn: null,
};

test("somebody who meets every rule is told yes, rule by rule", () => {
	const { outcome, findings } = assess(ELIGIBLE);
	expect(outcome).toBe("yes");
	expect(findings.map((finding) => finding.ruleKind)).toEqual(RULES_2026.map((rule) => rule.kind));
	for (const finding of findings) {
		expect(finding).toMatchObject({ outcome: "yes", reason: "met", nextStep: null });
	}
});

test("what has not been answered is to be checked, never held against anybody", () => {
	const { outcome, findings } = assess(NOTHING_SAID);
	expect(outcome).toBe("to_check");
	for (const finding of findings) {
		expect(finding).toMatchObject({
			outcome: "to_check",
			reason: "unanswered",
			nextStep: { kind: "ask_at_desk" },
		});
	}
});

test("somebody too young is told the day from which to come back", () => {
	const age = { birthDate: Temporal.PlainDate.from("1996-11-24") };
	expect(assess({ ...ELIGIBLE, age }).outcome).toBe("not_yet");
	expect(findingOn("min_age", { ...ELIGIBLE, age })).toMatchObject({
		reason: "too_young",
		nextStep: { kind: "come_back_at_age", years: 30, on: Temporal.PlainDate.from("2026-11-24") },
	});
});

test("the thirtieth birthday itself is old enough", () => {
	const age = { birthDate: Temporal.PlainDate.from("1996-11-23") };
	expect(assess({ ...ELIGIBLE, age }).outcome).toBe("yes");
});

test("an age in years is enough to ask, without a day to come back", () => {
	expect(findingOn("min_age", { ...ELIGIBLE, age: { years: 30 } }).outcome).toBe("yes");
	expect(findingOn("min_age", { ...ELIGIBLE, age: { years: 29 } }).nextStep).toEqual({
		kind: "come_back_at_age",
		years: 30,
		on: null,
	});
});

test("somebody who lives elsewhere is pointed to another service", () => {
	expect(findingOn("residence", { ...ELIGIBLE, residenceMunicipalityId: "torino" })).toMatchObject({
		outcome: "not_yet",
		reason: "lives_elsewhere",
		nextStep: { kind: "another_service" },
	});
});

test("an ISEE above the threshold may be replaced by the current one", () => {
	expect(findingOn("max_isee", { ...ELIGIBLE, isee: "above" })).toMatchObject({
		outcome: "not_yet",
		reason: "isee_above",
		nextStep: { kind: "ask_for_current_isee" },
	});
});

test("a missing ISEE is to be checked, not a no", () => {
	expect(findingOn("max_isee", { ...ELIGIBLE, isee: "not_yet" })).toMatchObject({
		outcome: "to_check",
		reason: "isee_missing",
		nextStep: { kind: "renew_isee" },
	});
});

test("an ISEE is good on its last day and to be renewed the day after", () => {
	const onLastDay = { ...ELIGIBLE, iseeExpiresOn: TODAY };
	const dayAfter = { ...ELIGIBLE, iseeExpiresOn: TODAY.subtract({ days: 1 }) };
	expect(findingOn("max_isee", onLastDay).outcome).toBe("yes");
	expect(findingOn("max_isee", dayAfter)).toMatchObject({
		outcome: "to_check",
		reason: "isee_expired",
		nextStep: { kind: "renew_isee" },
	});
});

test("an ISEE whose expiry is not known is believed", () => {
	expect(findingOn("max_isee", { ...ELIGIBLE, iseeExpiresOn: null }).outcome).toBe("yes");
});

test.each([
	["registered_at_job_centre", "not_registered_at_job_centre", "register_at_job_centre"],
	["no_other_project_with_allowance", "other_project_with_allowance", "finish_other_project"],
	["not_in_edition", "in_earlier_edition", "wait_for_next_edition"],
	["nobody_else_of_household", "somebody_else_of_household", "wait_for_next_edition"],
	["no_income_support", "has_income_support", "come_back_when_support_ends"],
	["basic_italian", "little_italian", "take_italian_course"],
] as const)("a no to %s has its own reason and next step", (kind, reason, nextStep) => {
	expect(findingOn(kind, declaring(kind, "no"))).toEqual({
		ruleKind: kind,
		outcome: "not_yet",
		reason,
		nextStep: { kind: nextStep },
	});
});

test("somebody unsure is checked at the desk", () => {
	expect(findingOn("no_income_support", declaring("no_income_support", "unsure"))).toMatchObject({
		outcome: "to_check",
		reason: "unsure",
		nextStep: { kind: "ask_at_desk" },
	});
});

test("one rule to check makes all of it to check, one not yet outweighs that", () => {
	expect(assess({ ...ELIGIBLE, isee: "not_yet" }).outcome).toBe("to_check");
	expect(assess({ ...ELIGIBLE, isee: "not_yet", age: { years: 20 } }).outcome).toBe("not_yet");
});

test("every answer short of yes comes with a next step", () => {
	const refusing: Answers = { ...NOTHING_SAID, age: { years: 20 }, isee: "above" };
	for (const answers of [NOTHING_SAID, refusing, declaring("basic_italian", "no")]) {
		for (const finding of assess(answers).findings) {
			expect(finding.nextStep === null).toBe(finding.outcome === "yes");
		}
	}
});

test("another edition asks other things, by its data alone", () => {
	const rules2022: readonly EditionRule[] = [
		{ kind: "max_isee", euros: 25_000 },
		{ kind: "residence", municipalityIds: ["collegno", "pianezza"] },
		{ kind: "min_age", years: 18 },
	];
	const answers: Answers = {
		...NOTHING_SAID,
		isee: "within",
		age: { years: 20 },
		residenceMunicipalityId: "pianezza",
	};
	const { outcome, findings } = assessEligibility({ rules: rules2022, answers, today: TODAY });
	expect(outcome).toBe("yes");
	expect(findings.map((finding) => finding.ruleKind)).toEqual(["max_isee", "residence", "min_age"]);
	expect(assess(answers).outcome).toBe("not_yet");
});

test("an edition without rules admits everybody", () => {
	expect(assessEligibility({ rules: [], answers: NOTHING_SAID, today: TODAY })).toEqual({
		outcome: "yes",
		findings: [],
	});
});

function assess(answers: Answers) {
	return assessEligibility({ rules: RULES_2026, answers, today: TODAY });
}

function findingOn(ruleKind: EditionRule["kind"], answers: Answers): Finding {
	const finding = assess(answers).findings.find((each) => each.ruleKind === ruleKind);
	if (finding === undefined) throw new Error(`no finding on ${ruleKind}`);
	return finding;
}

function declaring(kind: DeclaredRuleKind, answer: "yes" | "no" | "unsure"): Answers {
	return { ...ELIGIBLE, declarations: { ...ELIGIBLE.declarations, [kind]: answer } };
}
