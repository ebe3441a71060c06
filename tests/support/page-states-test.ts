import { expect, test } from "vitest";
import { directionOf, type Locale } from "#app/i18n/locales.ts";
import { openTestApp } from "./app.ts";
import { expectAccessible, expectToFit, expectValid, openPage } from "./chromium.ts";
import { collectPageStates } from "./page-states.ts";
import { loadBuild, openPortal } from "./portal.ts";

/** In the others the elements are the same, in one of these directions. */
const validated = ["it", "ar"];

/** One language of several hundred pages: each has a file of its own, so that they run side by side. */
export function testPageStates(locale: Locale): void {
	test(`every state of the citizen pages under "${locale}" is valid and accessible, and fits 320 pixels`, {
		timeout: 300_000,
	}, async () => {
		const { build } = await loadBuild();
		const states = await collectPageStates(await openTestApp(), build, locale);
		// Where the styles and the letters come from.
		const { url } = await openPortal({ withJobs: false });
		const page = await openPage(url, { width: 320 });
		await page.goto("/robots.txt");
		for (const { name, html } of states) {
			await page.setContent(html);
			expect(await page.locator("html").getAttribute("lang"), name).toBe(locale);
			expect(await page.locator("html").getAttribute("dir"), name).toBe(directionOf(locale));
			const count = (selector: string) => page.locator(selector).count();
			expect([name, await count("h1"), await count("script")]).toEqual([name, 1, 0]);
			expect([name, await count('link[rel="stylesheet"]')]).toEqual([name, 1]);
			await expectToFit(page, name);
			await expectAccessible(page, name);
			if (validated.includes(locale)) await expectValid(html, name);
		}
	});
}
