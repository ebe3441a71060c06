import { expect, test } from "vitest";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { signIn } from "#tests/support/signed-in.ts";
import { makeWorld } from "#tests/support/world.ts";

async function openSite() {
	const app = await openTestApp();
	const world = await makeWorld(app.db);
	await world.opens();
	const { build } = await loadBuild();
	const browser = makeBrowser(app, build);
	const page = async (path: string) => (await browser.get(path)).text();
	const leadsTo = async (path: string) => (await browser.get(path)).headers.get("Location");
	return { app, world, browser, page, leadsTo };
}

const PLACE = "/prenota/luogo?servizio=primo-colloquio";
const TIMES = "/prenota/data?sede=collegno-office&servizio=primo-colloquio";
const who = (slotId: string) => `/prenota/richiedente?disponibilita=${slotId}`;

/** What is shown in the middle of a page. */
const main = (html: string) =>
	/<main.*<\/main>/s.exec(html)?.[0]?.replaceAll("<!-- -->", "") ?? expect.fail("no main");

/** The values of the buttons of this name, in their order. */
const pressed = (html: string, name: string) =>
	[...html.matchAll(new RegExp(`<button[^>]*name="${name}" value="([^"]+)"`, "g"))].map(
		([, value]) => value,
	);

test("a place and a time are chosen by pressing them, and the next page asks who comes", async () => {
	const { world, browser, page } = await openSite();
	const slotId = await world.slot();
	const place = main(await page(PLACE));
	expect(pressed(place, "sede")).toEqual(["collegno-office", "rivoli-office"]);
	const times = main(await page(TIMES));
	expect(pressed(times, "disponibilita")).toEqual([slotId]);
	for (const html of [place, times]) expect(html).not.toMatch(/type="radio"|>Avanti</);
	// Heard without the heading above it, a time says its day.
	expect(times).toMatch(/<span class="visually-hidden">giovedì 3 dicembre <\/span>10:30/);
	const chosen = await browser.post(TIMES, { disponibilita: slotId });
	expect(chosen.headers.get("Location")).toBe(who(slotId));
	const applicant = main(await page(who(slotId)));
	for (const name of ["givenName", "email", "note"]) expect(applicant).toContain(`name="${name}"`);
});

test("a place is chosen knowing whether one gets in and is understood there; what is not known is not said", async () => {
	const { app, page } = await openSite();
	expect(main(await page(PLACE))).not.toMatch(/gradini|Lingue/);
	await app.db.transaction((tx) =>
		tx.office.update({
			where: { id: "rivoli-office" },
			data: { stepFree: true, languages: "fr ar" },
		}),
	);
	const place = main(await page(PLACE));
	expect(place).toContain("Senza gradini · Lingue: italiano, francese e arabo");
	expect(place.match(/gradini/g)).toHaveLength(1);
	expect(main(await page(`/en${PLACE}`))).toContain("Languages: Italian, French and Arabic");
});

test("whoever is asked who comes reads where and when they are going, and until when it is kept", async () => {
	const { world, browser, page } = await openSite();
	const slotId = await world.slot();
	await browser.post(TIMES, { disponibilita: slotId });
	const applicant = main(await page(who(slotId)));
	expect(applicant).toContain("<strong>Collegno · giovedì 3 dicembre, 10:30</strong>");
	expect(applicant).toContain("Ti teniamo questo posto fino alle 09:10.");
	expect(applicant.indexOf("10:30</strong>")).toBeLessThan(applicant.indexOf('name="givenName"'));
	expect(main(await page(`/en${who(slotId)}`))).toContain("Thursday 3 December, 10:30");
});

