import { expect, test } from "vitest";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { signIn } from "#tests/support/signed-in.ts";
import { atOffice, makeWorld, vault, type World } from "#tests/support/world.ts";

async function openBrowser() {
	const app = await openTestApp();
	const world = await makeWorld(app.db);
	const { build } = await loadBuild();
	return { app, world, browser: makeBrowser(app, build), stranger: () => makeBrowser(app, build) };
}

type Browser = ReturnType<typeof makeBrowser>;

const maria = { givenName: "Maria", familyName: "Rossi", email: "maria@example.it", phone: "" };

/** Up to the summary. @returns the key in its form */
async function presentOneself(
	browser: Browser,
	slotId: string,
	form: Record<string, string> = maria,
): Promise<string> {
	await browser.post(`/prenota/richiedente?disponibilita=${slotId}`, form);
	const page = await browser.get(`/prenota/riepilogo?disponibilita=${slotId}`);
	return /name="key" value="([^"]+)"/.exec(await page.text())?.[1] ?? expect.fail("no key");
}

async function confirm(browser: Browser, slotId: string, fields: Record<string, string>) {
	return browser.post(`/prenota/riepilogo?disponibilita=${slotId}`, fields);
}

/** Somebody else's appointment, and the path of its manage link. */
async function bookedAppointment(world: World, slotId: string, locale: Locale = "it") {
	const booked = await bookSlot(
		{ slotId, applicant: world.newcomer({ locale }), idempotencyKey: slotId, note: null },
		world.visitor(),
	);
	if (!booked.ok) return expect.fail(booked.refusal);
	return `/appuntamento/${vault.sign("manage-link", booked.bookingId)}`;
}

test("the second click that comes when the first is done finds the same appointment", async () => {
	const { app, world, browser } = await openBrowser();
	const slotId = await world.slot();
	const key = await presentOneself(browser, slotId);
	const asBefore = new Map(browser.cookies);
	const first = await confirm(browser, slotId, { key });
	expect([first.status, first.headers.get("Location")]).toEqual([303, "/prenota/confermato"]);

	// The answer to the first click never reached the browser.
	browser.cookies.clear();
	for (const [name, value] of asBefore) browser.cookies.set(name, value);
	const second = await confirm(browser, slotId, { key });
	expect([second.status, second.headers.get("Location")]).toEqual([303, "/prenota/confermato"]);
	const page = await (await browser.get("/prenota/confermato")).text();
	expect(page).toContain("Appuntamento confermato");
	expect(await app.db.read.booking.count()).toBe(1);
	expect(await app.db.read.applicant.count()).toBe(1);
});

test("the summary shows a telephone number as people here write it", async () => {
	const { world, browser } = await openBrowser();
	const slotId = await world.slot();
	await presentOneself(browser, slotId, { ...maria, phone: "0039 333 1234567" });
	const page = await (await browser.get(`/prenota/riepilogo?disponibilita=${slotId}`)).text();
	expect(page).toContain("3331234567");
	expect(page).not.toContain("+39333");
});

test("an hour later the form of somebody else's appointment opens nothing", async () => {
	const { world, browser, stranger } = await openBrowser();
	const slotId = await world.slot();
	const key = await presentOneself(browser, slotId);
	await confirm(browser, slotId, { key });
	const other = stranger();
	other.clock.now = other.clock.now.add({ hours: 1 });
	const answer = await confirm(other, slotId, { key });
	expect(answer.headers.get("Location")).toContain("/prenota/richiedente");
	expect(other.cookies.has("accesso")).toBe(false);
});

test("when the seat has just gone: 409, three other times, and one tap takes one of them", async () => {
	const { app, world, browser } = await openBrowser();
	const slotId = await world.slot();
	const others = [
		await world.slot({ start: atOffice("2026-12-03T11:15") }),
		await world.slot({ start: atOffice("2026-12-04T10:30") }),
		await world.slot({ start: atOffice("2026-12-03T10:30"), municipality: "rivoli" }),
	];
	const key = await presentOneself(browser, slotId, { ...maria, note: "Vengo con mia figlia" });
	await bookedAppointment(world, slotId);

	const refused = await confirm(browser, slotId, { key });
	expect(refused.status).toBe(409);
	const page = await refused.text();
	expect(page).toContain("Un&#x27;altra persona ha appena preso questo posto.");
	for (const other of others) expect(page).toContain(`name="disponibilita" value="${other}"`);
	const again = /name="key" value="([^"]+)"/.exec(page)?.[1] ?? "";

	const [first = ""] = others;
	const taken = await confirm(browser, slotId, { key: again, disponibilita: first });
	expect(taken.status).toBe(303);
	const booking = await app.db.read.booking.findFirstOrThrow({ where: { slotId: first } });
	expect(booking.noteSealed && vault.unseal(booking.noteSealed)).toBe("Vengo con mia figlia");
});

