import { expect, test } from "vitest";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { forgetExpired } from "#app/features/privacy/forget-expired.server.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { atOffice, makeWorld, monday } from "#tests/support/world.ts";

async function openBooking() {
	const app = await openTestApp();
	const world = await makeWorld(app.db);
	await world.opens();
	const { build } = await loadBuild();
	return { app, world, open: (now = monday) => makeBrowser(app, build, now) };
}

type Browser = ReturnType<typeof makeBrowser>;

const place = { servizio: "primo-colloquio", sede: "collegno-office" };
const times = `/prenota/data?${new URLSearchParams({ sede: place.sede, servizio: place.servizio })}`;
const maria = { givenName: "Maria", familyName: "Rossi", email: "maria@example.it", phone: "" };

const keepPath = (chosen: Record<string, string>) =>
	`/prenota/salva?${new URLSearchParams(chosen)}`;

/** Asks for the code, as the page of a step that was saved does. */
async function keep(browser: Browser, chosen: Record<string, string>) {
	const page = await (await browser.post(keepPath(chosen), {})).text();
	return { page, code: /class="reference">([^<]+)</.exec(page)?.[1] ?? "" };
}

/** @returns where it goes on */
const resume = async (browser: Browser, reference: string) =>
	(await browser.post("/codice", { reference })).headers.get("Location");

test("a booking saved half-way goes on at another browser with its code, and books", async () => {
	const { app, world, open } = await openBooking();
	const slotId = await world.slot();
	const phone = open();
	await phone.post(times, { disponibilita: slotId });
	const step = `/prenota/richiedente?disponibilita=${slotId}`;
	const saved = await phone.post(step, { note: "Vengo con mia figlia", save: "yes" });
	expect(saved.headers.get("Location")).toBe(`/prenota/salva?disponibilita=${slotId}`);

	// The seat is not promised for longer than it is kept.
	const page = await (await phone.get(`/prenota/salva?disponibilita=${slotId}`)).text();
	expect(page).toContain("Primo colloquio");
	expect(page).toContain("giovedì 3 dicembre 2026");
	expect(page).toContain("solo fino alle 09:10, non di più");
	phone.clock.now = monday.add({ minutes: 20 });
	const { code, page: kept } = await keep(phone, { disponibilita: slotId });
	expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
	expect(kept).toContain("Salvare non tiene il posto");

	const nextDay = monday.add({ hours: 24 });
	const computer = open(nextDay);
	expect(await resume(computer, code.toLowerCase())).toBe(step);
	const applicant = await (await computer.get(step)).text();
	// Kept anew, as for anybody who chooses it now.
	expect(applicant).toContain("Ti teniamo questo posto fino alle 09:10.");
	expect(applicant).toContain("Vengo con mia figlia");
	await computer.post(step, { ...maria, note: "Vengo con mia figlia" });
	const summary = `/prenota/riepilogo?disponibilita=${slotId}`;
	const last = await (await computer.get(summary)).text();
	expect(last).toContain("Vengo con mia figlia");
	const key = /name="key" value="([^"]+)"/.exec(last)?.[1] ?? "";
	expect((await computer.post(summary, { key })).status).toBe(303);
	expect(await app.db.read.booking.count()).toBe(1);
	// What is left of the form shows the appointment, for some minutes.
	const gt = toDate(computer.clock.now.add({ minutes: 15 }));
	expect(await app.db.read.draft.count({ where: { expiresAt: { gt } } })).toBe(0);
	// With the booking made, the code opens nothing any more.
	expect((await open().post("/codice", { reference: code })).status).toBe(400);
});

test("a half-filled applicant is saved as it was typed, without complaints", async () => {
	const { world, open } = await openBooking();
	const slotId = await world.slot();
	const step = `/prenota/richiedente?disponibilita=${slotId}`;
	const phone = open();
	const half = {
		givenName: "Maria",
		familyName: "",
		email: "maria@",
		phone: "",
		safeContact: "on",
	};
	const saved = await phone.post(step, { ...half, companionName: "Carla", save: "yes" });
	expect(saved.headers.get("Location")).toBe(`/prenota/salva?disponibilita=${slotId}`);
	const { code } = await keep(phone, { disponibilita: slotId });
	const computer = open();
	expect(await resume(computer, code)).toBe(step);
	const page = await (await computer.get(step)).text();
	for (const text of ['value="Maria"', 'value="maria@"', 'value="Carla"']) {
		expect(page).toContain(text);
	}
	expect(/<input[^>]*name="safeContact"[^>]*/.exec(page)?.[0]).toContain("checked");
	expect((await computer.post(step, { ...half, save: "" })).status).toBe(303);
	expect((await computer.post(step, half)).status).toBe(400);
	await computer.post(step, { ...maria, save: "yes" });
	const again = await keep(computer, { disponibilita: slotId });
	expect(await resume(open(), again.code)).toBe(`/prenota/riepilogo?disponibilita=${slotId}`);
});

