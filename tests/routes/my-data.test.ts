import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { signIn } from "#tests/support/signed-in.ts";
import { makeWorld } from "#tests/support/world.ts";

/** Somebody who has booked, and is signed in. */
async function openSignedIn() {
	const app = await openTestApp();
	const world = await makeWorld(app.db);
	const { build } = await loadBuild();
	const slotId = await world.slot();
	const browser = makeBrowser(app, build);
	const page = async (path: string) => {
		const answer = await browser.get(path);
		return { status: answer.status, text: await answer.text(), headers: answer.headers };
	};
	await browser.post(`/prenota/richiedente?disponibilita=${slotId}`, {
		givenName: "Maria",
		familyName: "Rossi",
		email: "maria@example.it",
		phone: "",
	});
	const summary = `/prenota/riepilogo?disponibilita=${slotId}`;
	const key = /name="key" value="([^"]+)"/.exec((await page(summary)).text)?.[1] ?? "";
	expect((await browser.post(summary, { key })).status).toBe(303);
	await signIn(app, browser);
	const stranger = makeBrowser(app, build);
	return { app, world, browser, page, slotId, stranger };
}

const CORRECT = {
	givenName: "Maria Luisa",
	familyName: "Rossi",
	email: "marialuisa@example.it",
	phone: "333 1234567",
	locale: "ro",
	reminders: "on",
};

test("somebody corrects their data, and the form comes back with what to do until it is right", async () => {
	const { app, browser, page } = await openSignedIn();
	const shown = await page("/area/dati");
	expect(shown.text).toContain('value="maria@example.it"');
	for (const wrong of [
		{ givenName: "" },
		{ email: "maria@" },
		{ phone: "12" },
		{ email: "", phone: "" },
		{ locale: "xx" },
	]) {
		const refused = await browser.post("/area/dati", { ...CORRECT, ...wrong });
		expect(refused.status).toBe(400);
		expect(await refused.text()).toContain('value="Rossi"');
	}
	expect((await browser.post("/area/dati", CORRECT)).headers.get("Location")).toBe(
		"/area/dati?salvato",
	);
	expect((await page("/area/dati?salvato")).text).toContain("abbiamo salvato i tuoi dati");
	const [person] = await app.db.read.applicant.findMany();
	expect(person).toMatchObject({
		givenName: "Maria Luisa",
		searchName: "rossi maria luisa",
		locale: "ro",
		remindersOn: true,
	});
	const { reminders: _, ...silent } = CORRECT;
	await browser.post("/area/dati", silent);
	expect(await app.db.read.applicant.findFirst()).toMatchObject({ remindersOn: false });
});

