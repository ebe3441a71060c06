import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { REMEMBERED } from "#app/domain/retention/retention.ts";
import { codeBornOn } from "#tests/domain/enrolment/fiscal-code-builder.ts";
import { makeWaitingWorld } from "#tests/features/waitlist/waiting-world.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { openEdition } from "#tests/support/edition.ts";
import { eligible } from "#tests/support/eligible.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { signIn } from "#tests/support/signed-in.ts";
import { atOffice, monday, vault, zone } from "#tests/support/world.ts";

/**
 * Computers are shared and helpers fill in forms for many: whoever filled in a form in a browser is
 * not who sits before it.
 */
async function openLibrary() {
	const app = await openTestApp();
	const world = await makeWaitingWorld(app.db);
	await openEdition(app.db, monday.toZonedDateTimeISO(zone).toPlainDate());
	const { build } = await loadBuild();
	const open = () => {
		const browser = makeBrowser(app, build);
		const send = async (answer: Promise<Response>) => {
			const { status, headers, ...rest } = await answer.then(async (it) => ({
				status: it.status,
				headers: it.headers,
				text: await it.text(),
			}));
			return { status, location: headers.get("Location") ?? "", text: rest.text };
		};
		return {
			...browser,
			get: (path: string) => send(browser.get(path)),
			post: (path: string, form: Record<string, string>) => send(browser.post(path, form)),
			signIn: (applicantId?: string) => signIn(app, browser, applicantId),
		};
	};
	return { app, world, computer: open(), open };
}

type Computer = Awaited<ReturnType<typeof openLibrary>>["computer"];

const MARIA = { givenName: "Maria", familyName: "Rossi", email: "maria@example.it", phone: "" };
const ION = { givenName: "Ion", familyName: "Popescu", email: "ion@example.it", phone: "" };

const times = "/prenota/data?sede=collegno-office&servizio=primo-colloquio";
const at = (step: string, slotId: string) => `/prenota/${step}?disponibilita=${slotId}`;
const keyIn = (html: string) => /name="key" value="([^"]+)"/.exec(html)?.[1] ?? "";

/** Chooses a time and says who comes. @returns the key of the summary's form */
async function present(computer: Computer, slotId: string, person: typeof MARIA): Promise<string> {
	await computer.post(times, { disponibilita: slotId });
	await computer.post(at("richiedente", slotId), person);
	return keyIn((await computer.get(at("riepilogo", slotId))).text);
}

async function book(computer: Computer, slotId: string, person: typeof MARIA): Promise<string> {
	const key = await present(computer, slotId, person);
	const booked = await computer.post(at("riepilogo", slotId), { key });
	expect([booked.status, booked.location]).toEqual([303, "/prenota/confermato"]);
	return key;
}

async function enrol(computer: Computer, person: typeof MARIA): Promise<string> {
	await computer.post("/iscrizione", {});
	await computer.post("/iscrizione/requisiti", eligible);
	const details = { ...person, fiscalCode: codeBornOn("80A41"), residence: "collegno" };
	await computer.post("/iscrizione/dati", details);
	await computer.post("/iscrizione/contatti", { ...person, language: "it" });
	const key = keyIn((await computer.get("/iscrizione/riepilogo")).text);
	const sent = await computer.post("/iscrizione/riepilogo", { key, privacy: "read" });
	expect([sent.status, sent.location]).toEqual([303, "/iscrizione/fatto"]);
	return key;
}

const nobodyIsSignedIn = async (computer: Computer) => {
	expect(computer.cookies.has("accesso")).toBe(false);
	for (const path of ["/area", "/area/dati", "/area/appuntamenti", "/area/iscrizione"]) {
		expect([path, (await computer.get(path)).location.split("?")[0]]).toEqual([path, "/accesso"]);
	}
};

