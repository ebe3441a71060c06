import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { codeBornOn } from "#tests/domain/enrolment/fiscal-code-builder.ts";
import { makeWaitingWorld } from "#tests/features/waitlist/waiting-world.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { openEdition } from "#tests/support/edition.ts";
import { eligible } from "#tests/support/eligible.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { monday, zone } from "#tests/support/world.ts";

/** Maria gives a telephone number and no e-mail: what she comes back with are the codes she wrote down. */
const MARIA = { givenName: "Maria", familyName: "D'Angelo", email: "", phone: "333 1234567" };

async function openWithCodes() {
	const app = await openTestApp();
	const world = await makeWaitingWorld(app.db);
	await openEdition(app.db, monday.toZonedDateTimeISO(zone).toPlainDate());
	const { build } = await loadBuild();
	const open = () => makeBrowser(app, build);
	const enter = async (reference: string, familyName = "") => {
		const browser = open();
		const answer = await browser.post("/codice", { reference, familyName });
		const location = answer.headers.get("Location") ?? "";
		const page = location ? await browser.get(location) : null;
		return {
			status: answer.status,
			location,
			text: page ? await page.text() : await answer.text(),
		};
	};
	return { app, world, open, enter };
}

type Browser = ReturnType<typeof makeBrowser>;

const codeIn = (html: string) => /class="reference">([^<]+)</.exec(html)?.[1] ?? "no code";
const keyIn = (html: string) => /name="key" value="([^"]+)"/.exec(html)?.[1] ?? "";
const read = async (browser: Browser, path: string) => (await browser.get(path)).text();

async function enrol(browser: Browser): Promise<string> {
	await browser.post("/iscrizione/requisiti", eligible);
	const details = { ...MARIA, fiscalCode: codeBornOn("80A41"), residence: "collegno" };
	await browser.post("/iscrizione/dati", details);
	await browser.post("/iscrizione/contatti", { ...MARIA, language: "it" });
	const key = keyIn(await read(browser, "/iscrizione/riepilogo"));
	await browser.post("/iscrizione/riepilogo", { key, privacy: "read" });
	return codeIn(await read(browser, "/iscrizione/fatto"));
}

test("one field takes the code of an appointment, of an enrolment, of a wish and of each saved form", async () => {
	const { world, open, enter } = await openWithCodes();
	const browser = open();
	const enrolment = await enrol(browser);

	const slotId = await world.slot();
	await browser.post(`/prenota/richiedente?disponibilita=${slotId}`, MARIA);
	const summary = `/prenota/riepilogo?disponibilita=${slotId}`;
	await browser.post(summary, { key: keyIn(await read(browser, summary)) });
	const appointment = codeIn(await read(browser, "/prenota/confermato"));

	const asked = { key: newId(), servizio: "primo-colloquio", comune: "rivoli", ...MARIA };
	const joined = await open().post("/attesa", { ...asked, familyName: "Bianchi" });
	const wish = codeIn(await read(browser, joined.headers.get("Location") ?? ""));

	await browser.post("/iscrizione", {});
	await browser.post("/iscrizione/requisiti", eligible);
	const form = codeIn(await (await browser.post("/iscrizione/salva", {})).text());
	const other = await world.slot({ municipality: "rivoli" });
	const chosen = `/prenota/salva?disponibilita=${other}`;
	const booking = codeIn(await (await browser.post(chosen, {})).text());

	const codes = [enrolment, appointment, wish, form, booking];
	expect(new Set(codes).size).toBe(5);
	for (const code of codes) expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
	expect((await enter(enrolment, "dan")).location).toMatch(/^\/iscrizione\/vedi\/[\w-]+$/);
	expect((await enter(appointment, "dan")).location).toMatch(/^\/appuntamento\/[\w-]+$/);
	expect((await enter(wish, "bia")).location).toMatch(/^\/attesa\/[\w-]+$/);
	expect((await enter(form)).location).toBe("/iscrizione");
	// Its surname does no harm where none is asked for.
	expect((await enter(booking, "dan")).location).toContain(`disponibilita=${other}`);
});

