import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { addStaffMember } from "#app/features/people/add-staff-member.server.ts";
import { tendWaitlist } from "#app/features/waitlist/tend-waitlist.server.ts";
import { makeWaitingWorld } from "#tests/features/waitlist/waiting-world.ts";
import { makeBrowser, openTestApp, seenIn } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { signIn } from "#tests/support/signed-in.ts";
import { atOffice, monday, vault } from "#tests/support/world.ts";

const KEY = "0f8fad5b-d9cb-469f-a165-70867728950e";

/** The product with two desks open for first interviews, and a phone without scripts. */
async function openWaiting() {
	const app = await openTestApp();
	const world = await makeWaitingWorld(app.db);
	const { build } = await loadBuild();
	const open = (now = monday) => {
		const browser = makeBrowser(app, build, now);
		return {
			...browser,
			async page(path: string) {
				const answer = await browser.get(path);
				return { status: answer.status, text: await answer.text() };
			},
			async send(path: string, form: Record<string, string | string[]>) {
				const body = new URLSearchParams();
				for (const [name, value] of Object.entries(form)) {
					for (const one of [value].flat()) body.append(name, one);
				}
				const answer = await browser.send(path, { method: "POST", body });
				return {
					status: answer.status,
					location: answer.headers.get("Location") ?? "",
					text: await answer.text(),
				};
			},
		};
	};
	const linkOf = (entryId: string) => `/attesa/${vault.sign("waitlist-entry", entryId)}`;
	return { app, world, open, linkOf, tend: (now = monday) => tendWaitlist(world.system(now)) };
}

const ANNA = {
	key: KEY,
	servizio: "primo-colloquio",
	comune: ["collegno", "rivoli"],
	giorno: ["4"],
	parte: "",
	givenName: "Anna",
	familyName: "Bianchi",
	email: "anna@example.it",
	phone: "",
};

const offerIn = (page: string) => /name="offer" value="([^"]+)"/.exec(page)?.[1] ?? "";

test("somebody joins without an account, is offered a seat and takes it with one tap", async () => {
	const { app, world, open, tend } = await openWaiting();
	const phone = open();
	expect((await phone.page("/attesa?servizio=primo-colloquio&comune=rivoli")).text).toMatch(
		/value="rivoli"[^>]*checked|checked[^>]*value="rivoli"/,
	);
	const joined = await phone.send("/attesa", ANNA);
	expect(joined.status).toBe(303);
	expect(joined.location).toMatch(/^\/attesa\/[\w-]+\?iscritto$/);
	expect((await phone.send("/attesa", ANNA)).location).toBe(joined.location);
	const [wish = ""] = joined.location.split("?");
	const waiting = await phone.page(joined.location);
	expect(waiting.text).toContain("Fatto: sei in lista d&#x27;attesa.");
	expect(waiting.text).toContain("Collegno e Rivoli");
	expect(offerIn(waiting.text)).toBe("");

	await world.slot();
	await tend();
	const offered = await phone.page(wish);
	expect(offered.text).toContain("giovedì 3 dicembre 2026 alle ore 10:30");
	const offer = offerIn(offered.text);
	const taken = await phone.send(wish, { answer: "yes", offer });
	expect(taken.status).toBe(303);
	expect(taken.location).toMatch(/^\/appuntamento\/[\w-]+\?fissato$/);
	expect((await phone.page(taken.location)).text).toContain("Fatto: l&#x27;appuntamento è tuo.");
	const again = await phone.send(wish, { answer: "yes", offer });
	expect(again).toMatchObject({ status: 303, location: `${wish}?chiusa` });
	expect((await phone.page(wish)).text).toContain("Hai trovato posto");
	expect(await app.db.read.booking.count()).toBe(1);
});

test("a form with mistakes comes back filled in, says all of them at once, and joins nobody", async () => {
	const { app, open } = await openWaiting();
	const phone = open();
	const empty = await phone.send("/attesa", {
		key: KEY,
		giorno: ["2", "4"],
		givenName: "Anna",
		familyName: "",
		email: "",
		phone: "",
	});
	expect(empty.status).toBe(400);
	for (const words of [
		"Scegli che cosa vuoi prenotare",
		"Scegli almeno un Comune in cui puoi andare",
		"Scrivi il tuo cognome",
		"Scrivi almeno un contatto",
	]) {
		expect(empty.text).toContain(words);
	}
	expect(empty.text).toContain('value="Anna"');
	expect(empty.text.match(/checked=""/g)).toHaveLength(3);
	for (const wrong of [
		{ comune: "nessuno" },
		{ servizio: "nessuno" },
		{ email: "anna@", phone: "12" },
		{ parte: "notte" },
		{ key: "corta" },
		{ comune: "x".repeat(65) },
	]) {
		expect((await phone.send("/attesa", { ...ANNA, ...wrong })).status).toBe(400);
	}
	expect(await app.db.read.waitlistEntry.count()).toBe(0);
	expect(await app.db.read.applicant.count()).toBe(0);
});

