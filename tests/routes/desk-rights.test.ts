import { expect, test } from "vitest";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { insertApplicant } from "#app/features/people/applicant-store.server.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { signInAtDesk } from "#tests/support/staff.ts";
import { known, makeWorld, monday } from "#tests/support/world.ts";

/** Somebody of Collegno with a telephone and an appointment there, and desks of several places. */
async function openDesks() {
	const app = await openTestApp();
	const world = await makeWorld(app.db);
	const { build } = await loadBuild();
	const newcomer = world.newcomer({
		givenName: "Amina",
		familyName: "Haddad",
		email: null,
		phone: "3331234567",
		residenceMunicipalityId: "collegno",
	});
	const applicantId = await app.db.transaction((tx) =>
		insertApplicant(tx, app.vault, monday, newcomer),
	);
	const slotId = await world.slot();
	const booked = await bookSlot(
		{ slotId, applicant: known(applicantId), idempotencyKey: "k", note: null },
		{ now: monday, db: app.db, vault: app.vault, locale: "it", applicantId, clientAddress: "home" },
	);
	if (!booked.ok) throw new Error(booked.refusal);
	const browser = makeBrowser(app, build);
	const data = `/sportello/persone/${applicantId}/dati`;
	const read = async (path: string) => {
		const answer = await browser.get(path);
		return { status: answer.status, text: await answer.text(), headers: answer.headers };
	};
	return { app, build, browser, data, read, applicantId, slotId };
}

const CORRECT = {
	givenName: "Amina",
	familyName: "El Haddad",
	phone: "333 7654321",
	email: "",
	locale: "ar",
	safeContact: "on",
};

test("for somebody without an e-mail the desk corrects the data, hands over the copy, and erases", async () => {
	const { app, browser, data, read, applicantId, slotId } = await openDesks();
	const staffId = await signInAtDesk(app, browser, {
		email: "c@example.it",
		municipalityIds: ["collegno"],
	});

	expect((await read(`/sportello/persone/${applicantId}`)).text).toContain(`href="${data}"`);
	expect((await read(data)).text).toContain('value="3331234567"');
	const refused = await browser.fill(data, { ...CORRECT, phone: "12" });
	expect(refused.status).toBe(400);
	expect(await refused.text()).toContain('value="El Haddad"');
	expect((await browser.fill(data, CORRECT)).headers.get("Location")).toBe(`${data}?salvato`);
	expect(await app.db.read.applicant.findUnique({ where: { id: applicantId } })).toMatchObject({
		familyName: "El Haddad",
		searchName: "el haddad amina",
		locale: "ar",
		remindersOn: false,
		safeContact: true,
	});
	expect((await read(`/sportello/persone/${applicantId}`)).text).toContain("Contatto riservato");

	const copy = await read(`${data}/copia`);
	expect(copy.text).toContain("Sportello di Collegno");
	expect(copy.text).toContain("3337654321");
	expect((await read(`${data}/copia?lingua=ar`)).text).toContain('dir="rtl"');
	const file = await read(`${data}/esporta.json`);
	expect(file.headers.get("Content-Disposition")).toContain("attachment");
	expect(file.headers.get("Cache-Control")).toBe("private, no-store");
	expect(JSON.parse(file.text).person).toMatchObject({ phone: "3337654321", email: null });

	const asked = await read(`${data}/cancella`);
	expect(asked.text).toContain("Questi posti tornano liberi");
	expect(asked.text).toMatch(/3 dicembre[^<]*10:30/);
	expect((await browser.post(`${data}/cancella`, {})).status).toBe(400);
	expect(await app.db.read.applicant.count()).toBe(1);
	const erased = await browser.post(`${data}/cancella`, { understood: "on" });
	expect(erased.headers.get("Location")).toBe("/sportello/persone?cancellata");
	expect((await read("/sportello/persone?cancellata")).text).toContain("la persona è cancellata");
	expect(await app.db.read.applicant.count()).toBe(0);
	expect(await app.db.read.booking.count()).toBe(0);
	expect(await app.db.read.slot.findUnique({ where: { id: slotId } })).toMatchObject({
		seatsTaken: 0,
	});
	const log = await app.db.read.auditEntry.findMany({
		where: { subjectKind: "applicant", actorKind: "staff" },
		orderBy: { id: "asc" },
	});
	expect(log).toMatchObject([
		{ action: "corrected", actorId: staffId, subjectId: applicantId },
		{ action: "erased", actorId: staffId, subjectId: applicantId, details: null },
	]);
	expect((await browser.post(`${data}/cancella`, { understood: "on" })).status).toBe(404);
});

test("the desk of another municipality finds nobody there, and nobody gets in without signing in", async () => {
	const { app, build, browser, data } = await openDesks();
	const pages = ["", "/copia", "/esporta.json", "/cancella"];
	for (const page of pages) {
		const answer = await browser.get(`${data}${page}`);
		expect([page, answer.status]).toEqual([page, 303]);
		expect(answer.headers.get("Location")).toContain("/sportello/accesso");
	}
	await signInAtDesk(app, browser, { email: "r@example.it", municipalityIds: ["rivoli"] });
	for (const page of pages) {
		expect([page, (await browser.get(`${data}${page}`)).status]).toEqual([page, 404]);
	}
	expect((await browser.post(data, { seen: "0.whatever", ...CORRECT })).status).toBe(404);
	expect((await browser.post(`${data}/cancella`, { understood: "on" })).status).toBe(404);
	expect(await app.db.read.applicant.findFirst()).toMatchObject({ familyName: "Haddad" });

	const everywhere = makeBrowser(app, build);
	await signInAtDesk(app, everywhere, { email: "k@example.it", role: "coordinator" });
	for (const page of pages) {
		expect([page, (await everywhere.get(`${data}${page}`)).status]).toEqual([page, 200]);
	}
});

test("an operator reads the holidays, and may not change them", async () => {
	const { app, browser } = await openDesks();
	await signInAtDesk(app, browser, { email: "o@example.it", municipalityIds: ["collegno"] });
	const page = "/sportello/chiusure/festivita";
	expect((await browser.get(page)).status).toBe(200);
	const day = { on: "2026-12-23", municipality: "collegno", decision: "holiday", reason: "" };
	const refused = await browser.post(page, day);
	expect(refused.status).toBe(403);
	expect(await refused.text()).toContain("Questo lo può cambiare solo chi coordina.");
});
