import { expect, test } from "vitest";
import type { App } from "#app/adapters/app.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { demoPassword, demoStaff } from "#app/features/people/demo-staff.ts";
import { joinWaitlist } from "#app/features/waitlist/join-waitlist.server.ts";
import { fillDatabase } from "#prisma/seed/fill-database.ts";
import { codeBornOn } from "#tests/domain/enrolment/fiscal-code-builder.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { eligible } from "#tests/support/eligible.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { monday, vault } from "#tests/support/world.ts";

type Browser = ReturnType<typeof makeBrowser>;

/** The demo, somebody signed in at the desk, and every URL of the product. */
async function openEverything() {
	const app = await openTestApp();
	await fillDatabase(app, monday);
	const { build } = await loadBuild();
	const browser = makeBrowser(app, build);
	const [coordinator] = demoStaff.toReversed();
	const entered = await browser.post("/sportello/accesso", {
		email: coordinator?.email ?? "",
		password: demoPassword,
	});
	expect(entered.status).toBe(303);

	const routes = Object.values(build.routes).flatMap((route) => (route ? [route] : []));
	const pathOf = (id: string | undefined): string => {
		const route = routes.find((other) => other.id === id);
		return route ? [pathOf(route.parentId), route.path].filter(Boolean).join("/") : "";
	};
	const urls = routes
		.filter(({ module }) => module.default || module.loader || module.action)
		.map(({ id, module }) => ({
			path: `/${pathOf(id).replace(":lang?", "").replaceAll("//", "/").replace(/^\//, "")}`,
			takesForms: module.action !== undefined,
		}))
		.filter(({ path }) => !path.includes("*"));
	return { app, browser, urls, forms: urls.filter(({ takesForms }) => takesForms) };
}

/** Real things to put in the place of the parameters of a path. */
async function realParameters({ db }: App): Promise<Record<string, string>> {
	const booking = await db.read.booking.findFirstOrThrow({
		where: {
			status: "booked",
			slot: { startsAt: { gt: new Date(monday.epochMilliseconds) } },
			repairs: { none: {} },
		},
	});
	const enrolment = await db.read.enrolment.findFirst();
	const rule = await db.read.availabilityRule.findFirstOrThrow();
	const session = await db.read.slot.findFirstOrThrow({
		where: { service: { format: "group" }, startsAt: { gt: new Date(monday.epochMilliseconds) } },
		include: { office: true },
	});
	const startsAt = new Date(monday.add({ hours: 24 * 30 }).epochMilliseconds);
	const closure = await db.transaction((tx) =>
		tx.closure.create({
			data: {
				id: newId(),
				deskId: rule.deskId,
				startsAt,
				endsAt: new Date(startsAt.getTime() + 3_600_000),
				reason: "Lavori",
				createdAt: new Date(monday.epochMilliseconds),
			},
		}),
	);
	const wish = await joinWaitlist(
		{
			applicant: {
				givenName: "Anna",
				familyName: "Bianchi",
				email: "anna@example.it",
				phone: null,
				fiscalCode: null,
				locale: "it",
				residenceMunicipalityId: null,
			},
			serviceId: "primo-colloquio",
			municipalityIds: ["collegno"],
			weekdays: [],
			partOfDay: "any",
			bookingId: null,
			idempotencyKey: newId(),
		},
		{ now: monday, db, vault, locale: "it", applicantId: null, clientAddress: "home" },
	);
	const feedback = await db.transaction((tx) =>
		tx.feedback.create({
			data: {
				id: newId(),
				page: "/",
				rating: 3,
				locale: "it",
				createdAt: new Date(monday.epochMilliseconds),
			},
		}),
	);
	const report = await db.transaction((tx) =>
		tx.accessibilityReport.create({
			data: {
				id: newId(),
				reference: "AB2C3DEF",
				problemSealed: vault.seal("Non vedo il pulsante"),
				locale: "it",
				status: "open",
				createdAt: new Date(monday.epochMilliseconds),
			},
		}),
	);
	return {
		edition: "2026",
		wish: wish.ok ? vault.sign("waitlist-entry", wish.entryId) : expect.fail(wish.refusal),
		feedback: feedback.id,
		report: report.id,
		booking: booking.id,
		applicant: booking.applicantId,
		slot: booking.slotId,
		token: vault.sign("manage-link", booking.id),
		rule: rule.id,
		session: session.id,
		office: session.office.id,
		enrolment: enrolment?.id ?? "none",
		closure: closure.id,
		member: "demo-operator",
		service: "primo-colloquio",
		municipality: "collegno",
	};
}

const fill = (path: string, parameters: Readonly<Record<string, string>>) =>
	path.replace(/:(\w+)/g, (_, name: string) => parameters[name] ?? "nessuno");

/** What a person or a desk could have changed. */
async function everything({ db }: App) {
	const { read } = db;
	return Promise.all([
		read.booking.findMany({ orderBy: { id: "asc" } }),
		read.enrolment.findMany({ orderBy: { id: "asc" } }),
		read.slot.findMany({ orderBy: { id: "asc" } }),
		read.applicant.count(),
		read.availabilityRule.count(),
		read.closure.count(),
		read.waitlistEntry.findMany({ orderBy: { id: "asc" } }),
	]);
}