test("somebody who has an appointment already is led to it, not to other times", async () => {
	const { app, world, browser } = await openBrowser();
	const slotId = await world.slot();
	const other = await world.slot({ start: atOffice("2026-12-04T10:30") });
	await confirm(browser, slotId, { key: await presentOneself(browser, slotId) });
	await signIn(app, browser);
	const key = /name="key" value="([^"]+)"/.exec(
		await (await browser.get(`/prenota/riepilogo?disponibilita=${other}`)).text(),
	)?.[1];
	const refused = await confirm(browser, other, { key: key ?? "" });
	expect(refused.status).toBe(409);
	const page = await refused.text();
	expect(page).toContain('href="/area/appuntamenti"');
	expect(page).not.toContain('name="disponibilita"');
});

test("every garbled request of the booking gets its answer, and none is an error of ours", async () => {
	const { world, browser } = await openBrowser();
	const slotId = await world.slot();
	const answers: Record<string, number> = {};
	for (const path of [
		"/prenota?comune=atlantide&servizio=viaggio",
		"/prenota/luogo?comune=atlantide&servizio=viaggio",
		"/prenota/data?sede=nessuna&servizio=primo-colloquio",
		"/prenota/dettagli",
		"/prenota/dettagli?disponibilita=nessuna",
		"/prenota/riepilogo?disponibilita=nessuna",
		"/appuntamento/nessuno",
		"/appuntamento/nessuno.ics",
		"/appuntamento/nessuno/sposta",
		"/de/prenota/luogo",
	]) {
		answers[path] = (await browser.get(path)).status;
	}
	expect(answers).toEqual({
		"/prenota?comune=atlantide&servizio=viaggio": 303,
		"/prenota/luogo?comune=atlantide&servizio=viaggio": 200,
		"/prenota/data?sede=nessuna&servizio=primo-colloquio": 303,
		"/prenota/dettagli": 303,
		"/prenota/dettagli?disponibilita=nessuna": 404,
		"/prenota/riepilogo?disponibilita=nessuna": 404,
		"/appuntamento/nessuno": 404,
		"/appuntamento/nessuno.ics": 404,
		"/appuntamento/nessuno/sposta": 404,
		"/de/prenota/luogo": 404,
	});
	const applicant = `/prenota/richiedente?disponibilita=${slotId}`;
	expect((await browser.post(applicant, { ...maria, email: "not an address" })).status).toBe(400);
	expect((await browser.post(applicant, { ...maria, givenName: "x".repeat(101) })).status).toBe(
		400,
	);
	const noted = (length: number) => browser.post(applicant, { ...maria, note: "x".repeat(length) });
	expect((await noted(201)).status).toBe(400);
	expect((await noted(100_000)).status).toBe(413);
	const key = await presentOneself(browser, slotId, { ...maria, givenName: "Ma\0ria" });
	expect((await confirm(browser, slotId, { key: "short" })).status).toBe(400);
	expect((await confirm(browser, slotId, { key, disponibilita: "none\0" })).status).toBe(409);
	expect((await confirm(browser, slotId, { key })).status).toBe(303);
});

test("two hundred characters on several lines are no more than two hundred", async () => {
	const { world, browser } = await openBrowser();
	const slotId = await world.slot();
	const note = Array.from({ length: 4 }, () => "x".repeat(49)).join("\r\n");
	const applicant = `/prenota/richiedente?disponibilita=${slotId}`;
	expect((await browser.post(applicant, { ...maria, note: `${note}x` })).status).toBe(303);
});

