import type { MetaDescriptor } from "@remix-run/node";
import { catalogs, type Texts } from "#app/i18n/catalogs.ts";
import { asLocale, type Locale } from "#app/i18n/locales.ts";
import { isIndexable, languageVersions } from "./indexable-pages.ts";
import type { SiteFacts } from "./site-facts.ts";

/** What the framework tells a page's head, as far as it is needed here. */
type HeadArgs = {
	params: Readonly<Record<string, string | undefined>>;
	location: { pathname: string };
	matches: readonly { id: string; data: unknown }[];
	error?: unknown;
};

/**
 * The head of a citizen page, in its language: its title, with the name of the portal behind it;
 * what stands under the title where somebody finds the page by searching; and whether it may be
 * found so at all.
 *
 * @param description null: what the portal is for
 */
export function pageTitle(
	args: HeadArgs,
	title: (texts: Texts) => string,
	description: string | null = null,
): MetaDescriptor[] {
	const texts = catalogs[asLocale(args.params.lang)];
	return pageHead(args, `${title(texts)} · ${texts.site.name}`, description);
}

/** The same with the whole title, for the page that is the portal's own. */
export function pageHead(
	{ params, location, matches, error }: HeadArgs,
	title: string,
	description: string | null = null,
): MetaDescriptor[] {
	const locale = asLocale(params.lang);
	const pathname = location.pathname.replace(/(.)\/$/, "$1");
	const site = matches.find(({ id }) => id === "root")?.data as SiteFacts | undefined;
	const { home } = catalogs[locale].site;
	return [
		{ title },
		{ name: "description", content: description ?? home.lead(home.help) },
		...(site && !error && isIndexable(pathname, locale)
			? addresses(site.baseUrl, pathname, locale)
			: [{ name: "robots", content: "noindex" }]),
	];
}

/** The one address of a page, and those of its other languages. */
function addresses(baseUrl: string, pathname: string, locale: Locale): MetaDescriptor[] {
	return [
		{ tagName: "link", rel: "canonical", href: baseUrl + pathname },
		...languageVersions(pathname, locale).map(({ hrefLang, path }) => ({
			tagName: "link" as const,
			rel: "alternate",
			hrefLang,
			href: baseUrl + path,
		})),
	];
}
