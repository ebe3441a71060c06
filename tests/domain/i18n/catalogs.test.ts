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
const NAMED = [
	["enrolment.later.nothingText", "forms.next"],
	["enrolment.requirementsStep.lead", "forms.unsure"],
	["enrolment.done.answerSoon", "account.byReference.link"],
	["enrolment.refusals.already_submitted", "account.byReference.link"],
	["enrolment.refusals.already_decided", "account.byReference.link"],
	["legal.faq.items.3.answer", "account.byReference.link"],
] as const;

/** What is named in quotation marks without being a button: a programme, a document, a cookie. */
const QUOTED =
	/La Zona Ovest investe nel lavoro|1 euro per abitante|DID|ISEE corrente|Servizi al Lavoro/;

const MARKS = /[“„«]\s*([^”»“„«]+?)\s*[”»]/g;

test("whatever else stands in quotation marks in Italian is a button, a cookie or a name", () => {
	const labels = new Set(all.it.values());
	for (const [path, text] of all.it) {
		if (path.startsWith(".legal.privacy")) continue; // the names of cookies
		for (const [, named = ""] of text.matchAll(MARKS)) {
			expect(labels.has(named) || QUOTED.test(named), `${path}: ${named}`).toBe(true);
		}
	}
});

test("in Italian nobody is addressed as a man", () => {
	const masculine =
		/\b(sei|non sei|ti sei|essere|risulti) (già |ancora )?(iscritto|registrato|sicuro|avvisato)\b|\bda solo\b/i;
	for (const [path, text] of all.it) expect(text, path).not.toMatch(masculine);
});

test("in French and Romanian neither", () => {
	const french = /êtes(-vous)? (pas )?(inscrit|sûr|connecté|obligé)\b|être prévenu\b/i;
	for (const [path, text] of all.fr) expect(text, path).not.toMatch(french);
	const romanian = /sunteți (înscris|sigur|conectat)\b|fiți anunțat\b|șterge singur\b/i;
	for (const [path, text] of all.ro) expect(text, path).not.toMatch(romanian);
});

test("nobody is told to telephone, because not every desk has a number", () => {
	const toCall = {
		it: /(?<!ti )chiama lo sportello/i,
		en: /call the desk/i,
		fr: /appelez le guichet/i,
		ro: /sunați la ghișeu/i,
		ar: /اتصل بالمكتب/,
	};
	for (const locale of locales) {
		for (const [path, text] of all[locale]) expect(text, path).not.toMatch(toCall[locale]);
	}
});

test("a person's own pages have one name in the menu, on them and in sentences", () => {
	for (const locale of locales) {
		const name = all[locale].get(".account.area.title") ?? "";
		expect(all[locale].get(".site.nav.area")).toBe(name);
		const sentences = [".enrolment.start.area", ".account.appointments.back"];
		for (const path of sentences) {
			expect(all[locale].get(path)?.toLowerCase(), locale).toContain(name.toLowerCase());
		}
	}
});

test("what is accessible, and what is kept about somebody, has one word in Arabic", () => {
	for (const [path, text] of all.ar) {
		if (/accessibilità/i.test(all.it.get(path) ?? ""))
			expect(text, path).toContain("إمكانية الوصول");
		expect(text, path).not.toMatch(/سهولة الاستعمال|معلوماتك|معلومات الخصوصية/);
	}
});

test("Arabic has its own comma between its words", () => {
	for (const [path, text] of all.ar) expect(text, path).not.toMatch(/[\u0600-\u06ff] ?, ?/);
});

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