test("from one address, the forty-first stranger of a day is told to come back tomorrow", async () => {
	const { open } = await openWaiting();
	const phone = open();
	for (let nth = 0; nth < 40; nth += 1) {
		const email = `anna${nth}@example.it`;
		expect((await phone.send("/attesa", { ...ANNA, email, key: newId() })).status).toBe(303);
	}
	const refused = await phone.send("/attesa", { ...ANNA, key: newId() });
	expect(refused.status).toBe(429);
	expect(refused.text).toContain("Riprova domani");
	expect(refused.text).toContain('value="Bianchi"');
});

test("no keeps the place on the list, and leaving ends it until they join again", async () => {
	const { world, open, linkOf, tend } = await openWaiting();
	const phone = open();
	await world.slot();
	const wish = linkOf(await world.waits());
	await tend();
	const offer = offerIn((await phone.page(wish)).text);
	const declined = await phone.send(wish, { answer: "no", offer });
	expect(declined.location).toBe(`${wish}?rifiutato`);
	expect((await phone.page(declined.location)).text).toContain("Tu resti in lista.");
	expect((await phone.send(wish, { answer: "no", offer })).location).toBe(`${wish}?chiusa`);
	expect((await phone.page(`${wish}?chiusa`)).text).toContain("non è più aperta");
	expect((await phone.send(wish, { answer: "leave" })).location).toBe(wish);
	expect((await phone.send(wish, { answer: "leave" })).location).toBe(wish);
	const left = await phone.page(wish);
	expect(left.text).toContain("Non sei più in lista d&#x27;attesa");
	expect(left.text).toContain("/attesa?servizio=primo-colloquio&amp;comune=collegno");
	expect((await phone.page(`${wish}/cambia`)).status).toBe(410);
});

test("a link that is not one of ours opens nothing, and a strange answer is none", async () => {
	const { world, open, linkOf } = await openWaiting();
	const phone = open();
	const wish = linkOf(await world.waits());
	const other = vault.sign("manage-link", await world.waits());
	expect((await phone.page(`/attesa/${other}`)).status).toBe(404);
	expect((await phone.page(`${wish}x`)).status).toBe(404);
	expect((await phone.send(wish, { answer: "maybe" })).status).toBe(400);
	expect((await phone.send(wish, {})).status).toBe(400);
	expect((await phone.page(wish)).status).toBe(200);
});

test("a wish is changed by its link, and keeps its place", async () => {
	const { app, world, open, linkOf } = await openWaiting();
	const phone = open();
	const entryId = await world.waits();
	const change = `${linkOf(entryId)}/cambia`;
	expect((await phone.page(change)).text).toMatch(
		/value="collegno"[^>]*checked|checked[^>]*value="collegno"/,
	);
	expect((await phone.send(change, { key: KEY })).status).toBe(400);
	const changed = await phone.send(change, { key: KEY, comune: "rivoli", parte: "mattina" });
	expect(changed.location).toBe(`${linkOf(entryId)}?cambiato`);
	expect(await app.db.read.waitlistEntry.findMany()).toMatchObject([
		{ id: entryId, partOfDay: "morning", joinedAt: new Date(monday.epochMilliseconds) },
	]);
});

test("an earlier appointment is asked for from the present one, and a yes moves it", async () => {
	const { app, world, open, tend } = await openWaiting();
	const phone = open();
	const booking = await world.books(await world.slot({ start: atOffice("2026-12-10T10:30") }));
	const appointment = `/appuntamento/${vault.sign("manage-link", booking.id)}`;
	expect((await phone.page(appointment)).text).toContain(`${appointment}/attesa`);
	expect((await phone.send(`${appointment}/attesa`, { key: KEY })).status).toBe(400);
	const asked = await phone.send(`${appointment}/attesa`, { key: KEY, comune: "collegno" });
	expect(asked.status).toBe(303);
	const [wish = ""] = asked.location.split("?");
	expect((await phone.get(`${appointment}/attesa`)).headers.get("Location")).toBe(wish);

	const earlier = await world.slot();
	await tend();
	const move = await phone.page(`${appointment}/sposta`);
	expect(move.text).toContain("Questi orari sono tenuti per te:");
	expect(move.text).toContain(`href="${wish}"`);
	const page = await phone.page(wish);
	expect(page.text).toContain("spostiamo qui il tuo appuntamento");
	const moved = await phone.send(wish, { answer: "yes", offer: offerIn(page.text) });
	expect(moved.location).toBe(`${appointment}?spostato`);
	expect(await app.db.read.booking.findMany()).toMatchObject([{ slotId: earlier }]);
});

