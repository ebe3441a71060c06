import type { Page } from "playwright-core";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import { tendWaitlist } from "#app/features/waitlist/tend-waitlist.server.ts";
import { makeWaitingWorld } from "#tests/features/waitlist/waiting-world.ts";
import {
	expectAccessible,
	expectToFitAnyText,
	expectValidHtml,
	openPage,
} from "#tests/support/chromium.ts";
import { tabTo } from "#tests/support/keyboard.ts";
import { openPortal } from "#tests/support/portal.ts";
import { linkedBooking, zone } from "#tests/support/world.ts";

/**
 * In any language a page is accessible, fits a small phone even with letters of twice the size, and
 * has no script. What is measured with a script is measured on a copy, in a browser that runs them.
 */
async function expectFit(page: Page, copy: Page): Promise<void> {
	await expectToFitAnyText(page);
	expect(await page.locator("script").count()).toBe(0);
	await copy.setContent(await page.content());
	await expectAccessible(copy, page.url());
}

const TEN_DAYS = { days: 10, hour: 15 };

for (const lang of ["", "/ar"]) {
	test(`somebody joins the waiting list and takes the seat, with the keyboard and without JavaScript, at 320 pixels, under "${lang}/"`, async () => {
		const { url, app } = await openPortal({ withJobs: false });
		const world = await makeWaitingWorld(app.db);
		const now = Temporal.Now.instant();
		const start = Temporal.Now.zonedDateTimeISO(zone)
			.add({ days: TEN_DAYS.days })
			.with({
				hour: TEN_DAYS.hour,
				minute: 0,
				second: 0,
				millisecond: 0,
				microsecond: 0,
				nanosecond: 0,
			})
			.toInstant();
		const slotId = await world.slot({ start });
		const booked = await bookSlot(
			{ slotId, applicant: world.newcomer(), idempotencyKey: newId(), note: null },
			world.visitor(null, now),
		);
		const bookingId = booked.ok ? booked.bookingId : expect.fail(booked.refusal);
		const page = await openPage(url, { width: 320, javaScript: false });
		const copy = await openPage(url, { width: 320 });
		await copy.goto("/robots.txt");

		await page.goto(`${lang}/attesa?servizio=primo-colloquio`);
		await expectFit(page, copy);
		await expectValidHtml(page);
		await tabTo(page, "form button");
		await page.keyboard.press("Enter");
		await page.locator(".errors a").first().waitFor();
		await expectFit(page, copy);

		await tabTo(page, "#comune-collegno");
		await page.keyboard.press("Space");
		await tabTo(page, "#givenName");
		await page.keyboard.type("Maria Antonietta Guglielmina");
		await tabTo(page, "#familyName");
		await page.keyboard.type("Castelnuovo-Della Chiesa di San Martino in Valle");
		await tabTo(page, "#email");
		await page.keyboard.type("maria@example.it");
		await page.keyboard.press("Enter");
		await page.waitForURL(/\?iscritto$/);
		await expectFit(page, copy);
		await expectValidHtml(page);
		const wish = page.url().replace(/\?.*/, "");

		await cancelBooking(linkedBooking(bookingId), null, world.visitor(null, now));
		await tendWaitlist(world.system(now));
		await page.goto(wish);
		await expectFit(page, copy);
		await expectValidHtml(page);
		await tabTo(page, 'button[value="yes"]');
		await page.keyboard.press("Enter");
		await page.waitForURL(/\/appuntamento\/.*\?fissato$/);
		await expectFit(page, copy);
		expect(await app.db.read.booking.count({ where: { slotId, status: "booked" } })).toBe(1);

		await page.goto(`${page.url().replace(/\?.*/, "")}/attesa`);
		await expectFit(page, copy);
		await expectValidHtml(page);
		await page.goto(wish);
		await expectFit(page, copy);
	});
}
