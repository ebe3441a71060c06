import { expect, test } from "vitest";
import { citizenPaths } from "#app/http/paths.ts";
import { locales } from "#app/i18n/locales.ts";
import { openPage } from "#tests/support/chromium.ts";
import { openPortal } from "#tests/support/portal.ts";

/** Pixels. */
const ON_A_PHONE = 200;
const IN_ONE_LINE = 80;

test("the question how clear a page is takes one line of a wide screen and little of a phone, in every language", async () => {
	const { url } = await openPortal({ withJobs: false });
	for (const [width, most] of [
		[360, ON_A_PHONE],
		[1280, IN_ONE_LINE],
	] as const) {
		const page = await openPage(url, { javaScript: false, width });
		for (const locale of locales) {
			await page.goto(citizenPaths(locale).programme);
			const box = await page.locator("form[data-element=feedback]").boundingBox();
			expect([locale, box?.height]).toEqual([locale, expect.any(Number)]);
			expect(box?.height, locale).toBeLessThan(most);
			const [first, last] = await Promise.all(
				["1", "5"].map((answer) => page.locator(`label[for=rating-${answer}]`).boundingBox()),
			);
			expect(first?.y, locale).toBe(last?.y);
		}
	}
});