const garbage: Record<string, (browser: Browser, path: string) => Promise<Response>> = {
	"a page of JSON": (browser, path) =>
		browser.send(path, {
			method: "POST",
			body: '{"a":1}',
			headers: { "Content-Type": "application/json" },
		}),
	"a multipart form": (browser, path) =>
		browser.send(path, {
			method: "POST",
			body: "--x\r\n",
			headers: { "Content-Type": "multipart/form-data; boundary=x" },
		}),
	"a field of 100 kB": (browser, path) => browser.post(path, { note: "x".repeat(100_000) }),
	"fields nobody asked for": (browser, path) =>
		browser.post(path, { __proto__x: "1", constructor: "x", "a[b]": "\0\uFFFF" }),
	"bytes that are no text": (browser, path) =>
		browser.send(path, {
			method: "POST",
			body: Buffer.from([0x61, 0x3d, 0xff, 0xfe, 0x25, 0x30, 0x30, 0x26]),
			headers: { "Content-Type": "application/x-www-form-urlencoded" },
		}),
};

test("garbage sent to any form is answered with words, and is never an error of ours", async () => {
	const { app, browser, forms } = await openEverything();
	const parameters = await realParameters(app);
	expect(forms.length).toBeGreaterThan(25);
	const readsNoForm = /uscita$/;
	const complaints: string[] = [];
	for (const { path } of forms.filter((form) => !readsNoForm.test(form.path))) {
		const url = fill(path, parameters);
		const cookies = new Map(browser.cookies);
		for (const [what, send] of Object.entries(garbage)) {
			const answer = await send(browser, url);
			const page = await answer.text();
			const isExpected = [200, 303, 400, 404, 409, 413, 415].includes(answer.status);
			const hasWords = answer.status === 303 || /<h1[^>]*>[^<]+|^\{"refusal":"[^"]+"\}$/.test(page);
			const tellsTooMuch = /Qualcosa non ha funzionato|node_modules|\.ts:\d/.test(page);
			if (!isExpected || !hasWords || tellsTooMuch) {
				complaints.push(
					`${what} to ${path}: ${answer.status}${hasWords ? "" : ", no words"}${tellsTooMuch ? ", tells too much" : ""}`,
				);
			}
		}
		for (const [name, value] of cookies) browser.cookies.set(name, value);
	}
	expect(complaints).toEqual([]);
});

test("the name of nothing is not found, and nothing can be written to it", async () => {
	const { app, browser, urls } = await openEverything();
	const before = await everything(app);
	const eligible: string[] = [];
	for (const { path, takesForms } of urls.filter((url) => url.path.includes(":"))) {
		for (const name of ["nessuno", "%27%20OR%201=1", "%E2%80%AE", "x".repeat(3000)]) {
			const url = path.replace(/:(\w+)/g, name);
			const looked = (await browser.get(url)).status;
			// These two are no pages of anything: they say where the button is.
			const isForARefusal = /\/(presenza|ritira)$/.test(path) && looked === 200;
			if (looked !== 404 && !isForARefusal) eligible.push(`GET ${path}: ${looked}`);
			if (!takesForms) continue;
			const written = (await browser.post(url, {})).status;
			if (written !== 404 && written !== 400) eligible.push(`POST ${path}: ${written}`);
		}
	}
	expect(eligible).toEqual([]);
	expect(await everything(app)).toEqual(before);
});

test("an empty form is asked for what is missing, and changes nothing", async () => {
	const { app, browser, forms } = await openEverything();
	const parameters = await realParameters(app);
	const before = await everything(app);
	// A button alone is the whole form of these.
	const oneButton =
		/uscita$|\/annulla$|\/tieni$|\/ritira$|\/riapri$|^\/iscrizione(\/salva)?$|^\/prenota\/salva$|:closure$/;
	const inSteps = /^\/(iscrizione|accesso\/codice|prenota|area)|\/proposte$/;
	for (const { path } of forms.filter((form) => !oneButton.test(form.path))) {
		const answer = await browser.post(fill(path, parameters), {});
		// Whoever comes to a step without the ones before is led to the first that is missing.
		if (inSteps.test(path) && answer.status === 303) continue;
		expect([path, answer.status]).toEqual([
			path,
			/disponibilita\/anteprima$/.test(path) ? 404 : 400,
		]);
	}
	expect(await everything(app)).toEqual(before);
});

test("an enrolment comes back filled in with what to do, until it is right", async () => {
	const { app, browser } = await openEverything();
	const before = await app.db.read.enrolment.count();
	await browser.post("/iscrizione", {});
	const noDay = await browser.post("/iscrizione/requisiti", {
		...eligible,
		isee_expires_on: "2027-02-30",
	});
	expect(noDay.status).toBe(400);
	expect(await noDay.text()).toContain('value="2027-02-30"');
	expect((await browser.post("/iscrizione/requisiti", eligible)).status).toBe(303);

	const person = { givenName: "Maria", familyName: "Rossi", residence: "collegno" };
	for (const [fiscalCode, words] of [
		["", "codice fiscale"],
		["RSSMRA80A41L219", "16"],
		[codeBornOn("80B30"), "contiene una data che non esiste"],
		[codeBornOn("80A41").replace(/.$/, (last) => (last === "A" ? "B" : "A")), "codice fiscale"],
	] as const) {
		const refused = await browser.post("/iscrizione/dati", { ...person, fiscalCode });
		const page = await refused.text();
		expect([fiscalCode, refused.status]).toEqual([fiscalCode, 400]);
		expect(page).toContain(words);
		expect(page).toContain('value="Rossi"');
		if (fiscalCode) expect(page).toContain(`value="${fiscalCode}"`);
	}
	const right = { ...person, fiscalCode: codeBornOn("80A41") };
	expect((await browser.post("/iscrizione/dati", right)).status).toBe(303);
	const contacts = await browser.post("/iscrizione/contatti", { email: "maria@", phone: "12" });
	expect(contacts.status).toBe(400);
	expect(await contacts.text()).toContain('value="maria@"');
	expect(await app.db.read.enrolment.count()).toBe(before);
});
