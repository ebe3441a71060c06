import { catalogs, type Texts } from "#app/i18n/catalogs.ts";
import { asLocale } from "#app/i18n/locales.ts";

/** The title of a citizen page, in its language, with the name of the portal behind it. */
export function pageTitle(
	{ params }: { params: Readonly<Record<string, string | undefined>> },
	title: (texts: Texts) => string,
): { title: string }[] {
	const texts = catalogs[asLocale(params.lang)];
	return [{ title: `${title(texts)} · ${texts.site.name}` }];
}
