import { expect, test } from "vitest";
import { enrolmentSubmitted } from "#app/features/messages/templates/enrolment-submitted.ts";
import { renderLetter } from "#app/features/messages/templates/letter.ts";
import type { Locale } from "#app/i18n/locales.ts";

const facts = {
	givenName: "Amina",
	reference: "5VMQ-MD4J",
	submittedOn: "2026-11-23",
	decisionOn: null,
	baseUrl: "https://example.it",
	safeContact: false,
};

const textIn = (locale: Locale) =>
	renderLetter([{ locale, letter: enrolmentSubmitted(facts, locale) }], {
		isDemo: false,
		safeContact: false,
	}).text;

test("in the plain text of an Arabic mail a code keeps its order, whatever it begins with", () => {
	expect(textIn("ar")).toContain(": \u20685VMQ-MD4J\u2069\n");
	expect(textIn("it")).toContain(": 5VMQ-MD4J\n");
});

test("in the plain text of a French mail a colon stays with its word", () => {
	expect(textIn("fr")).toContain("\u00a0: 5VMQ-MD4J\n");
	expect(textIn("fr")).not.toMatch(/\w:\s/);
});