test("no earlier appointment is asked for where there is none to come", async () => {
	const { world, open } = await openWaiting();
	const phone = open();
	const booking = await world.books(await world.slot());
	await world.cancels(booking.id);
	const appointment = `/appuntamento/${vault.sign("manage-link", booking.id)}`;
	const sent = await phone.send(`${appointment}/attesa`, { key: KEY, comune: "collegno" });
	expect(sent).toMatchObject({ status: 303, location: appointment });
});

const PASSWORD = "a password of the desk";

async function openDesk(municipalityIds: string[] | null, now = monday) {
	const opened = await openWaiting();
	const { app, open } = opened;
	await addStaffMember(
		{
			email: "olga@example.it",
			name: "Olga",
			role: "operator",
			municipalityIds,
			password: PASSWORD,
		},
		{ now: monday, db: app.db, vault },
	);
	const desk = open(now);
	const entered = await desk.send("/sportello/accesso", {
		email: "olga@example.it",
		password: PASSWORD,
	});
	expect(entered.status).toBe(303);
	return { ...opened, desk };
}

test("the desk sees whom to call, and answers for them", async () => {
	// A Thursday morning, when the office is open.
	const now = atOffice("2026-11-26T09:10");
	const { app, world, desk, tend } = await openDesk(null, now);
	expect((await desk.page("/sportello/attese")).text).toContain("Nessuno aspetta un posto");
	const applicantId = await world.applicant({ email: null, phone: "3331234567" });
	const entryId = await world.waits({ applicantId });
	const slotId = await world.slot();
	await tend(now);
	expect((await desk.page("/sportello/oggi")).text).toContain("una persona senza e-mail");
	const list = (await desk.page("/sportello/attese")).text;
	expect(list).toContain("Da chiamare");
	expect(list).toContain("tel:3331234567");
	const offer = offerIn(list);
	const answer = { wish: entryId, offer };
	expect((await desk.send("/sportello/attese", { ...answer, answer: "maybe" })).status).toBe(400);
	const taken = await desk.send("/sportello/attese", { ...answer, answer: "yes" });
	expect(taken.status).toBe(303);
	expect(await app.db.read.booking.findMany()).toMatchObject([
		{ applicantId, slotId, bookedBy: "staff" },
	]);
	// The same answer again is answered like the first; another one is told whose came first.
	const again = await desk.send("/sportello/attese", { ...answer, answer: "yes" });
	expect([again.status, again.location]).toEqual([303, taken.location]);
	const refused = await desk.send("/sportello/attese", { ...answer, answer: "no" });
	expect(refused.status).toBe(409);
	expect(refused.text).toContain("Hai detto di sì alla proposta");
	expect((await desk.page("/sportello/oggi")).text).not.toContain("una persona senza e-mail");
});

test("the desk notes that it called, and a page from before the call is told of it", async () => {
	const now = atOffice("2026-11-26T09:10");
	const { app, world, desk, tend } = await openDesk(null, now);
	const applicantId = await world.applicant({ email: null, phone: "3331234567" });
	const entryId = await world.waits({ applicantId });
	await world.slot();
	await tend(now);
	const list = (await desk.page("/sportello/attese")).text;
	const form = { wish: entryId, offer: offerIn(list), seen: seenIn(list) };
	expect((await desk.send("/sportello/attese", { ...form, answer: "told" })).status).toBe(303);
	const after = (await desk.page("/sportello/attese")).text;
	expect(after).toContain("Chiamata fatta");
	const second = await desk.send("/sportello/attese", { ...form, answer: "no_answer" });
	expect(second.status).toBe(409);
	expect(second.text).toContain("Hai già chiamato la persona");
	expect(await app.db.read.offerCall.count()).toBe(1);
	const { seen: _, ...without } = form;
	expect((await desk.send("/sportello/attese", { ...without, answer: "told" })).status).toBe(400);
});

test("where the desk books or moves for somebody, it sees the seat that is kept for them", async () => {
	const { app, world, desk, tend } = await openDesk(null);
	const booking = await world.books(await world.slot({ start: atOffice("2026-12-10T10:30") }));
	const { applicantId } = booking;
	const move = `/sportello/appuntamenti/${booking.id}/sposta`;
	const book = `/sportello/persone/${applicantId}/prenota`;
	const said = "un posto tenuto per questa persona";
	const entryId = await world.waits({ applicantId, bookingId: booking.id });
	expect((await desk.page(move)).text).not.toContain(said);
	const earlier = await world.slot();
	await tend();
	expect((await desk.page(book)).text).toContain(said);
	const page = (await desk.page(move)).text;
	expect(page).toContain(said);
	const answer = { wish: entryId, offer: offerIn(page), answer: "yes" };
	expect((await desk.send("/sportello/attese", answer)).status).toBe(303);
	expect(await app.db.read.booking.findMany()).toMatchObject([{ slotId: earlier }]);
});

