import { Temporal } from "temporal-polyfill";
import { ageOn } from "#app/domain/enrolment/fiscal-code.ts";

/** One rule of an edition, as data: which ones apply, and with which values, changes every year. */
export type EditionRule =
	| { kind: "min_age"; years: number }
	| { kind: "residence"; municipalityIds: readonly string[] }
	| { kind: "max_isee"; euros: number }
	| { kind: "not_in_edition"; editionYears: readonly number[] }
	| { kind: "registered_at_job_centre" }
	| { kind: "no_other_project_with_allowance" }
	| { kind: "nobody_else_of_household" }
	| { kind: "no_income_support" }
	| { kind: "basic_italian" };

export type EditionRuleKind = EditionRule["kind"];

/** The rules answered by a declaration; the others are answered by a fact. */
export type DeclaredRuleKind = Exclude<EditionRuleKind, "min_age" | "residence" | "max_isee">;

/**
 * `yes`: the person declares that the rule is met. A screen may ask "do you get NASpI?", but what
 * reaches here is the answer to the rule: "no, I don't" is `yes` to `no_income_support`.
 */
export type DeclaredAnswer = "yes" | "no" | "unsure";

/** Up to the threshold of the edition, above it, or no certificate yet. Never the amount. */
export type IseeAnswer = "within" | "above" | "not_yet";

/** What the person has said so far; `null` and absent keys are questions not answered yet. */
export type Answers = {
	declarations: Partial<Record<DeclaredRuleKind, DeclaredAnswer>>;
	/** Years are enough where no name is asked for; the birth date tells when to come back. */
	age: { birthDate: Temporal.PlainDate } | { years: number } | null;
	/** Anything that is no participating municipality's id means "elsewhere". */
	residenceMunicipalityId: string | null;
	isee: IseeAnswer | null;
	/** The certificate's last day of validity. */
	iseeExpiresOn: Temporal.PlainDate | null;
};

/** From best to worst. None of them closes the door: whoever is `not_yet` is told what would help. */
export type EligibilityOutcome = "yes" | "to_check" | "not_yet";

export type FindingReason =
	| "met"
	| "unanswered"
	| "unsure"
	| "too_young"
	| "lives_elsewhere"
	| "isee_above"
	| "isee_missing"
	| "isee_expired"
	| "in_earlier_edition"
	| "not_registered_at_job_centre"
	| "other_project_with_allowance"
	| "somebody_else_of_household"
	| "has_income_support"
	| "little_italian";

export type NextStep =
	| { kind: "come_back_at_age"; years: number; on: Temporal.PlainDate | null }
	| { kind: "renew_isee" }
	/**
	 * The current ISEE, for somebody who has lost a job since the ordinary one (DPCM 159/2013, art.
	 * 9).
	 */
	| { kind: "ask_for_current_isee" }
	| { kind: "register_at_job_centre" }
	| { kind: "finish_other_project" }
	| { kind: "wait_for_next_edition" }
	| { kind: "come_back_when_support_ends" }
	| { kind: "take_italian_course" }
	| { kind: "another_service" }
	| { kind: "ask_at_desk" };

export type Finding = {
	ruleKind: EditionRuleKind;
	outcome: EligibilityOutcome;
	reason: FindingReason;
	nextStep: NextStep | null;
};

export type Eligibility = { outcome: EligibilityOutcome; findings: Finding[] };

type Verdict = Omit<Finding, "ruleKind">;

const MET: Verdict = { outcome: "yes", reason: "met", nextStep: null };
const UNANSWERED = toCheck("unanswered", { kind: "ask_at_desk" });
const UNSURE = toCheck("unsure", { kind: "ask_at_desk" });

const WHEN_NOT_DECLARED: Record<DeclaredRuleKind, Verdict> = {
	registered_at_job_centre: notYet("not_registered_at_job_centre", {
		kind: "register_at_job_centre",
	}),
	no_other_project_with_allowance: notYet("other_project_with_allowance", {
		kind: "finish_other_project",
	}),
	not_in_edition: notYet("in_earlier_edition", { kind: "wait_for_next_edition" }),
	nobody_else_of_household: notYet("somebody_else_of_household", { kind: "wait_for_next_edition" }),
	no_income_support: notYet("has_income_support", { kind: "come_back_when_support_ends" }),
	basic_italian: notYet("little_italian", { kind: "take_italian_course" }),
};

const OUTCOMES_FROM_WORST = ["not_yet", "to_check", "yes"] as const;

/** One finding for each rule, in the rules' order; the worst of them is the outcome. */
export function assessEligibility({
	rules,
	answers,
	today,
}: {
	rules: readonly EditionRule[];
	answers: Answers;
	today: Temporal.PlainDate;
}): Eligibility {
	const findings = rules.map((rule) => ({
		ruleKind: rule.kind,
		...verdictOn(rule, answers, today),
	}));
	const outcome =
		OUTCOMES_FROM_WORST.find((worst) => findings.some((finding) => finding.outcome === worst)) ??
		"yes";
	return { outcome, findings };
}

function verdictOn(rule: EditionRule, answers: Answers, today: Temporal.PlainDate): Verdict {
	switch (rule.kind) {
		case "min_age":
			return ageVerdict(rule.years, answers.age, today);
		case "residence":
			return residenceVerdict(rule.municipalityIds, answers.residenceMunicipalityId);
		case "max_isee":
			return iseeVerdict(answers, today);
		default:
			return declaredVerdict(rule.kind, answers.declarations[rule.kind]);
	}
}

function ageVerdict(years: number, age: Answers["age"], today: Temporal.PlainDate): Verdict {
	if (age === null) return UNANSWERED;
	const current = "years" in age ? age.years : ageOn(age.birthDate, today);
	if (current >= years) return MET;
	const on = "years" in age ? null : age.birthDate.add({ years });
	return notYet("too_young", { kind: "come_back_at_age", years, on });
}

function residenceVerdict(municipalityIds: readonly string[], residence: string | null): Verdict {
	if (residence === null) return UNANSWERED;
	if (municipalityIds.includes(residence)) return MET;
	return notYet("lives_elsewhere", { kind: "another_service" });
}

function iseeVerdict({ isee, iseeExpiresOn }: Answers, today: Temporal.PlainDate): Verdict {
	switch (isee) {
		case null:
			return UNANSWERED;
		case "above":
			return notYet("isee_above", { kind: "ask_for_current_isee" });
		case "not_yet":
			return toCheck("isee_missing", { kind: "renew_isee" });
		case "within":
			return iseeExpiresOn !== null && Temporal.PlainDate.compare(iseeExpiresOn, today) < 0
				? toCheck("isee_expired", { kind: "renew_isee" })
				: MET;
	}
}

function declaredVerdict(kind: DeclaredRuleKind, answer: DeclaredAnswer | undefined): Verdict {
	switch (answer) {
		case undefined:
			return UNANSWERED;
		case "unsure":
			return UNSURE;
		case "yes":
			return MET;
		case "no":
			return WHEN_NOT_DECLARED[kind];
	}
}

function toCheck(reason: FindingReason, nextStep: NextStep): Verdict {
	return { outcome: "to_check", reason, nextStep };
}

function notYet(reason: FindingReason, nextStep: NextStep): Verdict {
	return { outcome: "not_yet", reason, nextStep };
}
