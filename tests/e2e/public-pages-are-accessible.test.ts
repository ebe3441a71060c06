import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { defaultLocale, directionOf } from "#app/i18n/locales.ts";
import {
	expectAccessible,
	expectToFit,
	expectValidHtml,
	openPage,
} from "#tests/support/chromium.ts";
import { openPortal } from "#tests/support/portal.ts";
import { makeWorld } from "#tests/support/world.ts";

/**
 * The pages that show many places at once, with all eleven municipalities; every page by itself is
 * among the states of page-states/.
 */
const pages = [
	"/",
	"/comuni",
	"/prenota/luogo?servizio=primo-colloquio",
	"/prenota/cerca?servizio=primo-colloquio&giorno=6&parte=mattina",
	"/questa-pagina-non-c-e",
];

for (const locale of ["it", "ar"] as const) {
	test(`pages of many places in "${locale}" are valid and accessible HTML, fit 320 pixels and carry no script`, async () => {
		const prefix = locale === defaultLocale ? "" : `/${locale}`;
		const { url, app } = await openPortal({ withJobs: false });
		const world = await makeWorld(app.db);
		await world.eleven();
		await world.opens();
		const now = Temporal.Now.instant().round("hour");
		await world.slot({ start: now.add({ hours: 24 * 5 }) });
		await world.slot({ start: now.add({ hours: 24 * 11 }), municipality: "rivoli" });
		const page = await openPage(url, { width: 320 });
		for (const path of pages) {
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
