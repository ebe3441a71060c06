import type { Page } from "playwright-core";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { formatReference } from "#app/domain/booking/reference.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { codeBornOn } from "#tests/domain/enrolment/fiscal-code-builder.ts";
import { makeWaitingWorld } from "#tests/features/waitlist/waiting-world.ts";
import { expectToFitAnyText, openPage } from "#tests/support/chromium.ts";
import { openEdition } from "#tests/support/edition.ts";
import { choose, press, tabTo, type } from "#tests/support/keyboard.ts";
import { openPortal } from "#tests/support/portal.ts";
import { known, zone } from "#tests/support/world.ts";

/** Ten o'clock at the office, this many days from now. */
function tenOClockIn(days: number): Temporal.Instant {
	return Temporal.Now.zonedDateTimeISO(zone)
		.add({ days })
		.with({ hour: 10, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 })
		.toInstant();
}

/** The portal, and somebody with a keyboard and a narrow screen whose browser runs no script. */
async function openWalk(prefix: string) {
	const { url, app } = await openPortal({ withJobs: false });
	const world = await makeWaitingWorld(app.db);
	const page = await openPage(url, { width: 320, javaScript: false });

	/** Every page of the walk fits, with the usual letters and with twice the size. */
	async function expectPage(path: RegExp): Promise<void> {
		expect(page.url()).toMatch(path);
		expect(await page.locator("script").count()).toBe(0);
		await expectToFitAnyText(page);
	}

	/** Opens the page as a link in a message does. */
	async function arrive(path: string): Promise<void> {
		await page.goto(`${prefix}${path}`);
		await expectPage(/./);
	}

	/** Presses what leads on, with the keyboard. */
	async function go(selector: string, path: RegExp): Promise<void> {
		await press(page, selector);
		await expectPage(path);
	}

	/** Somebody known has an appointment. @returns its reference and the token of its link */
	async function booked(applicantId: string) {
		const slotId = await world.slot({ start: tenOClockIn(5) });
		const booked = await bookSlot(
			{ slotId, applicant: known(applicantId), idempotencyKey: newId(), note: null },
			{ ...world.visitor(applicantId, Temporal.Now.instant()), vault: app.vault },
		);
		const bookingId = booked.ok ? booked.bookingId : expect.fail(booked.refusal);
		const { reference } = await app.db.read.booking.findUniqueOrThrow({ where: { id: bookingId } });
		return { reference, token: app.vault.sign("manage-link", bookingId) };
	}

	return { app, world, page, arrive, go, booked };
}

const next = "main form .btn-primary";

async function answerRequirements(page: Page): Promise<void> {
	await choose(page, "#registered_at_job_centre-yes");
	await choose(page, "#max_isee-within");
	for (const question of [
		"no_income_support",
		"no_other_project_with_allowance",
		"not_in_edition",
		"nobody_else_of_household",
	]) {
		await choose(page, `#${question}-no`);
	}
	await choose(page, "#basic_italian-yes");
}

for (const prefix of ["", "/ar"]) {
	const how = `with the keyboard alone, at 320 pixels and 200 % text, under "${prefix}/"`;

	test(`somebody checks the requirements and enrols ${how}`, async () => {
		const { app, page, arrive, go } = await openWalk(prefix);
		await openEdition(app.db, Temporal.Now.plainDateISO(zone));
		await arrive("/requisiti");
		await go(next, /requisiti/);
		// The first mistake is a link away from its field.
		await tabTo(page, '.errors a[href="#min_age"]');
		await page.keyboard.press("Enter");
		await page.waitForURL(/requisiti\?riprova=#min_age$/);
		await choose(page, "#min_age-yes");
		await choose(page, "#residence-collegno");
		await answerRequirements(page);
		await go(next, /requisiti/);
		// What was answered is carried along: the first question is who the person is.
		await go('form[action$="/iscrizione/requisiti"] .btn-primary', /iscrizione\/dati$/);
		await type(page, "#givenName", "Maria Antonietta");
		await type(page, "#familyName", "Castelnuovo-Della Chiesa di San Martino");
		await type(page, "#fiscalCode", codeBornOn("80A41"));
		await go(next, /iscrizione\/contatti$/);
		await type(page, "#email", "maria@example.it");
		await go(next, /iscrizione\/riepilogo$/);
		await choose(page, "#privacy");
		await go(next, /iscrizione\/fatto$/);
		expect(await app.db.read.enrolment.count({ where: { status: "submitted" } })).toBe(1);
	});

	test(`somebody books, moves and cancels ${how}`, async () => {
		const { app, world, page, arrive, go } = await openWalk(prefix);
		await world.slot({ start: tenOClockIn(5) });
		const later = await world.slot({ start: tenOClockIn(6) });
		await arrive("/prenota/luogo?servizio=primo-colloquio");
		await go('button[name="sede"][value="collegno-office"]', /prenota\/data/);
		await go('button[name="disponibilita"]', /prenota\/richiedente/);
		await type(page, "#givenName", "Maria Antonietta");
		await type(page, "#familyName", "Castelnuovo-Della Chiesa di San Martino");
		await type(page, "#email", "maria@example.it");
		await choose(page, "summary:has(+ .field #note)");
		await type(page, "#note", "Vengo con mia figlia");
		await go(next, /prenota\/riepilogo/);
		await go(next, /prenota\/confermato$/);
		await go('.actions a[href*="/appuntamento/"]:not([href$="/stampa"])', /appuntamento\//);
		await go('a[href$="/sposta"]', /sposta$/);
		await choose(page, `input[value="${later}"]`);
		await go('main form[method="post"] .actions .btn-primary', /\?spostato$/);
		await go('a[href$="/annulla"]', /annulla$/);
		await go('main form[method="post"] .btn-danger', /appuntamento\/[^/]+$/);
		expect(await app.db.read.booking.findMany()).toMatchObject([{ slotId: later }]);
		expect(await app.db.read.booking.count({ where: { status: "booked" } })).toBe(0);
	});

	test(`somebody comes back in three ways, reads and erases their data ${how}`, async () => {
		const { app, world, page, arrive, go, booked } = await openWalk(prefix);
		const applicantId = await world.applicant({
			email: "maria@example.it",
			familyName: "Castelnuovo",
		});
		const { reference, token } = await booked(applicantId);
		await arrive(`/appuntamento/${token}`);

		await arrive("/accesso");
		await go('main a[href$="/codice"]', /\/codice$/);
		await type(page, "#reference", formatReference(reference));
		await type(page, "#familyName", "Cas");
		await go(next, /appuntamento\/[^/]+$/);

		await arrive("/accesso");
		await type(page, "#email", "maria@example.it");
		await go(next, /accesso\/codice/);
		const message = await app.db.read.message.findFirstOrThrow({ where: { kind: "sign_in_code" } });
		await type(page, "#code", JSON.parse(app.vault.unseal(message.factsSealed)).code);
		await go(next, /area$/);
		await go('main a[href$="/area/dati"]', /area\/dati$/);
		await go('main a[href$="/area/dati/copia"]', /copia$/);
		await tabTo(page, 'main a[href$="/area/dati/esporta.json"]');
		const download = page.waitForEvent("download");
		await page.keyboard.press("Enter");
		expect((await download).suggestedFilename()).toMatch(/\.json$/);
		await arrive("/area/dati");
		await go('main a[href$="/area/dati/cancella"]', /cancella$/);
		await choose(page, "#understood");
		await go("main form .btn-danger", /accesso\?cancellati$/);
		expect(await app.db.read.applicant.count()).toBe(0);
	});
}
