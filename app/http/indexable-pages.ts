import { defaultLocale, type Locale, locales } from "#app/i18n/locales.ts";
import { citizenPaths, inLanguage } from "./paths.ts";

const paths = citizenPaths(defaultLocale);

const pages = [
	paths.home,
	paths.programme,
	paths.requirements,
	paths.enrolment,
	paths.services,
	paths.municipalities,
	paths.faq,
	paths.assistance,
	paths.privacy,
	paths.accessibility,
	paths.legalNotes,
];

const sheet = new RegExp(`^(${paths.services}|${paths.municipalities})/[^/]+$`);

/** The steps of a form: only the first opens without those before it, so nobody finds what another wrote. */
const step = new RegExp(`^(/prenota|${paths.enrolment})/[^/]+$`);

/** The pages that search engines may show, in Italian: what informs everybody, nothing of anybody. */
export function indexablePages(services: readonly string[], municipalities: readonly string[]) {
	return [...pages, ...services.map(paths.service), ...municipalities.map(paths.municipality)];
}

/** @param pathname without its query: what is asked for on a page makes no other page of it */
export function isIndexable(pathname: string, locale: Locale): boolean {
	const italian = inLanguage(pathname, locale, defaultLocale);
	return pages.includes(italian) || sheet.test(italian) || step.test(italian);
}

/** A page in every language, and the one for whoever speaks none of them. */
export function languageVersions(
	pathname: string,
	locale: Locale,
): { hrefLang: Locale | "x-default"; path: string }[] {
	return [
		...locales.map((to) => ({ hrefLang: to, path: inLanguage(pathname, locale, to) })),
		{ hrefLang: "x-default", path: inLanguage(pathname, locale, defaultLocale) },
	];
}
