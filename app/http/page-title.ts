import { catalogs, type Texts } from "#app/i18n/catalogs.ts";
import { asLocale } from "#app/i18n/locales.ts";

/**
 * The title of a citizen page, in its language, with the name of the portal behind it, and what the
 * portal is for: the line under the title where somebody finds the page by searching.
 */
export function pageTitle(
	{ params }: { params: Readonly<Record<string, string | undefined>> },
	title: (texts: Texts) => string,
): [{ title: string }, { name: string; content: string }] {
	const texts = catalogs[asLocale(params.lang)];
	return [
		{ title: `${title(texts)} · ${texts.site.name}` },
		{ name: "description", content: texts.site.home.lead },
	];
}