test("booking shows its confirmation for some minutes, and signs nobody in", async () => {
	const { world, computer } = await openLibrary();
	await book(computer, await world.slot(), MARIA);
	await nobodyIsSignedIn(computer);
	for (let load = 0; load < 2; load += 1) {
		expect((await computer.get("/prenota/confermato")).text).toContain("Appuntamento confermato");
	}
	computer.clock.now = monday.add({ minutes: REMEMBERED.confirmationMinutes });
	expect((await computer.get("/prenota/confermato")).text).toContain("Appuntamento confermato");
	computer.clock.now = monday.add({ minutes: REMEMBERED.confirmationMinutes, seconds: 1 });
	expect((await computer.get("/prenota/confermato")).text).not.toContain("Cosa portare");
});

test("enrolling shows its number for some minutes, and signs nobody in", async () => {
	const { computer } = await openLibrary();
	await enrol(computer, MARIA);
	await nobodyIsSignedIn(computer);
	expect((await computer.get("/iscrizione/fatto")).text).toContain(
		"Il numero della tua iscrizione",
	);
	computer.clock.now = monday.add({ minutes: REMEMBERED.confirmationMinutes, seconds: 1 });
	expect((await computer.get("/iscrizione/fatto")).location).toBe("/iscrizione");
});

test("the next person at the computer is asked who they are, and sees nothing of the one before", async () => {
	const { app, world, computer } = await openLibrary();
	await book(computer, await world.slot(), MARIA);
	const next = await world.slot({ start: atOffice("2026-12-03T11:15") });
	const step = await computer.post(times, { disponibilita: next });
	expect(step.location).toBe(at("richiedente", next));
	const asked = (await computer.get(at("richiedente", next))).text;
	expect(asked).not.toContain(MARIA.familyName);
	expect(asked).not.toContain(MARIA.email);
	const waiting = (await computer.get("/attesa?servizio=primo-colloquio")).text;
	expect(waiting).toContain('name="givenName"');
	expect(waiting).not.toContain("Maria");
	await book(computer, next, ION);
	expect((await computer.get("/prenota/confermato")).text).not.toContain("10:30");
	const people = await app.db.read.applicant.findMany({ orderBy: { givenName: "asc" } });
	expect(people.map(({ givenName }) => givenName)).toEqual(["Ion", "Maria"]);
});

test("a helper books and enrols three clients in a row, and each is somebody else", async () => {
	const { app, world, computer } = await openLibrary();
	for (const [nth, person] of [MARIA, ION, { ...ION, givenName: "Ana" }].entries()) {
		await enrol(computer, person);
		const start = atOffice("2026-12-03T10:30").add({ hours: nth });
		await book(computer, await world.slot({ start }), person);
	}
	const enrolments = await app.db.read.enrolment.findMany({ select: { applicantId: true } });
	const bookings = await app.db.read.booking.findMany({ select: { applicantId: true } });
	expect(new Set(enrolments.map(({ applicantId }) => applicantId)).size).toBe(3);
	expect(new Set(bookings.map(({ applicantId }) => applicantId)).size).toBe(3);
});

test("the key of somebody's form opens nothing in another browser", async () => {
	const { app, world, computer, open } = await openLibrary();
	const slotId = await world.slot();
	const key = await book(computer, slotId, MARIA);
	const sent = await enrol(computer, MARIA);
	const stranger = open();
	expect((await stranger.post(at("riepilogo", slotId), { key })).location).toBe(
		at("richiedente", slotId),
	);
	await stranger.post("/iscrizione/riepilogo", { key: sent, privacy: "read" });
	for (const path of ["/prenota/confermato", "/iscrizione/fatto", "/area"]) {
		expect((await stranger.get(path)).text).not.toMatch(/Maria|reference/);
	}
	// With a name of their own it is a form of their own.
	const other = await world.slot({ start: atOffice("2026-12-03T11:15") });
	await present(stranger, other, ION);
	await stranger.post(at("riepilogo", other), { key });
	expect((await stranger.get("/prenota/confermato")).text).toContain("11:15");
	expect(await app.db.read.booking.count()).toBe(2);
});

