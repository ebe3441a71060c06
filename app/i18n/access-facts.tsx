import type { ReactNode } from "react";
import type { OfficeAccess } from "#app/domain/places/office-access.ts";
import type { Texts } from "./catalogs.ts";
import { formatList, languageName } from "./format.ts";
import { Italian } from "./italian.tsx";
import type { Locale } from "./locales.ts";

/** How one gets to an office and is understood there, in words. What is not known is not said. */
export function accessFacts(
	{ mapUrl, transport, stepFree, languages }: OfficeAccess,
	{ site }: Texts,
	locale: Locale,
): { term: string; value: ReactNode }[] {
	const words = site.municipalities;
	const facts: { term: string; value: ReactNode }[] = [];
	if (transport) facts.push({ term: words.transport, value: <Italian>{transport}</Italian> });
	const entrance = entranceWords(stepFree, words);
	if (entrance) facts.push({ term: words.entrance, value: entrance });
	if (languages.length > 0) {
		facts.push({ term: words.languages, value: languageNames(languages, locale) });
	}
	if (mapUrl) {
		facts.push({ term: words.map.link, value: <a href={mapUrl}>{words.map.open}</a> });
	}
	return facts;
}

/** What decides between offices, in one line: "Senza gradini · Lingue: italiano e arabo". "" if unknown. */
export function accessLine(
	{ stepFree, languages }: Pick<OfficeAccess, "stepFree" | "languages">,
	{ site }: Texts,
	locale: Locale,
): string {
	const words = site.municipalities;
	const spoken = languages.length > 0 && words.spoken(languageNames(languages, locale));
	return [entranceWords(stepFree, words), spoken].filter(Boolean).join(" · ");
}

function entranceWords(
	stepFree: boolean | null,
	words: Texts["site"]["municipalities"],
): string | null {
	if (stepFree === null) return null;
	return stepFree ? words.stepFree : words.steps;
}

function languageNames(languages: readonly string[], locale: Locale): string {
	const names = ["it", ...languages].map((code) => languageName(code, locale));
	return formatList(names, locale);
}
