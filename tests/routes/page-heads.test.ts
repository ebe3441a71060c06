import { expect, test } from "vitest";
import { type Locale, locales } from "#app/i18n/locales.ts";
import { fillDatabase } from "#prisma/seed/fill-database.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { collectPageStates } from "#tests/support/page-states.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { monday } from "#tests/support/world.ts";

const SITE = "http://pratico.test";

async function openSite() {
	const app = await openTestApp();
	await fillDatabase(app, monday);
	const { build } = await loadBuild();
	const browser = makeBrowser(app, build);
	const page = async (path: string) => (await browser.get(path)).text();
	return { browser, page };
}

const decoded = (text: string) => text.replaceAll("&#x27;", "'").replaceAll("&amp;", "&");

/** The head of a page as machines read it. */
function headOf(html: string) {
	const head = /<head>.*?<\/head>/s.exec(html)?.[0] ?? "";
	const all = (pattern: RegExp) => [...head.matchAll(pattern)].map(([, found = ""]) => found);
	return {
		titles: all(/<title>([^<]+)<\/title>/g),
		descriptions: all(/<meta name="description" content="([^"]+)"/g).map(decoded),
		robots: all(/<meta name="robots" content="([^"]+)"/g),
		canonical: all(/<link rel="canonical" href="([^"]+)"/g),
		alternates: Object.fromEntries(
			[...head.matchAll(/<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/gi)].map(
				([, language = "", href = ""]) => [language, href],
			),
		),
	};
}

/** What a page that may be found says of its own address, and of its other languages. */
function versions(italian: string): Record<Locale | "x-default", string> {
	const at = (locale: Locale) =>
		locale === "it" ? SITE + italian : `${SITE}/${locale}${italian === "/" ? "" : italian}`;
	const [it, en, ro, fr, ar] = [at("it"), at("en"), at("ro"), at("fr"), at("ar")];
	return { it, en, ro, fr, ar, "x-default": it };
}

for (const locale of ["it", "ar"] as const) {
	test(`every state of every page under "${locale}" has one heading, one title and one description, and is found by one address or not at all`, {
		timeout: 180_000,
	}, async () => {
		const { build } = await loadBuild();
		for (const { name, html } of await collectPageStates(await openTestApp(), build, locale)) {
			const { titles, descriptions, robots, canonical } = headOf(html);
			expect([name, html.match(/<h1[ >]/g)?.length]).toEqual([name, 1]);
			expect([name, titles.length, descriptions.length]).toEqual([name, 1, 1]);
			expect([name, robots.length + canonical.length]).toEqual([name, 1]);
		}
	});
}

test("a page that may be found says its one address and those of its languages", async () => {
	const { page } = await openSite();
	for (const italian of [
		"/",
		"/programma",
		"/servizi/primo-colloquio",
		"/comuni/rivoli",
		"/prenota/luogo",
	]) {
		for (const locale of locales) {
			const path = versions(italian)[locale].slice(SITE.length) || "/";
			const { canonical, alternates, robots } = headOf(await page(path));
			expect(canonical).toEqual([`${SITE}${path}`]);
			expect(alternates).toEqual(versions(italian));
			expect(robots).toEqual([]);
		}
	}
});

test("what is asked for on a page, and a slash behind it, make no other page of it", async () => {
	const { page } = await openSite();
	for (const path of ["/requisiti?domanda", "/requisiti/", "/requisiti?pagina=2"]) {
		expect(headOf(await page(path)).canonical).toEqual([`${SITE}/requisiti`]);
	}
});

test("what belongs to somebody, an error and the desk are not found", async () => {
	const { page } = await openSite();
	for (const path of [
		"/attesa",
		"/accesso",
		"/valuta",
		"/accessibilita/segnala",
		"/niente",
		"/en/niente",
		"/programma/niente",
		"/servizi/niente",
		"/comuni/niente",
		"/appuntamento/niente",
		"/sportello/accesso",
	]) {
		const { titles, robots, canonical, alternates } = headOf(await page(path));
		expect([path, titles.length]).toEqual([path, 1]);
		expect([path, robots, canonical, alternates]).toEqual([path, ["noindex"], [], {}]);
	}
});

test("the sitemap lists the pages that inform everybody, each in every language", async () => {
	const { page } = await openSite();
	const map = await page("/sitemap.xml");
	const listed = [...map.matchAll(/<url><loc>([^<]+)<\/loc>(.*?)<\/url>/g)];
	expect(listed.length).toBeGreaterThan(20 * locales.length);
	for (const [, url = "", links = ""] of listed) {
		const path = url.slice(SITE.length) || "/";
		const { canonical, alternates } = headOf(await page(path));
		expect(canonical).toEqual([url]);
		const named = [...links.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)];
		expect(Object.fromEntries(named.map(([, to, href]) => [to, href]))).toEqual(alternates);
	}
});