test("the desk declines for somebody, takes them off the list, and hears what was done before", async () => {
	const { world, desk, tend } = await openDesk(null);
	const entryId = await world.waits();
	await world.slot();
	await tend();
	const offer = offerIn((await desk.page("/sportello/attese")).text);
	const answer = { wish: entryId, offer };
	const no = { ...answer, answer: "no" };
	expect((await desk.send("/sportello/attese", no)).status).toBe(303);
	expect((await desk.send("/sportello/attese", no)).status).toBe(303);
	const late = await desk.send("/sportello/attese", { ...answer, answer: "yes" });
	expect(late.status).toBe(409);
	expect(late.text).toContain("Hai detto di no alla proposta");
	const leave = { ...answer, answer: "leave" };
	expect((await desk.send("/sportello/attese", leave)).status).toBe(303);
	expect((await desk.send("/sportello/attese", leave)).status).toBe(303);
	const after = await desk.send("/sportello/attese", no);
	expect(after.status).toBe(409);
	expect(after.text).toContain("Hai tolto la richiesta dalla lista");
});

test("a desk sees and changes only the people who wait for its municipalities", async () => {
	const { world, desk } = await openDesk(["rivoli"]);
	const elsewhere = await world.waits({ municipalityIds: ["collegno"] });
	const here = await world.waits({ municipalityIds: ["collegno", "rivoli"] });
	const list = (await desk.page("/sportello/attese")).text;
	expect(list).toContain(here);
	expect(list).not.toContain(elsewhere);
	const leave = { wish: elsewhere, offer: "", answer: "leave" };
	expect((await desk.send("/sportello/attese", leave)).status).toBe(404);
});

test("the desk puts somebody on the list, also for an earlier appointment", async () => {
	const { app, world, desk } = await openDesk(null);
	const booking = await world.books(await world.slot());
	const form = `/sportello/persone/${booking.applicantId}/attesa`;
	expect((await desk.page(form)).text).toContain("Prima di un appuntamento che ha");
	expect((await desk.send(form, { key: KEY })).status).toBe(400);
	const wish = { key: KEY, servizio: "primo-colloquio", comune: ["collegno", "rivoli"] };
	const refused = await desk.send(form, wish);
	expect(refused.status).toBe(409);
	expect(refused.text).toContain("La persona ha già un appuntamento");
	expect(refused.text.match(/checked=""/g)).toHaveLength(3);
	const added = await desk.send(form, { ...wish, booking: booking.id });
	expect(added).toMatchObject({ status: 303, location: "/sportello/attese?salvato" });
	expect(await app.db.read.waitlistEntry.findMany()).toMatchObject([{ bookingId: booking.id }]);
	expect((await desk.page(`/sportello/persone/${booking.applicantId}`)).text).toContain(
		"Che cosa aspetta",
	);
});

test("somebody signed in sees their requests, and joins without saying again who they are", async () => {
	const { app, world, open } = await openWaiting();
	const slotId = await world.slot();
	const phone = open();
	const { key: _, ...person } = ANNA;
	await phone.send(`/prenota/richiedente?disponibilita=${slotId}`, person);
	const summary = `/prenota/riepilogo?disponibilita=${slotId}`;
	const key = /name="key" value="([^"]+)"/.exec((await phone.page(summary)).text)?.[1] ?? "";
	expect((await phone.send(summary, { key })).status).toBe(303);
	await signIn(app, phone);
	expect((await phone.page("/area/attesa")).text).toContain(
		"Non sei in nessuna lista d&#x27;attesa",
	);
	const has = { key: KEY, servizio: "primo-colloquio", comune: "collegno" };
	const refused = await phone.send("/attesa", has);
	expect(refused.status).toBe(409);
	expect(refused.text).toContain("Hai già un appuntamento per questo servizio");
	const booking = await app.db.read.booking.findFirstOrThrow();
	const appointment = `/appuntamento/${vault.sign("manage-link", booking.id)}`;
	await phone.send(`${appointment}/attesa`, { key: KEY, comune: "collegno" });
	expect((await phone.page("/area/attesa")).text).toContain("In attesa");
	expect((await phone.page("/area")).text).toContain("/area/attesa");
	expect((await open().get("/area/attesa")).status).toBe(303);
});
