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
	if (stepFree !== null) {
		facts.push({ term: words.entrance, value: stepFree ? words.stepFree : words.steps });
	}
	if (languages.length > 0) {
		const names = ["it", ...languages].map((code) => languageName(code, locale));
		facts.push({ term: words.languages, value: formatList(names, locale) });
	}
	if (mapUrl) {
		facts.push({ term: words.map.link, value: <a href={mapUrl}>{words.map.open}</a> });
	}
	return facts;
}
