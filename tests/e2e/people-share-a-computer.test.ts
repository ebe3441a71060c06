import type { Page } from "playwright-core";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { makeWaitingWorld } from "#tests/features/waitlist/waiting-world.ts";
import { openPage } from "#tests/support/chromium.ts";
import { openPortal } from "#tests/support/portal.ts";
import { zone } from "#tests/support/world.ts";

type Person = { givenName: string; familyName: string } & ({ email: string } | { phone: string });

const MARIA = { givenName: "Maria", familyName: "Rossi", email: "maria@example.it" };
const ION = { givenName: "Ion", familyName: "Popescu", email: "ion@example.it" };
const ANA = { givenName: "Ana", familyName: "Lupu", phone: "333 765 4321" };

const next = "main form .btn-primary";

/** The computer of a library, or a phone, whose browser runs no script; and a free hour a day. */
async function openBrowser(prefix: string, width: number) {
	const { url, app } = await openPortal({ withJobs: false });
	const world = await makeWaitingWorld(app.db);
	for (const days of [5, 6, 7]) {
		const start = Temporal.Now.zonedDateTimeISO(zone)
			.add({ days })
			.with({ hour: 10, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });
		await world.slot({ start: start.toInstant() });
	}
	const page = await openPage(url, { javaScript: false, width });
	const go = async (selector: string, path: RegExp) => {
		await page.locator(selector).first().click();
		expect(page.url()).toMatch(path);
	};
	/** From the service to the question who comes. */
	const chooseTime = async () => {
		await page.goto(`${prefix}/prenota/luogo?servizio=primo-colloquio`);
		await go('button[name="sede"][value="collegno-office"]', /\/prenota\/data/);
		await go('button[name="disponibilita"]', /\/prenota\/richiedente/);
	};
	/** @returns what the summary shows */
	const present = async (person: Person) => {
		for (const [field, value] of Object.entries(person)) await page.fill(`#${field}`, value);
		await go(next, /\/prenota\/riepilogo/);
		return page.locator("main").innerText();
	};
	const confirm = () => go(next, /\/prenota\/confermato$/);
	return { app, page, go, chooseTime, present, confirm };
}

const typedIn = (page: Page) =>
	page
		.locator('main form input:not([type="hidden"])')
		.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value).join(""));

for (const prefix of ["", "/ar"]) {
	test(`the next person at a computer is asked who they are, under "${prefix}/"`, async () => {
		const { app, page, chooseTime, present, confirm } = await openBrowser(prefix, 1280);
		await chooseTime();
		await present(MARIA);
		await confirm();

		await chooseTime();
		expect(await typedIn(page)).not.toMatch(/Maria|Rossi|maria@/);
		const summary = await present(ION);
		expect(summary).toMatch(/Ion\s[\s\S]*Popescu/);
		expect(summary).not.toMatch(/Maria|Rossi/);
		await confirm();
		const people = await app.db.read.applicant.findMany({ orderBy: { givenName: "asc" } });
		expect(people).toMatchObject([
			{ givenName: "Ion", familyName: "Popescu" },
			{ givenName: "Maria", familyName: "Rossi" },
		]);

		// Whoever goes back sees what was done last, and nobody's form.
		await page.goBack();
		await page.waitForLoadState();
		expect(page.url()).toMatch(/^http:\/\/localhost/);
		expect(await page.locator("main").innerText()).not.toMatch(/Maria|Rossi/);
		await page.goto(`${prefix}/area`);
		expect(page.url()).toMatch(/\/accesso/);
	});

	test(`a helper books for three people in a row, under "${prefix}/"`, async () => {
		const { app, chooseTime, present, confirm } = await openBrowser(prefix, 1280);
		for (const person of [MARIA, ION, ANA]) {
			await chooseTime();
			const summary = await present(person);
			for (const name of [person.givenName, person.familyName]) expect(summary).toContain(name);
			await confirm();
		}
		const booked = await app.db.read.booking.findMany({ select: { applicant: true } });
		expect(new Set(booked.map(({ applicant }) => applicant.id)).size).toBe(3);
	});

	test(`somebody with a telephone and no e-mail books, comes back with the code and cancels, under "${prefix}/"`, async () => {
		const { app, page, go, chooseTime, present, confirm } = await openBrowser(prefix, 360);
		await chooseTime();
		await present({ givenName: "Omar", familyName: "Haddad", phone: "٣٣٣ ١٢٣ ٤٥٦٧" });
		await confirm();
		const { reference } = await app.db.read.booking.findFirstOrThrow();
		const shown = await page.locator("main").innerText();
		expect(shown.replaceAll(/[\s-]/g, "")).toContain(reference);

		await page.goto(`${prefix}/accesso`);
		await go('main a[href$="/codice"]', /\/codice$/);
		await page.fill("#reference", inArabicDigits(reference.toLowerCase()));
		await page.fill("#familyName", "Haddad");
		await go(next, /\/appuntamento\/[^/]+$/);
		await go('a[href$="/annulla"]', /annulla$/);
		await go('main form[method="post"] .btn-danger', /\/appuntamento\/[^/]+$/);
		const { status } = await app.db.read.booking.findFirstOrThrow();
		expect(status).toBe("cancelled_by_applicant");
		const { phoneSealed } = await app.db.read.applicant.findFirstOrThrow();
		expect(phoneSealed && app.vault.unseal(phoneSealed)).toBe("+393331234567");
	});
}

/** As a keyboard for Arabic writes them. */
function inArabicDigits(code: string): string {
	return code.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
}
