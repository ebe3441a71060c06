import type { Page } from "playwright-core";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { locales } from "#app/i18n/locales.ts";
import { codeBornOn } from "#tests/domain/enrolment/fiscal-code-builder.ts";
import { openPage } from "#tests/support/chromium.ts";
import { openEdition } from "#tests/support/edition.ts";
import { eligible } from "#tests/support/eligible.ts";
import { openPortal } from "#tests/support/portal.ts";
import { makeWorld, zone } from "#tests/support/world.ts";

/** Pixels of a phone of 360: the question and the first answer are seen together, without scrolling. */
const HIGH_ENOUGH = 420;

const servizio = "primo-colloquio";

/** The portal with times and an edition, and a phone without a script. */
async function openSite() {
	const { url, app } = await openPortal({ withJobs: false });
	const world = await makeWorld(app.db);
	await world.opens();
	await openEdition(app.db, Temporal.Now.plainDateISO(zone));
	const now = Temporal.Now.instant();
	const slotId = await world.slot({ start: longestToTell(now) });
	const page = await openPage(url, { javaScript: false, width: 360 });
	return { app, world, now, slotId, page };
}

/** Of the days on which one may have an appointment, the one that takes most room in words. */
function longestToTell(now: Temporal.Instant): Temporal.Instant {
	const days = Array.from({ length: 40 }, (_, nth) =>
		now.round("hour").add({ hours: 24 * (nth + 7) }),
	);
	const words = (day: Temporal.Instant) =>
		formatMoment(new Date(day.epochMilliseconds), "fr", zone).length;
	return days.reduce((longest, day) => (words(day) > words(longest) ? day : longest));
}

type Seen = readonly [path: string, control: string];

async function expectHighEnough(page: Page, all: readonly Seen[]): Promise<void> {
	for (const [path, control] of all) {
		await page.goto(path);
		expect(new URL(page.url()).pathname).toBe(path.split("?")[0]);
		const box = await page.locator(control).first().boundingBox();
		expect([path, box?.y]).toEqual([path, expect.any(Number)]);
		expect(box?.y, path).toBeLessThan(HIGH_ENOUGH);
	}
}

test("on a phone every step of the booking begins with its question, in every language", async () => {
	const { slotId, page } = await openSite();
	for (const locale of locales) {
		const paths = citizenPaths(locale);
		await page.goto(paths.bookingDate({ sede: "collegno-office", servizio }));
		await page.locator("button[name=disponibilita]").first().click();
		await page.waitForURL(/richiedente/);
		await expectHighEnough(page, [
			[paths.bookingPlace({ servizio }), "button[name=sede]"],
			[paths.bookingDate({ sede: "collegno-office", servizio }), "button[name=disponibilita]"],
			[paths.bookingApplicant(slotId), "#givenName"],
		]);
	}
});

test("so does every step of the enrolment", async () => {
	const { page } = await openSite();
	const paths = citizenPaths("it");
	await page.goto(paths.enrolmentRequirements);
	for (const [name, answer] of Object.entries(eligible)) {
		const label = page.locator(`label[for="${name}-${answer}"]`);
		if ((await label.count()) > 0) await label.click();
	}
	await page.locator("main form .btn-primary").click();
	await page.locator("#givenName").fill("Maria");
	await page.locator("#familyName").fill("Rossi");
	await page.locator("#fiscalCode").fill(codeBornOn("80A41"));
	await page.locator("#residence").selectOption("collegno");
	await page.locator("main form .btn-primary").click();
	await page.waitForURL(/contatti/);
	for (const locale of locales) {
		const { enrolmentRequirements, enrolmentDetails, enrolmentContacts } = citizenPaths(locale);
		await expectHighEnough(page, [
			[enrolmentRequirements, ".choice"],
			[enrolmentDetails, "#givenName"],
			[enrolmentContacts, "#email"],
		]);
	}
});

test("so does every form that is asked on one page", async () => {
	const { app, world, now, slotId, page } = await openSite();
	const visitor = { db: app.db, vault: app.vault, locale: "it", clientAddress: "test" } as const;
	const booked = await bookSlot(
		{
			slotId,
			applicant: world.newcomer(),
			idempotencyKey: newId(),
			note: null,
		},
		{ ...visitor, now, applicantId: null },
	);
	const token = booked.ok ? app.vault.sign("manage-link", booked.bookingId) : booked.refusal;
	for (const locale of locales) {
		const paths = citizenPaths(locale);
		await expectHighEnough(page, [
			[paths.requirements, "#min_age, #residence"],
			[paths.waitlist({ servizio }), "#comune .choice"],
			[paths.moveAppointment(token), "#sede"],
			[paths.earlierAppointment(token), "#comune .choice"],
			[paths.cancelAppointment(token), "#reason"],
		]);
	}
});

test("whoever wants to enrol sees the button that begins it without scrolling, in every language", async () => {
	const { page } = await openSite();
	for (const locale of locales) {
		const { enrolment, enrolmentRequirements } = citizenPaths(locale);
		await page.goto(enrolment);
		const box = await page.locator(`main a.btn[href="${enrolmentRequirements}"]`).boundingBox();
		expect((box?.y ?? 740) + (box?.height ?? 0), enrolment).toBeLessThan(740);
	}
});