test("somebody who asks for safe contact gets a calendar that names nothing, and the wish is in the copy", async () => {
	const { browser, page, app } = await openSignedIn();
	expect((await page("/area/dati")).text).toMatch(/name="safeContact"(?![^>]*checked)/);
	const { id } = await app.db.read.booking.findFirstOrThrow();
	const token = app.vault.sign("manage-link", id);
	expect((await page(`/appuntamento/${token}.ics`)).text).toContain("P.R.A.Ti.C.O.");
	await browser.post("/area/dati", { ...CORRECT, locale: "it", safeContact: "on" });
	expect((await page("/area/dati")).text).toMatch(/name="safeContact"[^>]*checked/);
	const file = (await page(`/appuntamento/${token}.ics`)).text;
	expect(file).not.toMatch(/P\.R\.A|Zona Ovest|colloquio|Sportello|Documento/i);
	expect(file).toContain("LOCATION:Via di prova 1\r\n");
	const shown = (await page(`/appuntamento/${token}`)).text;
	const calendars = [...shown.matchAll(/href="https:\/\/(?:calendar|outlook)[^"]+"/g)].map(String);
	expect(calendars).toHaveLength(2);
	for (const href of calendars) expect(href).not.toMatch(/P\.R\.A|Sportello/);
	expect(JSON.parse((await page("/area/dati/esporta.json")).text).person.safeContact).toBe(true);
	expect((await page("/area/dati/copia")).text).toContain("Messaggi riservati");
	await browser.post("/area/dati", CORRECT);
	expect(await app.db.read.applicant.findFirst()).toMatchObject({ safeContact: false });
});

test("a message to the old address is not sent any more", async () => {
	const { app, browser } = await openSignedIn();
	const before = await app.db.read.message.findFirstOrThrow({
		where: { kind: "booking_confirmed" },
	});
	await browser.post("/area/dati", CORRECT);
	const person = await app.db.read.applicant.findFirstOrThrow();
	expect(person.emailHash).not.toBe(before.recipientHash);
});

test("the copy of somebody's data is whole, to read and as a file, and for nobody else", async () => {
	const { page, stranger } = await openSignedIn();
	const file = await page("/area/dati/esporta.json");
	expect(file.headers.get("Content-Disposition")).toContain("attachment");
	expect(file.headers.get("Cache-Control")).toBe("private, no-store");
	const copy = JSON.parse(file.text);
	expect(copy.person).toMatchObject({ givenName: "Maria", email: "maria@example.it" });
	expect(copy.appointments).toMatchObject([{ office: "Sportello di Collegno", status: "booked" }]);
	expect(copy.messages).toMatchObject([{ kind: "booking_confirmed" }]);
	const read = await page("/area/dati/copia");
	expect(read.text).toContain("Il tuo appuntamento è confermato");
	for (const path of ["", "/copia", "/esporta.json", "/cancella"]) {
		const answer = await stranger.get(`/area/dati${path}`);
		expect([path, answer.status]).toEqual([path, 303]);
	}
});

test("erasing needs a tick, takes everything, gives the place back and signs out", async () => {
	const { app, browser, page, slotId } = await openSignedIn();
	expect((await page("/area/dati/cancella")).text).toContain("Hai un appuntamento");
	expect((await browser.post("/area/dati/cancella", {})).status).toBe(400);
	expect(await app.db.read.applicant.count()).toBe(1);
	const erased = await browser.post("/area/dati/cancella", { understood: "on" });
	expect(erased.headers.get("Location")).toBe("/accesso?cancellati");
	expect((await page("/accesso?cancellati")).text).toContain("Abbiamo cancellato i tuoi dati");
	expect(await app.db.read.applicant.count()).toBe(0);
	expect(await app.db.read.slot.findUnique({ where: { id: slotId } })).toMatchObject({
		seatsTaken: 0,
	});
	expect((await browser.get("/area")).status).toBe(303);
	expect((await browser.post("/area/dati/cancella", { understood: "on" })).status).toBe(303);
});

test("somebody signs out of every browser at once", async () => {
	const { app, browser } = await openSignedIn();
	const { id: applicantId } = await app.db.read.applicant.findFirstOrThrow();
	const at = new Date("2026-11-23T07:00:00Z");
	await app.db.transaction((tx) =>
		tx.session.create({
			data: {
				id: "elsewhere",
				applicantId,
				createdAt: at,
				expiresAt: new Date("2026-11-23T09:00:00Z"),
			},
		}),
	);
	expect(await (await browser.get("/area/dati")).text()).toContain("Su 2 telefoni o computer");
	expect((await browser.post("/uscita", { from: "everywhere" })).status).toBe(303);
	expect(await app.db.read.session.count()).toBe(0);
	expect((await browser.get("/area")).status).toBe(303);
});

test("the code of the slip and the surname open the appointment, and nothing else of the person", async () => {
	const { app, stranger } = await openSignedIn();
	const { reference } = await app.db.read.booking.findFirstOrThrow();
	expect((await stranger.post("/codice", {})).status).toBe(400);
	const wrong = await stranger.post("/codice", { reference, familyName: "Bia" });
	expect(wrong.status).toBe(400);
	expect(await wrong.text()).toContain(`value="${reference}"`);
	const typed = ` ${reference.slice(0, 4).toLowerCase()} - ${reference.slice(4)} `;
	const opened = await stranger.post("/codice", { reference: typed, familyName: "ros" });
	expect(opened.status).toBe(303);
	expect(opened.headers.get("Location")).toMatch(/^\/appuntamento\/[\w-]+$/);
	expect((await stranger.get("/area/dati")).status).toBe(303);
	for (let nth = 0; nth < 5; nth += 1) {
		await stranger.post("/codice", { reference, familyName: "Bia" });
	}
	const guessed = await stranger.post("/codice", {
		reference,
		familyName: "Bia",
	});
	expect(guessed.status).toBe(429);
});

test("an enrolment shows what was decided on it, and is withdrawn with a confirmation", async () => {
	const { app, browser, page } = await openSignedIn();
	expect((await page("/area/iscrizione")).text).toContain("Non vediamo ancora la tua iscrizione");
	const { id: applicantId } = await app.db.read.applicant.findFirstOrThrow();
	const id = newId();
	await app.db.transaction(async (tx) => {
		await tx.edition.create({ data: { id: "2026", year: 2026 } });
		await tx.enrolment.create({
			data: {
				id,
				applicantId,
				editionId: "2026",
				reference: "AB2C3DEF",
				status: "submitted",
				eligibility: "yes",
				residenceMunicipalityId: "collegno",
				submittedAt: new Date("2026-11-23T08:00:00Z"),
				idempotencyKey: id,
			},
		});
	});
	expect((await page("/area/iscrizione")).text).toContain("AB2C-3DEF");
	expect((await browser.post("/area/iscrizione", {})).status).toBe(400);
	expect((await browser.post("/area/iscrizione", { enrolment: "nessuna" })).status).toBe(404);
	for (let click = 0; click < 2; click += 1) {
		const withdrawn = await browser.post("/area/iscrizione", { enrolment: id });
		expect(withdrawn.headers.get("Location")).toBe("/area/iscrizione?ritirata");
	}
	expect((await page("/area/iscrizione?ritirata")).text).toContain(
		"hai ritirato la tua iscrizione",
	);
	await app.db.transaction((tx) =>
		tx.enrolment.update({ where: { id }, data: { status: "refused" } }),
	);
	expect((await browser.post("/area/iscrizione", { enrolment: id })).status).toBe(409);
});