test("a form of the waiting list found open with another name in it is another wish", async () => {
	const { app, world, computer } = await openLibrary();
	await world.opens();
	const wish = { key: newId(), servizio: "primo-colloquio", comune: "collegno" };
	const first = await computer.post("/attesa", { ...wish, ...MARIA });
	expect((await computer.post("/attesa", { ...wish, ...MARIA })).location).toBe(first.location);
	const second = await computer.post("/attesa", { ...wish, ...ION });
	expect(second.location).not.toBe(first.location);
	expect(await app.db.read.waitlistEntry.count()).toBe(2);
});

test("a draft whose name the client chose itself is not opened", async () => {
	const { app, world, computer, open } = await openLibrary();
	const slotId = await world.slot();
	for (const chosen of ["chosen", "a".repeat(32), vault.sign("manage-link", newId())]) {
		for (const cookie of ["bozza", "modulo"]) computer.cookies.set(cookie, chosen);
		await computer.post(at("richiedente", slotId), MARIA);
		const given = computer.cookies.get("bozza");
		expect(given).toBeDefined();
		expect(given).not.toBe(chosen);
		const planted = open();
		planted.cookies.set("bozza", chosen);
		expect((await planted.get(at("richiedente", slotId))).text).not.toContain(MARIA.email);
	}
	expect(await app.db.read.draft.count()).toBeGreaterThan(0);
});

test("going back after having booked or enrolled leads to what was done, not to the form that did it", async () => {
	const { world, computer } = await openLibrary();
	const slotId = await world.slot({ capacity: 2 });
	await book(computer, slotId, MARIA);
	for (const step of ["riepilogo", "richiedente", "dettagli"]) {
		expect((await computer.get(at(step, slotId))).location).toBe("/prenota/confermato");
	}
	// Chosen anew, it is the booking of somebody else.
	await computer.post(times, { disponibilita: slotId });
	expect((await computer.get(at("richiedente", slotId))).status).toBe(200);

	await enrol(computer, MARIA);
	for (const step of ["riepilogo", "contatti", "dati", "requisiti"]) {
		expect((await computer.get(`/iscrizione/${step}`)).location).toBe("/iscrizione/fatto");
	}
	expect((await computer.post("/iscrizione", {})).location).toBe("/iscrizione/requisiti");
	expect((await computer.get("/iscrizione/requisiti")).status).toBe(200);
});

test("somebody who has just enrolled books as themselves, and sees that it is them", async () => {
	const { app, world, computer } = await openLibrary();
	await enrol(computer, MARIA);
	expect((await computer.post("/iscrizione/fatto", {})).location).toBe(
		"/prenota?servizio=primo-colloquio",
	);
	const slotId = await world.slot();
	await computer.post(times, { disponibilita: slotId });
	const step = await computer.get(at("richiedente", slotId));
	expect(step.location).toBe(at("riepilogo", slotId));
	const summary = (await computer.get(at("riepilogo", slotId))).text;
	for (const known of ["Maria", "Rossi", "maria@example.it"]) expect(summary).toContain(known);
	expect(summary).not.toContain("/area/dati");
	await computer.post(at("riepilogo", slotId), { key: keyIn(summary) });
	await nobodyIsSignedIn(computer);
	const [person, ...others] = await app.db.read.applicant.findMany({
		select: { bookings: true, enrolments: true },
	});
	expect([person?.bookings.length, person?.enrolments.length, others.length]).toEqual([1, 1, 0]);
});

test("some minutes after an enrolment, whoever books here is asked who they are", async () => {
	const { world, computer } = await openLibrary();
	await enrol(computer, MARIA);
	await computer.post("/iscrizione/fatto", {});
	const slotId = await world.slot();
	await computer.post(times, { disponibilita: slotId });
	computer.clock.now = monday.add({ minutes: REMEMBERED.confirmationMinutes, seconds: 1 });
	expect((await computer.get(at("riepilogo", slotId))).location).toBe(at("richiedente", slotId));
	expect((await computer.get(at("richiedente", slotId))).text).not.toContain("Rossi");
});