test("looking at a manage link changes nothing; its buttons move and cancel", async () => {
	const { app, world, browser } = await openBrowser();
	const link = await bookedAppointment(world, await world.slot());
	const target = await world.slot({ start: atOffice("2026-12-04T10:30") });
	const before = await app.db.read.booking.findFirstOrThrow();
	for (const path of [link, `${link}/sposta`, `${link}/annulla`, `${link}/stampa`, `${link}.ics`]) {
		const page = await browser.get(path);
		expect([path, page.status]).toEqual([path, 200]);
		expect(page.headers.get("Cache-Control")).toContain("private");
	}
	expect((await browser.get(`/en${link}/sposta`)).status).toBe(200);
	expect(await app.db.read.booking.findFirstOrThrow()).toEqual(before);

	const move = await browser.post(`${link}/sposta`, { disponibilita: target });
	expect([move.status, move.headers.get("Location")]).toEqual([303, `${link}?spostato`]);
	const again = await browser.post(`${link}/sposta`, { disponibilita: target });
	expect(again.status).toBe(303);
	expect(await app.db.read.booking.findFirstOrThrow()).toMatchObject({
		slotId: target,
		sequence: 1,
	});

	expect((await browser.post(`${link}/annulla`, {})).status).toBe(303);
	expect((await browser.post(`${link}/annulla`, {})).status).toBe(303);
	expect(await (await browser.get(link)).text()).toContain("Hai annullato questo appuntamento.");
	expect((await browser.get(`${link}.ics`)).status).toBe(410);
	expect(await app.db.read.slot.count({ where: { seatsTaken: { gt: 0 } } })).toBe(0);
});

test("the calendar file of a cancelled appointment says so in the person's language", async () => {
	const { world, browser } = await openBrowser();
	for (const [locale, sentence, start] of [
		["it", "Questo appuntamento è già annullato.\n", "2026-12-03T10:30"],
		["fr", "Ce rendez-vous est déjà annulé.\n", "2026-12-04T10:30"],
	] as const) {
		const slotId = await world.slot({ start: atOffice(start) });
		const link = await bookedAppointment(world, slotId, locale);
		expect((await browser.post(`${link}/annulla`, {})).status).toBe(303);
		const file = await browser.get(`${link}.ics`);
		expect([file.status, file.headers.get("Content-Language")]).toEqual([410, locale]);
		expect(file.headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
		expect(await file.text()).toBe(sentence);
	}
});

test("a move to a seat that is gone is a 409 with other times, and the old one stays", async () => {
	const { app, world, browser } = await openBrowser();
	const slotId = await world.slot();
	const link = await bookedAppointment(world, slotId);
	const target = await world.slot({ start: atOffice("2026-12-04T10:30") });
	await bookedAppointment(world, target);
	const other = await world.slot({ start: atOffice("2026-12-04T11:15") });
	const refused = await browser.post(`${link}/sposta`, { disponibilita: target });
	expect(refused.status).toBe(409);
	expect(await refused.text()).toContain(`name="disponibilita" value="${other}"`);
	expect(await app.db.read.booking.count({ where: { slotId, status: "booked" } })).toBe(1);
	expect((await browser.post(`${link}/sposta`, {})).status).toBe(400);
});

test("past the deadline moving is refused with words, and nothing changes", async () => {
	const { app, world, browser } = await openBrowser();
	const link = await bookedAppointment(world, await world.slot());
	const target = await world.slot({ start: atOffice("2026-12-10T10:30") });
	browser.clock.now = atOffice("2026-12-02T10:31");
	const path = `${link}/sposta`;
	const page = await browser.get(path);
	expect(page.status).toBe(200);
	expect(await page.text()).not.toContain('method="post"');
	const refused = await browser.post(path, { disponibilita: target });
	expect(refused.status).toBe(409);
	expect(await refused.text()).toContain("troppo tardi per cambiare");
	expect(await app.db.read.booking.findFirstOrThrow()).toMatchObject({
		status: "booked",
		sequence: 0,
	});
});

test("where nothing is free, the page says where there is something, and when", async () => {
	const { app, world, browser } = await openBrowser();
	await app.db.transaction((tx) =>
		tx.availabilityRule.createMany({
			data: ["collegno", "rivoli"].map((place) => ({
				id: place,
				deskId: `${place}-desk`,
				serviceId: "primo-colloquio",
				weekday: 4,
				startTime: "09:00",
				endTime: "12:00",
				fromOn: "2026-11-01",
				slotMinutes: 45,
			})),
		}),
	);
	await world.slot({ municipality: "rivoli" });
	const path = "/prenota/data?sede=collegno-office&servizio=primo-colloquio";
	const page = await (await browser.get(path)).text();
	expect(page).toContain("In questa sede non ci sono posti liberi");
	expect(page).toContain("sede=rivoli-office");
	expect(page).toContain("giovedì 3 dicembre, 10:30");
	const english = await (await browser.get(`/en${path}`)).text();
	expect(english).toContain("There is nothing free at this office");
});
