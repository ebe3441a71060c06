import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalogs } from "#app/i18n/catalogs.ts";
import { type Locale, locales } from "#app/i18n/locales.ts";

/**
 * Several whole numbers, no two of which look alike and none of which has a form without its
 * digits.
 */
const SAMPLES = [35, 42, 49];

/** Every text of a catalog under its path. A function is called, and must show each value once. */
function textsOf(words: unknown, path = ""): [path: string, text: string][] {
	if (typeof words === "string") return [[path, words]];
	if (typeof words === "function") {
		const values = SAMPLES.slice(0, words.length);
		const text: string = words(...values);
		const numbers = (text.match(/\d+/g) ?? []).map(Number);
		for (const value of values) {
			// What is given in days may be told in weeks.
			const shown = numbers.filter((number) => number === value || number === value / 7);
			expect(shown, `${path}: ${text}`).toHaveLength(1);
		}
		return [[path, text]];
	}
	return Object.entries(words as object).flatMap(([key, below]) =>
		textsOf(below, `${path}.${key}`),
	);
}

const all = Object.fromEntries(
	locales.map((locale) => [locale, new Map(textsOf(catalogs[locale]))]),
) as Record<Locale, Map<string, string>>;

/** Names and words that are the same in several languages. */
const SAME: ReadonlySet<string> = new Set([
	"P.R.A.Ti.C.O.",
	"Zona Ovest di Torino s.r.l.",
	"La Zona Ovest investe nel lavoro",
	"E-mail",
	"No",
	"6 cifre",
	"35 places",
	"Service",
]);

describe.each(locales)("in %s", (locale) => {
	test("nothing is missing and nothing is too much", () => {
		expect([...all[locale].keys()].toSorted()).toEqual([...all.it.keys()].toSorted());
		for (const [path, text] of all[locale]) {
			if (path === ".legal.prevails") continue;
			expect(text === "", path).toBe(all.it.get(path) === "");
		}
	});
});

describe.each(locales.filter((locale) => locale !== "it"))("in %s", (locale) => {
	test("no text is still the Italian or the English one", () => {
		const sources = (["it", "en"] as const).filter((source) => source !== locale);
		const leftovers = [...all[locale]].filter(
			([path, text]) =>
				text !== "" && !SAME.has(text) && sources.some((source) => all[source].get(path) === text),
		);
		expect(leftovers).toEqual([]);
	});

	test("the legal pages say that the Italian text prevails", () => {
		expect(catalogs[locale].legal.prevails).not.toBe("");
	});
});

test("Romanian has its letters with a comma below, not a cedilla", () => {
	for (const [path, text] of all.ro) expect(text, path).not.toMatch(/[şţŞŢ]/);
});

/** What keeps its name in Arabic. The rest of a text that isn't Arabic was forgotten. */
const NAMES =
	/P\.R\.A\.Ti\.C\.O\.|Zona Ovest( di Torino( s\.r\.l\.)?)?|Via Torino 9|Collegno|Centro per l'Impiego|codice fiscale|cantiere di lavoro|tessera sanitaria|Assegno di inclusione|Garante per la protezione dei dati personali|La Zona Ovest investe nel lavoro|1 euro per abitante|Regione Piemonte|D-31236|case manager|open by default|CC-BY 4\.0|EUPL 1\.2|nome@esempio\.it|AB2C-3DEF|SMS|ISEE corrente|JavaScript|Comune|Difensore civico per il digitale|AgID|NASpI|ISEE|SPID|INPS|CPIA|CAF|CAD|DID|PEC|DPO|QR|partita IVA|Amministrazione trasparente|cookie|accesso|bozza|modulo|conferma|ricevuta|risposta|codice|sportello/g;

test("Arabic is in Arabic letters but for names, with the digits used in Italy", () => {
	for (const [path, text] of all.ar) {
		const rest = text.replaceAll(NAMES, "").replace("الحرف e ", "");
		expect(rest, path).not.toMatch(/[A-Za-z]/);
		expect(text, path).not.toMatch(/[٠-٩۰-۹]/);
	}
});

test("French keeps its double marks with the word before them", () => {
	for (const [path, text] of all.fr) expect(text, path).not.toMatch(/ [?!;:»]|« /);
});

/** Sentences that name a button, and the button. */
const NAMED = [["enrolment.later.nothingText", "forms.next"]] as const;

test.each(locales)("in %s a button that a sentence names is called so on the page", (locale) => {
	for (const [sentence, button] of NAMED) {
		expect(all[locale].get(`.${sentence}`)).toContain(all[locale].get(`.${button}`));
	}
});

test("Arabic closes every isolate that it opens", () => {
	for (const [path, text] of all.ar) {
		expect(text.split("\u2068").length, path).toBe(text.split("\u2069").length);
	}
});

test("every language has its pages looked at in a browser", () => {
	const looked = readdirSync(new URL("../../e2e/page-states", import.meta.url));
	expect(looked.toSorted()).toEqual(locales.map((locale) => `${locale}.test.ts`).toSorted());
});
