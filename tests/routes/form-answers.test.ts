import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { openEdition } from "#tests/support/edition.ts";
import { eligible } from "#tests/support/eligible.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { known, makeWorld, monday, zone } from "#tests/support/world.ts";

const WRONG = { givenName: "Maria", familyName: "", email: "maria@", phone: "" };

async function openForm() {
	const app = await openTestApp();
	const world = await makeWorld(app.db);
	const { build } = await loadBuild();
	const slotId = await world.slot();
	const open = () => makeBrowser(app, build);
	const form = `/prenota/richiedente?disponibilita=${slotId}`;
	return { app, world, open, slotId, form, shown: `${form}&riprova=` };
}

const fields = (html: string) => ({
	typed: /name="givenName"[^>]*value="([^"]*)"/.exec(html)?.[1],
	title: /<title>([^<]*)/.exec(html)?.[1],
	isMistake: html.includes('class="errors"'),
});

test("a form that comes back is a page with an address, which can be loaded again and come back to", async () => {
	const { open, form, shown } = await openForm();
	const browser = open();
	const answer = await browser.once(form, { method: "POST", body: new URLSearchParams(WRONG) });
	expect(answer.status).toBe(303);
	expect(answer.headers.get("Location")).toBe(`${shown}`);
	for (let load = 0; load < 2; load += 1) {
		const page = await browser.get(shown);
		expect(page.status).toBe(400);
		expect(page.headers.get("Cache-Control")).toContain("no-store");
		expect(fields(await page.text())).toEqual({
			typed: "Maria",
			title: "Errore: Chi viene all&#x27;appuntamento? · P.R.A.Ti.C.O.",
			isMistake: true,
		});
	}
});

test("what was typed shows in the browser it was typed in, on its own page, for some minutes", async () => {
	const { open, form, shown } = await openForm();
	const browser = open();
	await browser.post(form, WRONG);
	const nothing = { typed: undefined, isMistake: false };
	expect(fields(await (await open().get(shown)).text())).toMatchObject(nothing);
	const elsewhere = await (await browser.get("/attesa?servizio=primo-colloquio&riprova=")).text();
	expect(elsewhere).not.toMatch(/class="errors"|Errore:/);
	expect(fields(await (await browser.get(form)).text())).toMatchObject(nothing);
	const cookie = browser.cookies.get("risposta") ?? "";
	expect(Buffer.from(cookie, "base64url").toString("latin1")).not.toContain("Maria");
	for (const spoilt of ["", "x", `${cookie.slice(0, -4)}AAAA`]) {
		browser.cookies.set("risposta", spoilt);
		const page = await browser.get(shown);
		expect([page.status, fields(await page.text()).isMistake]).toEqual([200, false]);
	}
	browser.cookies.set("risposta", cookie);
	browser.clock.now = monday.add({ minutes: 15, seconds: 1 });
	expect(fields(await (await browser.get(shown)).text())).toMatchObject(nothing);
});

test("a time that has just gone, and an answer that is no mistake, have their address as well", async () => {
	const { app, world, open, slotId } = await openForm();
	await openEdition(app.db, monday.toZonedDateTimeISO(zone).toPlainDate());
	const browser = open();
	await browser.post(`/prenota/richiedente?disponibilita=${slotId}`, {
		...WRONG,
		familyName: "Rossi",
		email: "maria@example.it",
	});
	const summary = `/prenota/riepilogo?disponibilita=${slotId}`;
	const key = newId();
	const id = await world.applicant();
	await bookSlot(
		{ slotId, applicant: known(id), idempotencyKey: newId(), note: null },
		world.visitor(id),
	);
	const post = (path: string, form: Record<string, string>) =>
		browser.once(path, { method: "POST", body: new URLSearchParams(form) });
	const gone = await post(summary, { key });
	expect([gone.status, gone.headers.get("Location")]).toEqual([303, `${summary}&riprova=`]);
	const page = await browser.get(`${summary}&riprova=`);
	expect(page.status).toBe(409);
	expect(await page.text()).toContain("ha appena preso questo posto");

	const asked = await post("/requisiti", eligible);
	expect(asked.status).toBe(303);
	const told = await browser.get(asked.headers.get("Location") ?? "");
	expect([told.status, /<title>Errore/.test(await told.text())]).toEqual([200, false]);
});

test("a refusal for asking too often is told at once, with how long to wait", async () => {
	const { open } = await openForm();
	const browser = open();
	const statuses: number[] = [];
	for (let nth = 0; nth < 25; nth += 1) {
		const body = new URLSearchParams({ reference: `2222-33${nth + 22}`, familyName: "ros" });
		statuses.push((await browser.once("/codice", { method: "POST", body })).status);
	}
	expect(statuses.at(0)).toBe(303);
	expect(statuses.at(-1)).toBe(429);
});