test("a summary names the person who is signed in, who may book for another and for themselves again", async () => {
	const { app, world, computer } = await openLibrary();
	const maria = await world.applicant({ email: MARIA.email, phone: null });
	await computer.signIn(maria);
	const slotId = await world.slot();
	await computer.post(times, { disponibilita: slotId });
	const own = (await computer.get(at("riepilogo", slotId))).text;
	const { givenName, familyName } = await app.db.read.applicant.findUniqueOrThrow({
		where: { id: maria },
	});
	for (const known of [givenName, familyName, MARIA.email]) expect(own).toContain(known);
	const other = `${at("richiedente", slotId)}&amp;altra=si`;
	expect(own).toContain(`href="${other}"`);
	const asked = await computer.get(`${at("richiedente", slotId)}&altra=si`);
	expect([asked.status, asked.text.includes(MARIA.email)]).toEqual([200, false]);
	await computer.post(`${at("richiedente", slotId)}&altra=si`, ION);
	const theirs = (await computer.get(at("riepilogo", slotId))).text;
	expect(theirs).toContain("Popescu");
	expect(theirs).not.toContain(MARIA.email);
	// Corrected without being asked again for whom it is.
	await computer.post(at("richiedente", slotId), { ...ION, givenName: "Ionel" });
	expect((await computer.get(at("riepilogo", slotId))).text).toContain("Ionel");
	await computer.post(at("richiedente", slotId), { me: "yes" });
	expect((await computer.get(at("riepilogo", slotId))).text).toContain(MARIA.email);
	await computer.post(`${at("richiedente", slotId)}&altra=si`, ION);
	const key = keyIn((await computer.get(at("riepilogo", slotId))).text);
	expect((await computer.post(at("riepilogo", slotId), { key })).status).toBe(303);
	const booking = await app.db.read.booking.findFirstOrThrow({ select: { applicant: true } });
	expect(booking.applicant).toMatchObject({ givenName: "Ion", familyName: "Popescu" });
	expect(await app.db.read.applicant.findUnique({ where: { id: maria } })).toMatchObject({
		givenName,
	});
});

test("somebody signed in joins the waiting list for another person under the name of that person", async () => {
	const { app, world, computer } = await openLibrary();
	await world.opens();
	await computer.signIn(await world.applicant({ email: MARIA.email }));
	const page = (await computer.get("/attesa?servizio=primo-colloquio")).text;
	expect(page).not.toContain('name="givenName"');
	expect(page).toContain("altra=si");
	const other = await computer.get("/attesa?servizio=primo-colloquio&altra=si");
	expect(other.text).toContain('name="givenName"');
	const wish = { key: newId(), servizio: "primo-colloquio", comune: "collegno" };
	expect((await computer.post("/attesa?altra=si", { ...wish, ...ION })).status).toBe(303);
	const entry = await app.db.read.waitlistEntry.findFirstOrThrow({ select: { applicant: true } });
	expect(entry.applicant).toMatchObject({ givenName: "Ion" });
});

test("whoever is signed in can leave from every page, and leaves nothing behind", async () => {
	const { app, world, computer } = await openLibrary();
	const slotId = await world.slot();
	await enrol(computer, MARIA);
	await book(computer, slotId, MARIA);
	const other = await world.slot({ start: atOffice("2026-12-03T11:15") });
	await present(computer, other, ION);
	await computer.post("/iscrizione", {});
	await computer.post("/iscrizione/requisiti", eligible);
	await computer.signIn();
	for (const path of ["/", "/comuni", times, at("riepilogo", other), "/area", "/iscrizione"]) {
		expect((await computer.get(path)).text).toMatch(
			/<form method="post" action="\/uscita">.*?<button type="submit" class="nav-button">Esci<\/button>/s,
		);
	}
	expect((await computer.post("/uscita", {})).location).toBe("/");
	expect([...computer.cookies.keys()]).toEqual([]);
	// What would show the booking is of no browser any more, and goes within minutes.
	const gt = toDate(computer.clock.now.add({ minutes: 15 }));
	expect(await app.db.read.draft.count({ where: { expiresAt: { gt } } })).toBe(0);
	expect(await app.db.read.hold.count({ where: { slotId: other } })).toBe(0);
	expect((await computer.get("/")).text).not.toContain('action="/uscita"');
});
