import type { Page } from "playwright-core";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { codeBornOn } from "#tests/domain/enrolment/fiscal-code-builder.ts";
import { openPage } from "#tests/support/chromium.ts";
import { openEdition } from "#tests/support/edition.ts";
import { eligible } from "#tests/support/eligible.ts";
import { openPortal } from "#tests/support/portal.ts";
import { makeWorld, zone } from "#tests/support/world.ts";

/** Without a script, on a phone: after a mistake and its correction the browser's button leads back. */
async function openPhone() {
	const { url, app } = await openPortal({ withJobs: false });
	const world = await makeWorld(app.db);
	const page = await openPage(url, { javaScript: false, width: 360 });
	return { app, world, page };
}

const next = (page: Page) => page.locator("main form .btn-primary").first().click();

/** The page after going back is one of ours, and nothing was sent again. */
async function goBack(page: Page): Promise<string> {
	await page.goBack();
	expect(page.url()).toMatch(/^http:\/\/localhost/);
	return page.locator("h1").innerText();
}

/** What is wrong is in sight and has the focus, and its first field is one tap away. */
async function expectMistakeInSight(page: Page) {
	expect(await page.title()).toMatch(/^Errore: /);
	const summary = page.locator(".errors");
	const box = await summary.boundingBox();
	const height = page.viewportSize()?.height ?? 0;
	expect([page.url(), box && box.y > -1 && box.y < height / 2 ? "in sight" : box]).toEqual([
		page.url(),
		"in sight",
	]);
	expect(await page.locator(".errors:focus").count()).toBe(1);
	const target = await summary.locator("a").first().getAttribute("href");
	expect(await page.locator(target ?? "none").count()).toBe(1);
}

test("a booking with a mistake can be gone back through, and ends at its confirmation", async () => {
	const { app, world, page } = await openPhone();
	const start = Temporal.Now.instant()
		.round("hour")
		.add({ hours: 24 * 5 });
	const slotId = await world.slot({ start });
	await page.goto(`/prenota/richiedente?disponibilita=${slotId}`);
	await page.locator("#givenName").fill("Maria");
	await page.locator("#email").fill("maria@");
	await next(page);
	await expectMistakeInSight(page);
	expect(await page.locator("#givenName").inputValue()).toBe("Maria");
	await page.locator("#familyName").fill("Rossi");
	await page.locator("#email").fill("maria@example.it");
	await next(page);
	await page.waitForURL(/riepilogo/);
	await goBack(page);
	expect(page.url()).toContain("/prenota/richiedente");
	await page.goForward();
	await page.getByRole("button", { name: "Conferma la prenotazione" }).click();
	expect(await page.locator("h1").innerText()).toBe("Appuntamento confermato");
	for (let press = 0; press < 2; press += 1) {
		expect(await goBack(page)).toBe("Appuntamento confermato");
	}
	expect(await app.db.read.booking.count()).toBe(1);
});

test("an enrolment with a mistake on each page can be gone back through", async () => {
	const { app, page } = await openPhone();
	await openEdition(app.db, Temporal.Now.plainDateISO(zone));
	await page.goto("/iscrizione/requisiti");
	await next(page);
	await expectMistakeInSight(page);
	for (const [name, value] of Object.entries(eligible)) {
		const radio = page.locator(`[type="radio"][name="${name}"][value="${value}"]`);
		if ((await radio.count()) > 0) await radio.check();
	}
	await next(page);
	await page.waitForURL(/iscrizione\/dati/);
	await next(page);
	await expectMistakeInSight(page);
	await page.locator("#givenName").fill("Maria");
	await page.locator("#familyName").fill("Rossi");
	await page.locator("#fiscalCode").fill(codeBornOn("80A41"));
	const collegno = page.locator('[name="residence"][value="collegno"], select[name="residence"]');
	if ((await collegno.getAttribute("value")) === "collegno") await collegno.check();
	else await collegno.selectOption("collegno");
	await next(page);
	await page.waitForURL(/contatti/);
	await next(page);
	await expectMistakeInSight(page);
	await page.locator("#email").fill("maria@example.it");
	await next(page);
	await page.waitForURL(/riepilogo/);
	await next(page);
	await expectMistakeInSight(page);
	await page.locator("#privacy").check();
	await next(page);
	expect(await page.locator("h1").innerText()).toBe("Iscrizione inviata");
	for (let press = 0; press < 5; press += 1) await goBack(page);
	expect(await app.db.read.enrolment.count()).toBe(1);
});
