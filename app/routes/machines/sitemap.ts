import type { LoaderFunctionArgs } from "@remix-run/node";
import { municipalityListView } from "#app/features/municipalities/municipality-list.view.server.ts";
import { serviceListView } from "#app/features/services/service-list.view.server.ts";
import { indexablePages, languageVersions } from "#app/http/indexable-pages.ts";
import { sharedPage } from "#app/http/shared-page.ts";
import { defaultLocale } from "#app/i18n/locales.ts";

export const handle = sharedPage();

/** Every page that may be found, in every language, each with its other languages. */
export async function loader({ context }: LoaderFunctionArgs) {
	const { db, settings } = context.app;
	const [municipalities, services] = await Promise.all([
		municipalityListView(db.directory),
		serviceListView(db.directory, defaultLocale),
	]);
	const pages = indexablePages(
		services.map(({ id }) => id),
		municipalities.map(({ id }) => id),
	);
	const urls = pages.flatMap((page) => {
		const versions = languageVersions(page, defaultLocale);
		const links = versions.map(
			({ hrefLang, path }) =>
				`<xhtml:link rel="alternate" hreflang="${hrefLang}" href="${settings.baseUrl}${path}"/>`,
		);
		return versions
			.filter(({ hrefLang }) => hrefLang !== "x-default")
			.map(({ path }) => `<url><loc>${settings.baseUrl}${path}</loc>${links.join("")}</url>`);
	});
	return new Response(
		`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join("")}</urlset>\n`,
		{
			headers: {
				"Content-Type": "application/xml; charset=utf-8",
				"Cache-Control": "max-age=3600",
			},
		},
	);
}
