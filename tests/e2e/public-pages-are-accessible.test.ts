import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { defaultLocale, directionOf, type Locale, locales } from "#app/i18n/locales.ts";
import {
	expectAccessible,
	expectToFit,
	expectValidHtml,
	openPage,
} from "#tests/support/chromium.ts";
import { openPortal } from "#tests/support/portal.ts";
import { makeWorld } from "#tests/support/world.ts";

const pages = [
	"/",
	"/programma",
	"/servizi",
	"/servizi/primo-colloquio",
	"/comuni",
	"/comuni/collegno",
	"/requisiti",
	"/iscrizione",
	"/prenota/luogo",
	"/prenota/luogo?servizio=primo-colloquio",
	"/prenota/data?servizio=primo-colloquio&sede=collegno-office",
	"/prenota/cerca?servizio=primo-colloquio&giorno=6&parte=mattina",
	"/accesso",
	"/accesso/appuntamento",
	"/iscrizione/riprendi",
	"/iscrizione/salva",
	"/attesa",
	"/privacy",
	"/accessibilita",
	"/note-legali",
	"/domande-frequenti",
	"/assistenza",
	"/prenota/confermato",
	"/questa-pagina-non-c-e",
];

/** Every page in Italian and from right to left; in the others the ones that say most. */
const some = ["/", "/servizi/primo-colloquio", "/requisiti", "/prenota/luogo", "/note-legali"];
const walks: Record<Locale, string[]> = { it: pages, ar: pages, en: some, ro: some, fr: some };

for (const locale of locales) {
	test(`public pages in "${locale}" are valid and accessible HTML, fit 320 pixels and carry no script`, async () => {
		const prefix = locale === defaultLocale ? "" : `/${locale}`;
		const { url, app } = await openPortal({ withJobs: false });
		const world = await makeWorld(app.db);
		await world.eleven();
		await world.opens();
		const now = Temporal.Now.instant().round("hour");
		await world.slot({ start: now.add({ hours: 24 * 5 }) });
		await world.slot({ start: now.add({ hours: 24 * 11 }), municipality: "rivoli" });
		const page = await openPage(url, { width: 320 });
		for (const path of walks[locale]) {
			await page.goto(`${prefix}${path}`);
			await expectToFit(page);
			await expectAccessible(page);
			await expectValidHtml(page);
			expect(await page.locator("script").count(), path).toBe(0);
			expect(await page.locator("h1").count(), path).toBe(1);
			expect(await page.locator('meta[name="description"]').count(), path).toBe(1);
			expect(await page.locator("html").getAttribute("lang")).toBe(locale);
			expect(await page.locator("html").getAttribute("dir")).toBe(directionOf(locale));
			expect(await page.locator('link[rel="stylesheet"]').count(), path).toBe(1);
		}
	});
}

test("the language switch keeps the place and what was chosen there", async () => {
	const { url, app } = await openPortal({ withJobs: false });
	await makeWorld(app.db);
	const page = await openPage(url, { width: 320, javaScript: false });
	await page.goto("/prenota/luogo?servizio=primo-colloquio");
	await page.getByRole("link", { name: "العربية" }).click();
	expect(new URL(page.url()).pathname).toBe("/ar/prenota/luogo");
	expect(new URL(page.url()).search).toBe("?servizio=primo-colloquio");
	await page.getByRole("link", { name: "Italiano" }).click();
	expect(new URL(page.url()).pathname).toBe("/prenota/luogo");
});
