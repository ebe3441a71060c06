import { expect, test } from "vitest";
import type { EditionRule } from "#app/domain/enrolment/eligibility.ts";
import { questionOf } from "#app/features/enrolment/ask-requirement.server.ts";
import { locales } from "#app/i18n/locales.ts";

const municipalities = [
	{ id: "collegno", name: "Collegno" },
	{ id: "rivoli", name: "Rivoli" },
];

const rules: EditionRule[] = [
	{ kind: "residence", municipalityIds: ["collegno", "rivoli"] },
	{ kind: "min_age", years: 30 },
	{ kind: "registered_at_job_centre" },
	{ kind: "max_isee", euros: 20_000 },
	{ kind: "no_income_support" },
	{ kind: "no_other_project_with_allowance" },
	{ kind: "not_in_edition", editionYears: [2024, 2025] },
	{ kind: "nobody_else_of_household" },
	{ kind: "basic_italian" },
];

const ask = (rule: EditionRule, locale: (typeof locales)[number] = "it") => {
	const { text, options, ...rest } = questionOf(rule, municipalities, locale);
	const plain = (words: string) => words.replace(/\s/g, " ");
	return {
		...rest,
		text: plain(text),
		options: options.map((option) => ({ ...option, label: plain(option.label) })),
	};
};

const yesNoUnsure = [
	{ value: "yes", label: "Sì" },
	{ value: "no", label: "No" },
	{ value: "unsure", label: "Non lo so" },
];

test("where one lives is chosen among the places of the edition, in Italian, or elsewhere", () => {
	const [residence] = rules;
	expect(residence && ask(residence, "en")).toEqual({
		name: "residence",
		text: "In which municipality (Comune) are you registered as a resident?",
		hint: "The one on your identity card, or of your latest change of residence.",
		options: [
			{ value: "collegno", label: "Collegno", lang: "it" },
			{ value: "rivoli", label: "Rivoli", lang: "it" },
			{ value: "elsewhere", label: "Another municipality" },
		],
	});
});

test("the ISEE is asked for by its limit, and never by its amount", () => {
	expect(ask({ kind: "max_isee", euros: 20_000 })).toMatchObject({
		name: "max_isee",
		text: "Il tuo ISEE è di 20.000 € o meno?",
		hint: expect.stringContaining("Non ti chiediamo la cifra"),
		options: [
			{ value: "within", label: "Sì, 20.000 € o meno" },
			{ value: "above", label: "No, è più alto" },
			{ value: "not_yet", label: "Non ho ancora l'ISEE di quest'anno" },
		],
	});
});

test("age and earlier editions are asked with the numbers of the edition", () => {
	expect(ask({ kind: "min_age", years: 30 })).toEqual({
		...{ name: "min_age", hint: "", options: yesNoUnsure },
		text: "Hai almeno 30 anni?",
	});
	expect(ask({ kind: "not_in_edition", editionYears: [2024, 2025] })).toEqual({
		...{ name: "not_in_edition", hint: "", options: yesNoUnsure },
		text: "Hai già partecipato a P.R.A.Ti.C.O. 2024 o 2025?",
	});
});

test("whatever else is asked is answered with yes, no, or that one does not know", () => {
	for (const rule of rules.slice(4).filter(({ kind }) => kind !== "not_in_edition")) {
		expect(ask(rule)).toMatchObject({ name: rule.kind, options: yesNoUnsure });
		expect(ask(rule).text).toMatch(/\?$/);
	}
});

test("each language asks every question in words of its own", () => {
	for (const rule of rules) {
		const texts = locales.map((locale) => ask(rule, locale).text);
		expect(new Set(texts).size).toBe(locales.length);
		expect(texts).not.toContain("");
	}
});
