import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogs } from "#app/i18n/catalogs.ts";
import { codeBornOn } from "#tests/domain/enrolment/fiscal-code-builder.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { openEdition } from "#tests/support/edition.ts";
import { eligible } from "#tests/support/eligible.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { signIn } from "#tests/support/signed-in.ts";
import { makeWorld, monday, zone } from "#tests/support/world.ts";

/**
 * The criteria of the municipal model (C.SE, "Cittadino attivo", and what the national validator
 * looks for, C.SI), one test each, on the pages as they are sent.
 */

const STATEMENT = "https://form.agid.gov.it/view/prova";

/** A portal with an open edition, and a free time in each of two offices. */
async function openSite() {
	const app = await openTestApp({ ACCESSIBILITY_STATEMENT_URL: STATEMENT });
	const world = await makeWorld(app.db);
	await openEdition(app.db, monday.toZonedDateTimeISO(zone).toPlainDate());
	for (const desk of ["collegno", "rivoli"]) {
		await app.db.transaction((tx) =>
			tx.availabilityRule.create({
				data: {
					id: `${desk}-rule`,
					deskId: `${desk}-desk`,
					serviceId: "primo-colloquio",
					weekday: 4,
					startTime: "10:30",
					endTime: "11:15",
					fromOn: "2026-01-01",
					slotMinutes: 45,
				},
			}),
		);
	}
	const slotId = await world.slot();
	await world.slot({ municipality: "rivoli" });
	const { build } = await loadBuild();
	const browser = makeBrowser(app, build);
	const page = async (path: string) => {
		const answer = await browser.get(path);
		expect([path, answer.status]).toEqual([path, 200]);
		return answer.text();
	};
	return { app, browser, page, slotId };
}

type Site = Awaited<ReturnType<typeof openSite>>;

const PLACE = "/prenota/luogo?servizio=primo-colloquio";
const DATE = "/prenota/data?servizio=primo-colloquio&sede=collegno-office";
const maria = { givenName: "Maria", familyName: "Rossi", email: "maria@example.it", phone: "" };

/** The five steps of the booking as they are seen one after the other, by their names. */
async function bookingSteps({ page, browser, slotId }: Site) {
	const at = (step: string) => `/prenota/${step}?disponibilita=${slotId}`;
	const steps = [
		{ name: "Luogo", html: await page(PLACE) },
		{ name: "Data e orario", html: await page(DATE) },
		// Two steps of the model that are asked on one page.
		{ name: "Dettagli", html: await page(at("richiedente")) },
		{ name: "Richiedente", html: await page(at("richiedente")) },
	];
	await browser.post(at("richiedente"), { ...maria, note: "Vengo con mia figlia" });
	steps.push({ name: "Riepilogo", html: await page(at("riepilogo")) });
	return steps;
}

/** Books, and looks at what is said then. */
async function confirmedPage(site: Site): Promise<string> {
	const summary = (await bookingSteps(site)).at(-1)?.html ?? "";
	const key = /name="key" value="([^"]+)"/.exec(summary)?.[1] ?? expect.fail("no button");
	await site.browser.post(`/prenota/riepilogo?disponibilita=${site.slotId}`, { key });
	return site.page("/prenota/confermato");
}

/** The four steps of the enrolment, and what is said at the end. */
async function enrolmentSteps({ browser, page }: Site) {
	await browser.post("/iscrizione", {});
	const steps = [await page("/iscrizione/requisiti")];
	await browser.post("/iscrizione/requisiti", eligible);
	steps.push(await page("/iscrizione/dati"));
	const fiscalCode = codeBornOn("80A41");
	const person = { givenName: "Maria", familyName: "Rossi", residence: "collegno", fiscalCode };
	await browser.post("/iscrizione/dati", person);
	steps.push(await page("/iscrizione/contatti"));
	await browser.post("/iscrizione/contatti", {
		email: "maria@example.it",
		phone: "",
		language: "it",
	});
	steps.push(await page("/iscrizione/riepilogo"));
	const key = /name="key" value="([^"]+)"/.exec(steps.at(-1) ?? "")?.[1] ?? "";
	await browser.post("/iscrizione/riepilogo", { key, privacy: "read" });
	return { steps, done: await page("/iscrizione/fatto") };
}