test("whoever has to enrol first reads which time it was", async () => {
	const { app, world, browser, page } = await openSite();
	const slotId = await world.slot();
	const ana = { givenName: "Ana", familyName: "Pop", email: "", phone: "333 1234567" };
	await browser.post(TIMES, { disponibilita: slotId });
	await browser.post(who(slotId), ana);
	const summary = `/prenota/riepilogo?disponibilita=${slotId}`;
	const key = /name="key" value="([^"]+)"/.exec(await page(summary))?.[1] ?? "";
	await app.db.transaction((tx) =>
		tx.service.update({ where: { id: "primo-colloquio" }, data: { enrolmentRequired: true } }),
	);
	const refused = await browser.post(summary, { key });
	expect(refused.status).toBe(409);
	expect(main(await refused.text())).toContain("Collegno · giovedì 3 dicembre, 10:30");
});

test("a municipality that is known is not asked again", async () => {
	const { app, world, page, leadsTo } = await openSite();
	await world.slot();
	const municipality = await page("/comuni/collegno");
	expect(municipality).toContain('href="/prenota?comune=collegno"');
	// With one service there is nothing left to choose but the time.
	expect(await leadsTo("/prenota?comune=collegno")).toBe(TIMES);
	expect(await leadsTo("/en/prenota?comune=collegno")).toBe(`/en${TIMES}`);
	await app.db.transaction((tx) =>
		tx.service.create({
			data: {
				id: "secondo-colloquio",
				position: 2,
				format: "individual",
				channel: "on_site",
				durationMinutes: 45,
				minimumNoticeHours: 24,
				horizonDays: 56,
				cancellationDeadlineHours: 24,
				maxActivePerApplicant: 1,
				mayBook: "public",
				enrolmentRequired: false,
				holdMinutes: 10,
			},
		}),
	);
	const services = await page((await leadsTo("/prenota?comune=collegno")) ?? "");
	expect(services).toContain('href="/prenota?servizio=primo-colloquio&amp;comune=collegno"');
	expect(await leadsTo("/prenota?comune=collegno&servizio=primo-colloquio")).toBe(TIMES);
	// Nobody serves this one there: all the places are shown.
	const unserved = "/prenota?comune=collegno&servizio=secondo-colloquio";
	expect(await leadsTo(unserved)).toBe(unserved.replace("prenota", "prenota/luogo"));
});

test("whoever is led straight to the times is told there that the service is for those who are enrolled", async () => {
	const { app, world, page, leadsTo } = await openSite();
	await world.slot();
	const told = "Solo per chi ha già fatto l&#x27;iscrizione al programma";
	expect(main(await page(TIMES))).not.toContain(told);
	await app.db.transaction((tx) => tx.service.updateMany({ data: { enrolmentRequired: true } }));
	const times = await page((await leadsTo("/prenota?comune=collegno")) ?? "");
	expect(main(times)).toContain(told);
});

test("where a municipality has two offices, these are the first to choose from", async () => {
	const { app, page, leadsTo } = await openSite();
	await app.db.transaction(async (tx) => {
		const { id: _, ...office } = await tx.office.findUniqueOrThrow({
			where: { id: "rivoli-office" },
		});
		await tx.office.create({ data: { ...office, id: "rivoli-library", name: "Biblioteca" } });
		const desk = { id: "library-desk", officeId: "rivoli-library", name: "Sportello 1" };
		await tx.desk.create({ data: desk });
		const { id: __, ...rule } = await tx.availabilityRule.findFirstOrThrow();
		await tx.availabilityRule.create({ data: { ...rule, id: "library", deskId: desk.id } });
	});
	const asked = "servizio=primo-colloquio";
	const next = await leadsTo(`/prenota?comune=rivoli&${asked}`);
	expect(next).toBe(`/prenota/luogo?comune=rivoli&${asked}`);
	expect(pressed(await page(next ?? ""), "sede")).toEqual([
		"rivoli-library",
		"rivoli-office",
		"collegno-office",
	]);
});