test("whoever enrolled without an e-mail reads the decision by number and surname, and changes nothing there", async () => {
	const { app, open, enter } = await openWithCodes();
	const number = await enrol(open());
	expect((await enter(number, "dan")).text).toContain("Ricevuta");
	await app.db.transaction((tx) =>
		tx.enrolment.updateMany({
			data: { status: "to_complete", reviewReason: "Manca la data dell'ISEE" },
		}),
	);
	const { text, location } = await enter(number, "dan");
	expect(text).toContain("Da completare");
	expect(text).toContain("Manca la data dell&#x27;ISEE");
	expect(text).toContain("vieni allo sportello");
	expect(/<main.*<\/main>/s.exec(text)?.[0]).not.toContain('method="post"');
	expect(text).not.toContain("D&#x27;Angelo");
	const answer = await open().get(location);
	expect(answer.headers.get("Cache-Control")).toContain("no-store");
	expect(text).toContain('content="noindex"');
	expect((await open().get(`${location}x`)).status).toBe(404);
});

test("a code without a surname says that one is needed, and nothing about whether it is one", async () => {
	const { open, enter } = await openWithCodes();
	const number = await enrol(open());
	const [real, invented] = [await enter(number), await enter("2222-3333")];
	for (const { status, text } of [real, invented]) {
		expect(status).toBe(400);
		expect(text).toContain("servono anche le prime tre lettere del cognome");
	}
	expect(real.text.replaceAll(number, "")).toBe(invented.text.replaceAll("2222-3333", ""));
	const wrong = await enter(number, "ros");
	expect([wrong.status, wrong.text.includes("Non troviamo niente")]).toEqual([400, true]);
});

test("somebody without an e-mail finds the code where they are told to write it down, and can send it to themselves", async () => {
	const { world, open } = await openWithCodes();
	const slotId = await world.slot({ capacity: 3 });
	const confirmed = async (person: typeof MARIA & { safeContact?: string }) => {
		const browser = open();
		await browser.post(`/prenota/richiedente?disponibilita=${slotId}`, person);
		const summary = `/prenota/riepilogo?disponibilita=${slotId}`;
		await browser.post(summary, { key: keyIn(await read(browser, summary)) });
		return read(browser, "/prenota/confermato");
	};
	const page = await confirmed(MARIA);
	const alert = /<div class="note success".*?<\/div>/s.exec(page)?.[0] ?? "";
	expect(alert).toContain("serve per spostare o annullare");
	expect(alert).toContain(codeIn(page));
	const sms = decodeURIComponent(/href="(sms:[^"]+)"/.exec(alert)?.[1] ?? "");
	expect(sms).toContain(`Codice: ${codeIn(page)}`);
	expect(sms).toContain("Sportello di Collegno");
	expect(sms).not.toMatch(/Maria|Angelo/);

	const safe = await confirmed({ ...MARIA, familyName: "Verdi", safeContact: "on" });
	const discreet = decodeURIComponent(/href="(sms:[^"]+)"/.exec(safe)?.[1] ?? "");
	expect(discreet).not.toMatch(/Sportello|Appuntamento/);
	expect(await confirmed({ ...MARIA, familyName: "Neri", email: "neri@example.it" })).not.toContain(
		"sms:",
	);
});

test("whoever has no e-mail is promised nothing that takes one: neither after enrolling nor with the number", async () => {
	const { open, enter } = await openWithCodes();
	const browser = open();
	const number = await enrol(browser);
	const main = (html: string) => /<main.*<\/main>/s.exec(html)?.[0] ?? "";
	const done = main(await read(browser, "/iscrizione/fatto"));
	expect(done).toContain('href="/codice"');
	expect(done).not.toMatch(/e-mail|tua area|href="\/area"/);
	const state = main((await enter(number, "D'An")).text);
	expect(state).toContain("vieni allo sportello");
	expect(state).not.toMatch(/e-mail|href="\/accesso"/);
});
