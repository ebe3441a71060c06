import type { LoaderFunctionArgs } from "@remix-run/node";
import { municipalityListView } from "#app/features/municipalities/municipality-list.view.server.ts";
import { serviceListView } from "#app/features/services/service-list.view.server.ts";
import { citizenPaths, inLanguage } from "#app/http/paths.ts";
import { defaultLocale, type Locale, locales } from "#app/i18n/locales.ts";

export async function loader({ context }: LoaderFunctionArgs) {
	const { db, settings } = context.app;
	const [municipalities, services] = await Promise.all([
		municipalityListView(db.read),
		serviceListView(db.read, defaultLocale),
	]);
	const pages = (locale: Locale) => {
		const paths = citizenPaths(locale);
		return [
			paths.home,
			paths.programme,
			paths.requirements,
			paths.enrolment,
			paths.services,
			...services.map(({ id }) => paths.service(id)),
			paths.municipalities,
			...municipalities.map(({ id }) => paths.municipality(id)),
			paths.faq,
			paths.assistance,
		];
	};
	const urls = locales.flatMap((locale) =>
		pages(locale).map((path) => {
			const others = locales.map((other) => {
				const href = `${settings.baseUrl}${inLanguage(path, locale, other)}`;
				return `<xhtml:link rel="alternate" hreflang="${other}" href="${href}"/>`;
			});
			return `<url><loc>${settings.baseUrl}${path}</loc>${others.join("")}</url>`;
		}),
	);
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