test("saved at the first steps, it goes on at the next one", async () => {
	const { open } = await openBooking();
	for (const [chosen, next] of [
		[{ servizio: place.servizio }, `/prenota/luogo?servizio=${place.servizio}`],
		[place, times],
	] as const) {
		const phone = open();
		const { code } = await keep(phone, chosen);
		// In the same browser it is found without the code.
		expect(await (await phone.get("/prenota/salva")).text()).toContain("Primo colloquio");
		expect(await resume(open(), code)).toBe(next);
	}
	expect((await open().post("/prenota/salva", {})).status).toBe(409);
	expect((await open().post("/prenota/salva?servizio=niente", {})).status).toBe(409);
	const page = await (await open().get("/prenota/salva")).text();
	expect(page).toContain("Non hai ancora scelto niente");
	expect(await (await open().get("/prenota/luogo")).text()).toContain('href="/codice"');
});

test("when somebody else has taken the time, it goes on with the choice of another", async () => {
	const { world, open } = await openBooking();
	const slotId = await world.slot();
	await world.slot({ start: atOffice("2026-12-03T11:30") });
	const [phone, stranger] = [open(), open()];
	await phone.post(`/prenota/richiedente?disponibilita=${slotId}`, maria);
	const { code } = await keep(phone, { disponibilita: slotId });
	await stranger.post(times, { disponibilita: slotId });
	const computer = open();
	const next = await resume(computer, code);
	expect(next).toBe(`${times}&errore=preso`);
	const page = await (await computer.get(next ?? "")).text();
	expect(page).toContain("non è più libero");
	const another = /name="disponibilita" value="([^"]+)"/.exec(page)?.[1] ?? "";
	await computer.post(times, { disponibilita: another });
	const summary = await computer.get(`/prenota/riepilogo?disponibilita=${another}`);
	expect(await summary.text()).toContain("maria@example.it");
});

test("a browser that goes on with a saved booking gives back the seat it was keeping itself", async () => {
	const { app, world, open } = await openBooking();
	const [saved, own] = [
		await world.slot(),
		await world.slot({ start: atOffice("2026-12-03T11:30") }),
	];
	const [phone, computer] = [open(), open()];
	await phone.post(times, { disponibilita: saved });
	const { code } = await keep(phone, { disponibilita: saved });
	await computer.post(times, { disponibilita: own });
	// A code that isn't one costs nothing.
	expect((await computer.post("/codice", { reference: "2222-3333" })).status).toBe(400);
	const seats = async () =>
		(await app.db.read.slot.findMany({ orderBy: { startsAt: "asc" } })).map(
			({ seatsTaken }) => seatsTaken,
		);
	expect(await seats()).toEqual([1, 1]);
	expect(await resume(computer, code)).toBe(`/prenota/richiedente?disponibilita=${saved}`);
	expect(await seats()).toEqual([1, 0]);
	// The seat of the saved booking came along with it.
	expect(await app.db.read.hold.findMany({ select: { slotId: true } })).toEqual([
		{ slotId: saved },
	]);
	await forgetExpired({ now: monday.add({ minutes: 1 }), db: app.db, vault: app.vault });
	expect(await app.db.read.draft.count()).toBe(1);
});

test("it is kept for a month and then forgotten", async () => {
	const { app, world, open } = await openBooking();
	const slotId = await world.slot();
	const { code } = await keep(open(), { disponibilita: slotId });
	const at = (days: number) => monday.add({ hours: 24 * days });
	await forgetExpired({ now: at(29), db: app.db, vault: app.vault });
	expect(await app.db.read.draft.count()).toBe(1);
	await forgetExpired({ now: at(31), db: app.db, vault: app.vault });
	expect(await app.db.read.draft.count()).toBe(0);
	expect((await open(at(31)).post("/codice", { reference: code })).status).toBe(400);
});

test("each step of the booking has a way on, a way to save and a way back, in this order", async () => {
	const { world, open } = await openBooking();
	const slotId = await world.slot();
	const browser = open();
	await browser.post(times, { disponibilita: slotId });
	await browser.post(`/prenota/richiedente?disponibilita=${slotId}`, maria);
	for (const path of [
		`/prenota/luogo?servizio=${place.servizio}`,
		times,
		`/prenota/richiedente?disponibilita=${slotId}`,
		`/prenota/riepilogo?disponibilita=${slotId}`,
	]) {
		const page = await (await browser.get(path)).text();
		const main = page.slice(page.indexOf("<main"), page.indexOf("</main"));
		const order = [
			/name="(sede|disponibilita)"|>(Avanti|Conferma la prenotazione)<\/button>/,
			/>Continua un altro giorno<\/(button|a)>/,
			/>Indietro<\/a>/,
		].map((what) => main.search(what));
		expect(
			order.every((at) => at > 0),
			path,
		).toBe(true);
		expect(
			order.toSorted((a, b) => a - b),
			path,
		).toEqual(order);
		// Giving back the seat comes after the form.
		const release = main.indexOf('name="release"');
		expect(release === -1 || release > (order[0] ?? 0), path).toBe(true);
	}
});