test("the own municipality of somebody signed in comes first, as long as they book for themselves", async () => {
	const { app, world, browser, page } = await openSite();
	const slotId = await world.slot();
	await world.applicant({ email: "maria@example.it", residenceMunicipalityId: "rivoli" });
	expect(pressed(await page(PLACE), "sede")).toEqual(["collegno-office", "rivoli-office"]);
	await signIn(app, browser);
	expect(pressed(await page(PLACE), "sede")).toEqual(["rivoli-office", "collegno-office"]);
	const ion = { givenName: "Ion", familyName: "Popescu", email: "ion@example.it" };
	await browser.post(`${who(slotId)}&altra=si`, ion);
	expect(pressed(await page(PLACE), "sede")).toEqual(["collegno-office", "rivoli-office"]);
});

test("a time on the home page is kept as soon as it is pressed; one that has gone says so", async () => {
	const { app, world, browser, page } = await openSite();
	const slotId = await world.slot();
	const home = main(await page("/"));
	expect(pressed(home, "disponibilita")).toEqual([slotId]);
	const action = /formaction="([^"]+)"/i.exec(home)?.[1]?.replaceAll("&amp;", "&") ?? "";
	const chosen = await browser.post(action, { disponibilita: slotId });
	expect(chosen.headers.get("Location")).toBe(who(slotId));
	expect(await app.db.read.hold.count()).toBe(1);
	browser.cookies.clear();
	const late = await browser.post(action, { disponibilita: slotId });
	expect(late.status).toBe(409);
	expect(await late.text()).toContain("ha appena preso questo posto");
});

test("the home page's button begins with the first service, which can be changed", async () => {
	const { page, leadsTo } = await openSite();
	const href = /<div class="hero">.*?href="(\/prenota[^"]*)"/s.exec(await page("/"))?.[1] ?? "";
	expect(href).toBe("/prenota?servizio=primo-colloquio");
	expect(main(await page((await leadsTo(href)) ?? ""))).toContain("Primo colloquio");
});

test("the address of the note leads to where it is asked, and to the note of somebody known", async () => {
	const { app, world, browser, leadsTo, page } = await openSite();
	const slotId = await world.slot();
	const details = `/prenota/dettagli?disponibilita=${slotId}`;
	expect(await leadsTo(details)).toBe(`${who(slotId)}#note`);
	await world.applicant({ email: "maria@example.it" });
	await signIn(app, browser);
	expect(main(await page(details))).toContain('name="note"');
	const noted = await browser.post(details, { note: "Vengo con mia figlia" });
	expect(noted.headers.get("Location")).toBe(`/prenota/riepilogo?disponibilita=${slotId}`);
	expect(await page(noted.headers.get("Location") ?? "")).toContain("Vengo con mia figlia");
});

test("above the question of a step are the mark, the languages and the step, and nothing to leave by", async () => {
	const { app, world, browser, page } = await openSite();
	const slotId = await world.slot();
	const paths = [PLACE, TIMES, "/prenota/cerca", who(slotId)];
	const headOf = (html: string) => html.slice(html.indexOf("<body"), html.indexOf("<h1"));
	for (const path of paths) {
		const head = headOf(await page(path));
		expect([path, /class="site-nav"|breadcrumb|<p class="lead/.test(head)]).toEqual([path, false]);
		expect(head).toContain('aria-label="Lingua"');
		expect(head).toContain('aria-label="Passo"');
		expect(head).not.toContain("/uscita");
	}
	expect(headOf(await page("/comuni"))).toContain('class="site-nav"');
	// Whoever is signed in can sign out of every page.
	await world.applicant({ email: "maria@example.it" });
	await signIn(app, browser);
	for (const path of [PLACE, TIMES, `/prenota/riepilogo?disponibilita=${slotId}`]) {
		expect(headOf(await page(path))).toMatch(/action="\/uscita">Maria<button[^>]*>Esci</);
	}
});

test("the foot of a page says no link twice", async () => {
	const { page } = await openSite();
	for (const path of ["/", PLACE]) {
		const foot = /<footer.*<\/footer>/s.exec(await page(path))?.[0] ?? "";
		const links = [...foot.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href);
		expect(links.length).toBeGreaterThan(7);
		expect(new Set(links).size).toBe(links.length);
	}
});