/** What stands between the tags, in words. */
const wordsOf = (html: string) =>
	html
		.replace(/<head>.*?<\/head>/s, "")
		.replace(/<[^>]+>/g, " ")
		.replaceAll("&#x27;", "'")
		.replace(/\s+/g, " ")
		.trim();

/** Every element with this name of the model: its opening tag and its words. */
function named(html: string, name: string) {
	const found = html.matchAll(
		new RegExp(`<(\\w+)([^>]*\\bdata-element="${name}"[^>]*)>(.*?)</\\1>`, "gs"),
	);
	return [...found].map(([, tag, attributes = "", inside = ""]) => ({
		tag,
		href: /href="([^"]*)"/.exec(attributes)?.[1]?.replaceAll("&amp;", "&"),
		words: wordsOf(inside),
		html: inside,
	}));
}

/** The first thing at the foot of a page. */
const contactBlock = (html: string) =>
	/<footer[^>]*><nav class="contact-block[^>]*>(.*?)<\/nav>/s.exec(html)?.[1] ?? "";

const radios = (html: string) => html.match(/<input[^>]*type="radio"/g)?.length ?? 0;

const publicPages = ["/", "/servizi", "/servizi/primo-colloquio", "/comuni", "/requisiti", PLACE];

test("C.SI.1.1: headings and text of Italian pages are set in Titillium Web, from this site", async () => {
	const { page } = await openSite();
	const html = await page("/");
	const href = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? "";
	const css = readFileSync(join("build/client", href), "utf8");
	expect(css).toMatch(/body\{[^}]*font-family:(var\(--bs-body-font-family\)|"?Titillium Web)/);
	expect(css).toMatch(/@font-face\{[^}]*Titillium Web/);
	const otherFonts = [...css.matchAll(/(?<!-)font-family:([^;}]+)/g)].filter(
		([, family = ""]) => !/Titillium|inherit|var\(--bs-(body-|btn-)?font|monospace/i.test(family),
	);
	expect(otherFonts.map(([rule]) => rule)).toEqual([]);
	expect(css).not.toMatch(/url\(["']?(https?:)?\/\//);
});

test("C.SI.1.2: every style sheet says the version of Bootstrap Italia, in double quotes", () => {
	const folder = "build/client/assets";
	const sheets = readdirSync(folder).filter((file) => /^citizen.*\.css$/.test(file));
	expect(sheets.length).toBeGreaterThanOrEqual(2);
	for (const sheet of sheets) {
		const css = readFileSync(join(folder, sheet), "utf8");
		expect([sheet, /--bootstrap-italia-version:\s*"2\.\d+\.\d+"/.test(css)]).toEqual([sheet, true]);
	}
});

test("C.SI.1.3: a service's sheet has the parts of the model, under its names and in its order", async () => {
	const { page } = await openSite();
	const html = await page("/servizi/primo-colloquio");
	const [title] = named(html, "service-title");
	expect([title?.tag, title?.words]).toEqual(["h1", "Primo colloquio"]);
	expect(named(html, "service-status").map(({ words }) => words)).toEqual(["Servizio attivo"]);
	expect(named(html, "service-description")[0]?.words).toContain("Ci conosciamo");
	expect(named(html, "breadcrumb")[0]?.words).toBe(`Inizio Servizi ${title?.words}`);

	const [index] = named(html, "page-index");
	expect(index?.tag).toBe("ul");
	const entries = [...(index?.html ?? "").matchAll(/<a href="#([^"]+)">([^<]+)<\/a>/g)];
	expect(entries.map(([, , name]) => name)).toEqual([
		"A chi è rivolto",
		"Come fare",
		"Cosa serve",
		"Cosa si ottiene",
		"Tempi e scadenze",
		"Quanto costa",
		"Accedi al servizio",
		"Condizioni di servizio",
		"Contatti",
	]);
	for (const [, id, name] of entries) {
		const section = new RegExp(`<section id="${id}"[^>]*>(.*?)</section>`, "s").exec(html)?.[1];
		expect(wordsOf(section ?? "")).toMatch(new RegExp(`^${name} .{10}`));
	}
	for (const name of [
		"service-addressed",
		"service-how-to",
		"service-needed",
		"service-achieved",
		"service-calendar-text",
		"service-cost",
	]) {
		const [part, ...others] = named(html, name);
		expect([name, part?.tag, others.length]).toEqual([name, "div", 0]);
		expect(part?.html).toMatch(/<p>[^<]{3}/);
	}
	expect(named(html, "service-booking-access")).toHaveLength(1);
});

test("C.SI.1.3: a service that no office offers is said not to be active", async () => {
	const { app, page } = await openSite();
	await app.db.transaction((tx) => tx.availabilityRule.deleteMany());
	expect(named(await page("/servizi/primo-colloquio"), "service-status")[0]?.words).toBe(
		"Servizio non attivo",
	);
});

test("C.SI.2.2: a service's sheet says who is responsible for it, and where it is offered", async () => {
	const { page } = await openSite();
	const html = await page("/servizi/primo-colloquio");
	expect(named(html, "service-area")[0]?.words).toMatch(
		/^Zona Ovest di Torino s.r.l. .*Via Torino 9/,
	);
	const contacts = /<section id="contatti".*?<\/section>/s.exec(html)?.[0] ?? "";
	expect(contacts).toContain('href="/comuni/collegno"');
	expect(contacts).toContain('href="/comuni/rivoli"');
	expect(wordsOf(contacts)).toContain("Via di prova 1");
});

test("C.SI.2.2: the ways to get help stand at the foot of every page", async () => {
	const site = await openSite();
	const pages = await Promise.all(publicPages.map(site.page));
	pages.push(...(await bookingSteps(site)).map(({ html }) => html));
	for (const html of pages) {
		const block = contactBlock(html);
		expect(named(block, "contacts").map(({ href }) => href)).toEqual(["/assistenza"]);
		expect(named(block, "appointment-booking").map(({ href }) => href)).toEqual(["/prenota"]);
		for (const path of ["/domande-frequenti", "/accessibilita/segnala"]) {
			expect(block).toContain(`href="${path}"`);
		}
		expect(block).not.toContain("tel:");
	}
});

test("C.SI.2.2: the telephone of the company stands there too, when the installation knows it", async () => {
	const app = await openTestApp({ COMPANY_PHONE: "000 0000000" });
	await makeWorld(app.db);
	const { build } = await loadBuild();
	const html = await (await makeBrowser(app, build).get("/servizi")).text();
	const block = contactBlock(html);
	expect(wordsOf(block)).toContain("Chiama il numero 000 0000000");
	expect(block).toContain('href="tel:0000000000"');
});

test("C.SI.2.1, C.SE.2.2: booking is reached from home, from the services, from every sheet and from every step", async () => {
	const site = await openSite();
	const home = await site.page("/");
	expect(named(home, "all-services").map(({ href }) => href)).toContain("/servizi");
	expect(named(await site.page("/servizi"), "service-link").map(({ href }) => href)).toEqual([
		"/servizi/primo-colloquio",
	]);
	const pages = [home, await site.page("/servizi"), await site.page("/servizi/primo-colloquio")];
	pages.push(...(await bookingSteps(site)).map(({ html }) => html));
	pages.push(...(await enrolmentSteps(site)).steps);
	for (const html of pages) {
		const links = named(html, "appointment-booking");
		expect(links.length).toBeGreaterThan(0);
		for (const { tag, href } of links) expect([tag, href]).toEqual(["a", "/prenota"]);
	}
});

test("C.SE.2.2: opened from a service, the subject and the municipality are chosen already", async () => {
	const { page, browser } = await openSite();
	const [access] = named(await page("/servizi/primo-colloquio"), "service-booking-access");
	expect(access?.href).toBe("/prenota?servizio=primo-colloquio");
	const answer = await browser.get("/prenota?comune=rivoli&servizio=primo-colloquio");
	expect(answer.status).toBe(303);
	const times = answer.headers.get("Location") ?? "";
	expect(times).toBe("/prenota/data?sede=rivoli-office&servizio=primo-colloquio");
	expect(wordsOf(await page(times))).toContain("Rivoli , Via di prova 1");
});

test("C.SE.2.2: people choose the office, the day and time, say why, and leave name and contact", async () => {
	const steps = await bookingSteps(await openSite());
	const [place = "", date = "", details = "", applicant = ""] = steps.map(({ html }) => html);
	expect(place.match(/<button[^>]*name="sede"/g)).toHaveLength(2);
	expect(wordsOf(place)).toContain("Via di prova 1");
	expect(date.match(/<button[^>]*name="disponibilita"/g)).toHaveLength(1);
	expect(details).toMatch(/<textarea[^>]*name="note"/);
	expect(details).toContain('maxLength="200"');
	for (const name of ["givenName", "familyName", "email", "phone"]) {
		expect(applicant).toContain(`name="${name}"`);
	}
});

test("the booking has the five steps of the model, each named, counted, and told apart in words", async () => {
	const steps = await bookingSteps(await openSite());
	const questions = [];
	for (const [index, { name, html }] of steps.entries()) {
		const [title] = named(html, "page-name");
		expect(title?.tag).toBe("h1");
		questions.push(title?.words);
		expect(html).toMatch(/<ol[^>]*data-element="breadcrumb"/);
		expect(html).toMatch(/<li[^>]*aria-current="page"[^>]*>Prenotazione appuntamento/);
		expect(wordsOf(html)).toContain(`${index + 1}/5 · ${name}`);
		const [, stepper = ""] = /<ol aria-label="Passo">(.*?)<\/ol>/s.exec(html) ?? [];
		const [, step = ""] = [...stepper.matchAll(/<li[^>]*>(.*?)<\/li>/gs)][index] ?? [];
		expect(wordsOf(step)).toMatch(new RegExp(`^${name} .*Attivo`));
		expect(stepper.match(/aria-current="step"/g)).toHaveLength(1);
	}
	expect(questions).toEqual([
		"Scegli la sede",
		"Scegli giorno e ora",
		"Chi viene all'appuntamento?",
		"Chi viene all'appuntamento?",
		"Controlla e conferma",
	]);
	const confirmed = steps.map(({ html }) => wordsOf(html).match(/Confermato/g)?.length ?? 0);
	expect(confirmed).toEqual([0, 1, 2, 2, 4]);
});

test("a step says that fields with an asterisk are required where there is one, and nowhere else", async () => {
	const site = await openSite();
	const booking = (await bookingSteps(site)).map(({ html }) => html);
	const { steps } = await enrolmentSteps(site);
	const isSaid = (html: string) => html.includes(catalogs.it.forms.mandatory);
	const hasOne = (html: string) => /<span aria-hidden="true"> \*<\/span>/.test(html);
	expect(booking.map(isSaid)).toEqual([false, false, true, true, false]);
	for (const html of [...booking, ...steps]) expect(isSaid(html)).toBe(hasOne(html));
});

test("every step leads to the questions, to help and to the report of a fault", async () => {
	const site = await openSite();
	const pages = (await bookingSteps(site)).map(({ html }) => html);
	pages.push(...(await enrolmentSteps(site)).steps);
	for (const html of pages) {
		expect(named(html, "faq")).toHaveLength(1);
		expect(html).toContain('href="/assistenza"');
		expect(named(html, "report-inefficiency")).toHaveLength(1);
	}
});

test("choice widgets: up to five choices are radios, more than five a list to open", async () => {
	const { app, page, browser } = await openSite();
	const few = await page("/requisiti");
	for (const [, group = ""] of few.matchAll(/<fieldset[^>]*>(.*?)<\/fieldset>/gs)) {
		expect(radios(group)).toBeLessThanOrEqual(5);
	}
	await app.db.transaction(async (tx) => {
		const { id: editionId } = await tx.edition.findFirstOrThrow();
		for (const id of ["alpignano", "druento", "grugliasco", "pianezza", "rosta"]) {
			await tx.municipality.create({ data: { id, name: id } });
			await tx.editionMunicipality.create({ data: { editionId, municipalityId: id } });
		}
	});
	await browser.get("/requisiti");
	expect(await page("/requisiti")).toMatch(/<select[^>]*name="residence"/);
});

test("errors: an index at the top leads to each field, and each field says its own", async () => {
	const { browser, slotId } = await openSite();
	const answer = await browser.post(`/prenota/richiedente?disponibilita=${slotId}`, {
		...maria,
		givenName: "",
		email: "maria@",
	});
	expect(answer.status).toBe(400);
	const html = await answer.text();
	for (const field of ["givenName", "email"]) {
		expect(html).toContain(`href="#${field}"`);
		const input = new RegExp(`<input[^>]*id="${field}"[^>]*>`).exec(html)?.[0] ?? "";
		expect(input).toContain('aria-invalid="true"');
		const [, describedBy = ""] = /aria-describedby="([^"]+)"/.exec(input) ?? [];
		for (const id of describedBy.split(" ")) expect(html).toContain(`id="${id}"`);
	}
	expect(html).toContain('value="maria@"');
});

test("C.SE.1.2: a booking is confirmed on the page, in the area and by mail", async () => {
	const site = await openSite();
	const confirmed = await confirmedPage(site);
	expect(named(confirmed, "page-name").map(({ words }) => words)).toEqual([
		"Appuntamento confermato",
	]);
	expect(wordsOf(confirmed)).toContain("L'appuntamento è fissato per giovedì 3 dicembre 2026");
	expect(wordsOf(confirmed)).toContain("fino alle 11:15");
	expect(wordsOf(confirmed)).toContain("Cosa portare");
	expect(wordsOf(confirmed)).toContain("Aggiungi al calendario");
	await signIn(site.app, site.browser);
	expect(wordsOf(await site.page("/area/appuntamenti"))).toMatch(/gio\S* 3 dic/);
	expect(await site.app.db.read.message.findMany()).toMatchObject([{ kind: "booking_confirmed" }]);
});

test("C.SE.1.4: right before confirming, all is read again on one page, as a declaration", async () => {
	const summary = wordsOf((await bookingSteps(await openSite())).at(-1)?.html ?? "");
	for (const words of [
		"Quello che scrivi vale come dichiarazione. Controlla che sia giusto.",
		"Sportello di Collegno",
		"giovedì 3 dicembre 2026",
		"Vengo con mia figlia",
		"Maria",
		"maria@example.it",
		"Conferma la prenotazione",
	]) {
		expect(summary).toContain(words);
	}
});

test("C.SE.1.5: somebody known is asked for no name and no contact again", async () => {
	const site = await openSite();
	await enrolmentSteps(site);
	const goesOn = await site.browser.post("/iscrizione/fatto", {});
	expect(goesOn.headers.get("Location")).toBe("/prenota?servizio=primo-colloquio");
	const next = await site.browser.get(`/prenota/richiedente?disponibilita=${site.slotId}`);
	expect(next.headers.get("Location")).toContain("/prenota/riepilogo");
	const summary = wordsOf(await site.page(next.headers.get("Location") ?? ""));
	for (const known of [maria.givenName, maria.familyName, maria.email]) {
		expect(summary).toContain(known);
	}
});

test("C.SE.1.6: each step of a booking and of an enrolment can be saved and continued", async () => {
	const site = await openSite();
	await bookingSteps(site);
	const filled = await site.page(`/prenota/richiedente?disponibilita=${site.slotId}`);
	expect(filled).toContain('value="maria@example.it"');
	expect(filled).toContain("Vengo con mia figlia");
	for (const step of ["richiedente", "riepilogo"]) {
		const page = await site.page(`/prenota/${step}?disponibilita=${site.slotId}`);
		expect(page).toMatch(/>Continua un altro giorno<\/(button|a)>/);
	}
	for (const step of (await enrolmentSteps(site)).steps) {
		expect(step).toMatch(/>Continua un altro giorno<\/(button|a)>/);
	}
});

test("C.SE.1.7, C.SI.2.5, C.SI.2.6: at the end people are asked how easy it was, in five marks", async () => {
	const site = await openSite();
	const booked = await confirmedPage(site);
	const { done } = await enrolmentSteps(await openSite());
	for (const html of [booked, done]) {
		expect(named(html, "feedback-title").map(({ words }) => words)).toEqual([
			"Quanto è stato facile usare questo servizio?",
		]);
		for (const rate of [1, 2, 3, 4, 5]) {
			expect(html).toContain(`data-element="feedback-rate-${rate}"`);
		}
	}
	const hidden = (name: string) =>
		new RegExp(`name="${name}" value="([^"]+)"[^>]*/?>`).exec(
			/<form[^>]*data-element="feedback".*?<\/form>/s.exec(booked)?.[0] ?? "",
		)?.[1] ?? "";
	const rated = await site.browser.post("/valuta", {
		key: hidden("key"),
		page: hidden("page"),
		rating: "2",
	});
	const more = await site.page(rated.headers.get("Location") ?? "");
	expect(named(more, "feedback-rating-question").map(({ words }) => words)).toEqual([
		"Dove hai incontrato le maggiori difficoltà?",
	]);
	expect(named(more, "feedback-rating-answer")).toHaveLength(5);
	expect(more).toContain('data-element="feedback-input-text"');
});

test("C.SE.1.8: every step leads back, and each part of the summary can be changed", async () => {
	const site = await openSite();
	const steps = await bookingSteps(site);
	for (const { name, html } of steps.slice(1)) {
		expect([name, />Indietro</.test(html)]).toEqual([name, true]);
	}
	const summary = steps.at(-1)?.html ?? "";
	expect(wordsOf(summary).match(/Modifica/g)).toHaveLength(4);
	for (const step of ["luogo", "data", "dettagli", "richiedente"]) {
		expect(summary).toContain(`href="/prenota/${step}?`);
	}
	const enrolment = await enrolmentSteps(site);
	for (const html of enrolment.steps) expect(html).toMatch(/>Indietro</);
});

test("C.SE.1.9: people see in their own area what became of the request", async () => {
	const site = await openSite();
	await enrolmentSteps(site);
	await signIn(site.app, site.browser);
	expect(wordsOf(await site.page("/area/iscrizione"))).toMatch(/Inviata|In attesa|ricevuta/i);
});

test("C.SE.1.10: whoever sent an enrolment reads its number and when it was received", async () => {
	const { done } = await enrolmentSteps(await openSite());
	expect(done).toMatch(/class="reference">[A-Z0-9]{4}-[A-Z0-9]{4}</);
	expect(wordsOf(done)).toMatch(/lunedì 23 novembre 2026/);
});

test("C.SI.2.3, C.SI.2.4: the foot of every page leads to the questions and to the report of a fault", async () => {
	const { page } = await openSite();
	for (const path of publicPages) {
		const html = await page(path);
		const [faq] = named(html, "faq");
		expect(faq?.words).toMatch(/FAQ|domande frequenti/i);
		await page(faq?.href ?? "");
		const [report] = named(html, "report-inefficiency");
		expect(report?.words).toMatch(/^(segnala )?disservizio$|^segnalazione disservizio$/i);
		await page(report?.href ?? "");
	}
});

test("C.SE.3.1, C.SI.3.1: only cookies of this site, each named in the notice, and no banner", async () => {
	const site = await openSite();
	const html = await confirmedPage(site);
	const notice = wordsOf(await site.page("/privacy"));
	expect(notice).toContain("solo cookie tecnici");
	expect(site.browser.cookies.size).toBeGreaterThan(0);
	for (const name of site.browser.cookies.keys()) {
		expect(notice).toContain(`“${name.replace(/^__Host-/, "")}”`);
	}
	expect(html).not.toMatch(/cookiebar|Accetta (tutti i )?cookie/i);
});

test("C.SE.3.2, C.SI.3.2: the declaration of accessibility is the one on the national form", async () => {
	const { page } = await openSite();
	for (const path of publicPages) {
		expect(named(await page(path), "accessibility-link")).toMatchObject([
			{ tag: "a", href: STATEMENT, words: "Dichiarazione di accessibilità" },
		]);
	}
	expect(await page("/accessibilita")).toContain(`href="${STATEMENT}"`);
	expect(await page("/accessibilita")).toContain('href="/accessibilita/segnala"');
});

test("C.SI.3.2: where no declaration is set up, the link leads to our own page about accessibility", async () => {
	const app = await openTestApp();
	await makeWorld(app.db);
	const browser = makeBrowser(app, (await loadBuild()).build);
	const html = await (await browser.get("/")).text();
	expect(named(html, "accessibility-link")).toMatchObject([{ tag: "a", href: "/accessibilita" }]);
});

test("C.SI.2.5: every page of information asks how clear it is, and what is answered names the page", async () => {
	const { page, app, browser } = await openSite();
	const pages = {
		"/programma": "/programma",
		"/requisiti": "/requisiti",
		"/servizi": "/servizi",
		"/servizi/primo-colloquio": "/servizi/:service",
		"/comuni": "/comuni",
		"/comuni/collegno": "/comuni/:municipality",
		"/domande-frequenti": "/domande-frequenti",
		"/assistenza": "/assistenza",
		"/privacy": "/privacy",
		"/accessibilita": "/accessibilita",
		"/note-legali": "/note-legali",
	};
	for (const [path, named] of Object.entries(pages)) {
		const form = /<form[^>]*data-element="feedback".*?<\/form>/s.exec(await page(path))?.[0] ?? "";
		expect([path, form.match(/data-element="feedback-rate-/g)?.length]).toEqual([path, 5]);
		const key = /name="key" value="([^"]+)"/.exec(form)?.[1] ?? "";
		const answer = { key, page: /name="page" value="([^"]+)"/.exec(form)?.[1] ?? "", rating: "4" };
		expect((await browser.post("/valuta", answer)).status).toBe(303);
		expect(await app.db.read.feedback.findUnique({ where: { id: key } })).toMatchObject({
			page: named,
		});
	}
	for (const path of ["/prenota/luogo", "/accesso", "/codice"]) {
		expect(await page(path)).not.toContain('data-element="feedback"');
	}
});

test("C.SI.1.3: a service sheet names its topic", async () => {
	const { page } = await openSite();
	expect(named(await page("/servizi/primo-colloquio"), "service-topic")).toMatchObject([
		{ tag: "a", href: "/servizi", words: "Lavoro" },
	]);
});

test("C.SE.3.3, C.SI.3.3: the privacy notice is at the foot of every page and beside every name", async () => {
	const site = await openSite();
	for (const path of publicPages) {
		expect(named(await site.page(path), "privacy-policy-link")).toMatchObject([
			{ href: "/privacy" },
		]);
	}
	const applicant = (await bookingSteps(site))[3]?.html ?? "";
	expect(/<main.*<\/main>/s.exec(applicant)?.[0]).toContain('href="/privacy"');
});

test("nobody is asked for consent: people say that they have read the notice", async () => {
	const site = await openSite();
	const { steps } = await enrolmentSteps(site);
	expect(wordsOf(steps.at(-1) ?? "")).toContain("Ho letto l'informativa");
	// Whoever has enrolled is known, and skips a step of the booking: another visitor sees them all.
	const booking = await bookingSteps(await openSite());
	for (const html of [...steps, ...booking.map((step) => step.html)]) {
		expect(wordsOf(html)).not.toMatch(/acconsent/i);
	}
});

test("C.SI.3.4: the legal notes give the contents free under CC-BY 4.0", async () => {
	const { page } = await openSite();
	const [link] = named(await page("/"), "legal-notes");
	const html = await page(link?.href ?? "");
	expect(named(html, "legal-notes-section").map(({ words }) => words)).toEqual([
		"Licenza dei contenuti",
	]);
	expect(named(html, "legal-notes-body")[0]?.words).toContain(
		"sono rilasciati con licenza CC-BY 4.0",
	);
});

test("nothing is fetched from anybody else, and no script runs", async () => {
	const { page } = await openSite();
	for (const path of publicPages) {
		const html = await page(path);
		expect(html).not.toMatch(/<script/);
		expect(html).not.toMatch(/<(img|link|iframe)[^>]*(src|href)="https?:\/\/(?!pratico\.test)/);
	}
});
