import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { citizenPaths } from "#app/http/paths.ts";
import { locales } from "#app/i18n/locales.ts";
import { openPage } from "#tests/support/chromium.ts";
import { openPortal } from "#tests/support/portal.ts";
import { makeWorld } from "#tests/support/world.ts";

/** Pixels of a phone of 360: the question and the first answer are seen together, without scrolling. */
const HIGH_ENOUGH = 420;

test("on a phone every step of the booking begins with its question, in every language", async () => {
	const { url, app } = await openPortal({ withJobs: false });
	const world = await makeWorld(app.db);
	await world.opens();
	const start = Temporal.Now.instant()
		.round("hour")
		.add({ hours: 24 * 5 });
	const slotId = await world.slot({ start });
	const page = await openPage(url, { javaScript: false, width: 360 });
	for (const locale of locales) {
		const paths = citizenPaths(locale);
		const servizio = "primo-colloquio";
		await page.goto(paths.bookingDate({ sede: "collegno-office", servizio }));
		await page.locator("button[name=disponibilita]").first().click();
		await page.waitForURL(/richiedente/);
		for (const [path, control] of [
			[paths.bookingPlace({ servizio }), "button[name=sede]"],
			[paths.bookingDate({ sede: "collegno-office", servizio }), "button[name=disponibilita]"],
			[paths.bookingApplicant(slotId), "#givenName"],
		] as const) {
			await page.goto(path);
			const box = await page.locator(control).first().boundingBox();
			expect([path, box?.y]).toEqual([path, expect.any(Number)]);
			expect(box?.y, path).toBeLessThan(HIGH_ENOUGH);
		}
	}
});
