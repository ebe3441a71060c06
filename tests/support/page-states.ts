import type { ServerBuild } from "@remix-run/node";
import { expect } from "vitest";
import type { App } from "#app/adapters/app.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { tendRepairs } from "#app/features/repairs/tend-repairs.server.ts";
import { withdrawSlots } from "#app/features/slots/slot-store.server.ts";
import { citizenPaths } from "#app/http/paths.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { codeBornOn } from "#tests/domain/enrolment/fiscal-code-builder.ts";
import { makeWaitingWorld } from "#tests/features/waitlist/waiting-world.ts";
import { makeBrowser } from "./app.ts";
import { openEdition } from "./edition.ts";
import { eligible } from "./eligible.ts";
import { signIn as signInAs } from "./signed-in.ts";
import { atOffice, known, monday, zone } from "./world.ts";

/** A page as somebody may find it. */
export type PageState = { name: string; html: string };

type Browser = ReturnType<typeof makeBrowser>;

type Setting = Awaited<ReturnType<typeof openSetting>>;

const LONG = {
	givenName: "Maria Antonietta Guglielmina Immacolata",
	familyName: "Castelnuovo-Della Chiesa di San Martino in Valle",
	email: "maria.antonietta.guglielmina.immacolata.castelnuovo@posta.elettronica.example.it",
	phone: "+39 011 12345678",
};

const COMPANION = {
	companionName: LONG.familyName,
	companionRole: "librarian",
	companionEmail: LONG.email,
	companionCopy: "on",
};

const service = "primo-colloquio";

/** Two offices, one with a long name, open desks, an edition to enrol in, and no free time. */
async function openSetting(app: App, build: ServerBuild, locale: Locale) {
	const world = await makeWaitingWorld(app.db);
	await openEdition(app.db, monday.toZonedDateTimeISO(zone).toPlainDate());
	await app.db.transaction((tx) =>
		tx.office.update({
			where: { id: "rivoli-office" },
			data: {
				name: "Sportello Lavoro e Cittadinanza presso la Biblioteca Comunale Alda Merini",
				address: "Corso Martiri della Libertà e della Resistenza 123 bis",
			},
		}),
	);
	const states: PageState[] = [];
	const open = () => makeBrowser(app, build, monday);

	/** The page that answers is a state, and has the status that such a state has. */
	async function show(name: string, answer: Promise<Response>, status = 200): Promise<string> {
		const response = await answer;
		const html = await response.text();
		expect(`${name}: ${response.status}`).toBe(`${name}: ${status}`);
		states.push({ name, html });
		return html;
	}

	/** Goes on to the next page. @returns where that is */
	async function follow(name: string, answer: Promise<Response>): Promise<string> {
		const response = await answer;
		expect(`${name}: ${response.status}`).toBe(`${name}: 303`);
		return response.headers.get("Location") ?? "";
	}

	/** Somebody else takes the slot. */
	async function take(slotId: string) {
		const id = await world.applicant();
		const booked = await bookSlot(
			{ slotId, applicant: known(id), idempotencyKey: newId(), note: null },
			world.visitor(id),
		);
		return booked.ok ? booked.bookingId : expect.fail(booked.refusal);
	}

	let hour = 0;
	/** A free time, each an hour after the one before. */
	function slot() {
		hour += 1;
		return world.slot({ start: atOffice("2026-12-03T07:30").add({ hours: hour }) });
	}

	return { app, world, open, show, follow, take, slot, states, paths: citizenPaths(locale) };
}

const hidden = (html: string, name: string) =>
	new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? "";

/** Every state of every page of the citizens, in a language. */
export async function collectPageStates(
	app: App,
	build: ServerBuild,
	locale: Locale,
): Promise<PageState[]> {
	const setting = await openSetting(app, build, locale);
	await plainPages(setting);
	await requirements(setting);
	await waitlist(setting);
	const enrolled = await enrolment(setting);
	await booking(setting);
	await appointment(setting);
	await proposals(setting);
	await signIn(setting);
	await own(setting, enrolled);
	await opinions(setting);
	return setting.states;
}

async function plainPages({ open, show, paths }: Setting) {
	const browser = open();
	for (const path of [
		paths.home,
		paths.programme,
		paths.services,
		paths.service(service),
		paths.municipalities,
		paths.municipality("rivoli"),
		paths.booking(),
		paths.privacy,
		paths.accessibility,
		paths.legalNotes,
		paths.faq,
		paths.assistance,
	]) {
		const answer = await browser.get(path);
		const target = answer.headers.get("Location");
		await show(path, target ? browser.get(target) : Promise.resolve(answer));
	}
	await show("no such page", browser.get(`${paths.programme}/niente`), 404);
	await show("no such appointment", browser.get(paths.appointment("niente")), 404);
}

async function requirements({ open, show, paths }: Setting) {
	const browser = open();
	const answer = (changed: Record<string, string>) =>
		browser.post(paths.requirements, { ...eligible, ...changed });
	await show("requirements, empty", browser.get(paths.requirements));
	await show("requirements, error", browser.post(paths.requirements, { min_age: "yes" }), 400);
	await show("requirements, yes", answer({}));
	await show("requirements, to check", answer({ max_isee: "not_yet", not_in_edition: "unsure" }));
	await show("requirements, not yet", answer({ min_age: "no", residence: "elsewhere" }));
}

/** @returns the browser of somebody who is enrolled */
async function enrolment({ app, open, show, follow, paths }: Setting): Promise<Browser> {
	const browser = open();
	const step = (path: string, form: Record<string, string>) =>
		follow(path, browser.post(path, form));
	const details = { ...LONG, fiscalCode: codeBornOn("80A41"), residence: "collegno" };
	const contacts = { ...LONG, language: "it", safeContact: "on", ...COMPANION };
	await show("nothing to keep", browser.get(paths.keepEnrolment));
	await show("nothing to keep, asked", browser.post(paths.keepEnrolment, {}), 409);
	await show("enrolment, start", browser.get(paths.enrolment));
	await show("enrolment questions, empty", browser.get(paths.enrolmentRequirements));
	const unanswered = { max_isee: "within", isee_expires_on: "31/31/2026" };
	await show(
		"enrolment questions, error",
		browser.post(paths.enrolmentRequirements, unanswered),
		400,
	);
	await step(paths.enrolmentRequirements, { ...eligible, not_in_edition: "unsure" });
	await show("enrolment details, empty", browser.get(paths.enrolmentDetails));
	await show(
		"enrolment details, error",
		browser.post(paths.enrolmentDetails, { ...details, givenName: "", fiscalCode: "RSSMRA" }),
		400,
	);
	await show(
		"enrolment details, elsewhere",
		browser.post(paths.enrolmentDetails, { ...details, residence: "elsewhere" }),
		409,
	);
	await step(paths.enrolmentDetails, details);
	await show("enrolment contacts, empty", browser.get(paths.enrolmentContacts));
	await show(
		"enrolment contacts, error",
		browser.post(paths.enrolmentContacts, { ...contacts, email: "maria@", companionRole: "" }),
		400,
	);
	await step(paths.enrolmentContacts, contacts);
	for (const path of [
		paths.enrolmentRequirements,
		paths.enrolmentDetails,
		paths.enrolmentContacts,
	]) {
		await show(`${path}, filled`, browser.get(path));
	}
	const summary = await show("enrolment summary", browser.get(paths.enrolmentSummary));
	const key = hidden(summary, "key");
	await show("enrolment, to go on", browser.get(paths.enrolment));
	await show("enrolment to keep", browser.get(paths.keepEnrolment));
	await show("enrolment kept", browser.post(paths.keepEnrolment, {}));
	await show("enrolment summary, error", browser.post(paths.enrolmentSummary, { key }), 400);
	await step(paths.enrolmentSummary, { key, privacy: "read" });
	const done = await show("enrolled", browser.get(paths.enrolmentDone));
	const reference = /class="reference">([^<]+)</.exec(done)?.[1] ?? "";
	const opened = browser.post(paths.openByReference, { reference, familyName: LONG.familyName });
	await show("enrolment, by its number", browser.get(await follow("by number", opened)));
	await signInAs(app, browser);
	await show("enrolment, sent", browser.get(paths.enrolment));
	return browser;
}

async function booking({ app, open, show, follow, take, slot, paths }: Setting) {
	const [browser, stranger] = [open(), open()];
	const times = paths.bookingDate({ servizio: service, sede: "collegno-office" });
	await show("times, none", browser.get(times));
	await show("search, none", browser.get(paths.bookingSearch({ servizio: service })));
	await show(
		"place, error",
		browser.get(`${paths.bookingPlace({ servizio: service })}&errore=sede`),
	);
	await show("nothing to keep of a booking", browser.get(paths.saveBooking()));
	await show("nothing to keep of a booking, asked", browser.post(paths.saveBooking(), {}), 409);
	const [slotId, lost] = [await slot(), await slot()];
	await slot();
	await show("place", browser.get(paths.bookingPlace({ servizio: service })));
	await show("search, found", browser.get(paths.bookingSearch({ servizio: service })));
	await show("times", browser.get(times));
	await show("times, error", browser.post(times, {}), 400);
	await show("times, the saved one lost", browser.get(`${times}&errore=preso`));
	const choose = (who: Browser, disponibilita: string) => who.post(times, { disponibilita });
	await follow("time chosen", choose(browser, slotId));
	await show("times, held by another", choose(stranger, slotId), 409);
	const applicant = paths.bookingApplicant(slotId);
	await show("booking applicant, empty and held", browser.get(applicant));
	const note = "n".repeat(201);
	const wrong = { ...LONG, ...COMPANION, phone: "1", givenName: "", companionCopy: "on", note };
	await show("booking applicant, error", browser.post(applicant, wrong), 400);
	await follow("applicant, saved", browser.post(applicant, { ...wrong, save: "yes" }));
	await show("booking applicant, saved half-filled", browser.get(applicant));
	const right = { ...LONG, ...COMPANION, safeContact: "on", note: LONG.email };
	await follow("applicant", browser.post(applicant, right));
	await show("booking applicant, filled", browser.get(applicant));
	const summary = await show("booking summary", browser.get(paths.bookingSummary(slotId)));

	const chosen = { disponibilita: slotId };
	await show("booking to keep, held", browser.get(paths.saveBooking(chosen)));
	await show("booking kept", browser.post(paths.saveBooking(chosen), {}));
	const place = { servizio: service, sede: "collegno-office" };
	await show("booking to keep, no time yet", stranger.get(paths.saveBooking(place)));

	await follow("stranger", stranger.post(paths.bookingApplicant(lost), { ...LONG }));
	const late = hidden(await (await stranger.get(paths.bookingSummary(lost))).text(), "key");
	await take(lost);
	await show("conflict", stranger.post(paths.bookingSummary(lost), { key: late }), 409);
	const key = hidden(summary, "key");
	await follow("confirmed", browser.post(paths.bookingSummary(slotId), { key }));
	await show("booking confirmed", browser.get(paths.bookingConfirmed));
	await show("nothing confirmed", open().get(paths.bookingConfirmed));
	await signInAs(app, browser);
	await show("area, with an appointment", browser.get(paths.area));
	await show("appointments", browser.get(paths.appointments));
	await show("erase, with an appointment", browser.get(paths.eraseMyData));
	await show("copy, with an appointment", browser.get(paths.myCopy));
	const more = await slot();
	await show("booking summary, signed in", browser.get(paths.bookingSummary(more)));
	const details = paths.bookingDetails(more);
	await show("booking details", browser.get(details));
	await show("booking details, error", browser.post(details, { note }), 400);
	await show("booking applicant, for another", browser.get(paths.bookingOther(more)));
	await show("waiting list, signed in", browser.get(paths.waitlist({ servizio: service })));
	await show("sign out", browser.get(paths.signOut));
}

async function appointment({ app, open, show, follow, take, slot, paths }: Setting) {
	const token = app.vault.sign("manage-link", await take(await slot()));
	const browser = open();
	const move = paths.moveAppointment(token);
	const cancel = paths.cancelAppointment(token);
	const [lost, free] = [await slot(), await slot()];
	await show("appointment", browser.get(paths.appointment(token)));
	await show("appointment, to print", browser.get(paths.printAppointment(token)));
	await show("move", browser.get(move));
	await show("move, error", browser.post(move, {}), 400);
	await take(lost);
	await show("move, conflict", browser.post(move, { disponibilita: lost }), 409);
	await show(
		"moved",
		browser.get(await follow("move", browser.post(move, { disponibilita: free }))),
	);
	const earlier = paths.earlierAppointment(token);
	await show("earlier, empty", browser.get(earlier));
	await show("earlier, error", browser.post(earlier, { key: newId() }), 400);
	await show("cancel", browser.get(cancel));
	await show("cancelled", browser.get(await follow("cancel", browser.post(cancel, {}))));
	await show("cancel, cancelled", browser.get(cancel));
	await show("move, cancelled", browser.get(move));
}

async function proposals({ app, world, open, show, take, slot, paths }: Setting) {
	const slotId = await slot();
	const token = app.vault.sign("manage-link", await take(slotId));
	for (const _ of Array(3)) await slot();
	await app.db.transaction((tx) => withdrawSlots(tx, { ids: [slotId] }, monday));
	await tendRepairs(world.system(monday.add({ minutes: 2 })));
	const browser = open();
	browser.clock.now = monday.add({ minutes: 3 });
	await show("appointment, taken away", browser.get(paths.appointment(token)));
	await show("proposals", browser.get(paths.proposals(token)));
	await show("proposals, error", browser.post(paths.proposals(token), {}), 400);
	const gone = browser.post(paths.proposals(token), { disponibilita: "none" });
	await show("proposals, conflict", gone, 409);
}

async function waitlist({ app, world, open, show, follow, slot, take, paths }: Setting) {
	const browser = open();
	const join = paths.waitlist({ servizio: service });
	const form = { ...LONG, servizio: service, comune: "collegno", giorno: "4", parte: "mattina" };
	await show("waiting list, empty", browser.get(join));
	await show("waiting list, error", browser.post(join, { key: newId(), email: "maria@" }), 400);
	const joined = await follow("join", browser.post(join, { ...form, key: newId() }));
	const wish = joined.replace(/\?.*/, "");
	await show("wish, joined", browser.get(joined));
	await show("wish to change", browser.get(`${wish}/cambia`));
	await show("wish to change, error", browser.post(`${wish}/cambia`, { key: newId() }), 400);
	const slotId = await slot();
	await world.cancels(await take(slotId));
	await world.tend();
	const { id: entryId } = await app.db.read.waitlistEntry.findFirstOrThrow();
	const offer = await world.offerTo(entryId);
	await show("offer", browser.get(wish));
	const reply = (answer: string) => browser.post(wish, { answer, offer: offer?.id ?? "none" });
	await show("offer, declined", browser.get(await follow("no", reply("no"))));
	await show("offer, over", browser.get(`${wish}?chiusa`));
	await show("waiting list, left", browser.get(await follow("left", reply("leave"))));
	await app.db.transaction((tx) => withdrawSlots(tx, { ids: [slotId] }, monday));
}

async function signIn({ app, world, open, show, follow, paths }: Setting) {
	const browser = open();
	const email = "famiglia@example.it";
	await world.applicant({ email, givenName: LONG.givenName, familyName: LONG.familyName });
	await world.applicant({ email, givenName: "Ion" });
	await show("sign-in, empty", browser.get(paths.signIn));
	await show("sign-in, error", browser.post(paths.signIn, { email: "famiglia@" }), 400);
	const code = await follow("sign-in", browser.post(paths.signIn, { email }));
	const message = await app.db.read.message.findFirstOrThrow({ where: { kind: "sign_in_code" } });
	const sent = JSON.parse(app.vault.unseal(message.factsSealed)).code;
	await show("code, empty", browser.get(code));
	await show("code, error", browser.post(code, { code: "12" }), 400);
	const wrong = sent === "000000" ? "111111" : "000000";
	await show("code, wrong", browser.post(code, { code: wrong }), 400);
	await show("several people on one contact", browser.post(code, { code: sent }));
	for (let asked = 1; asked < 5; asked += 1) await browser.post(paths.signIn, { email });
	await show("sign-in, too often", browser.post(paths.signIn, { email }), 429);
	await show("by reference, empty", browser.get(paths.openByReference));
	await show("by reference, error", browser.post(paths.openByReference, { reference: "?" }), 400);
	const unnamed = browser.post(paths.openByReference, { reference: "2222-3333" });
	await show("by reference, without a surname", unnamed, 400);
	const unknown = { reference: "2222-3333", familyName: LONG.familyName };
	await show("by reference, wrong", browser.post(paths.openByReference, unknown), 400);
}

/** The area of somebody who is enrolled and has no appointment. */
async function own({ show, follow, paths }: Setting, browser: Browser) {
	await show("area, enrolled", browser.get(paths.area));
	await show("appointments, none", browser.get(paths.appointments));
	await show("wishes", browser.get(paths.wishes));
	const mine = await show("my enrolment", browser.get(paths.myEnrolment));
	const enrolment = hidden(mine, "enrolment");
	const withdrawn = await follow("withdraw", browser.post(paths.myEnrolment, { enrolment }));
	await show("my enrolment, withdrawn", browser.get(withdrawn));
	await show("my data", browser.get(paths.myData));
	await show("my data, error", browser.post(paths.myData, { ...LONG, email: "maria@" }), 400);
	const saved = { ...LONG, locale: "it" };
	await show(
		"my data, saved",
		browser.get(await follow("data", browser.post(paths.myData, saved))),
	);
	await show("copy", browser.get(paths.myCopy));
	await show("erase", browser.get(paths.eraseMyData));
	await show("erase, error", browser.post(paths.eraseMyData, {}), 400);
	const erased = await follow("erase", browser.post(paths.eraseMyData, { understood: "on" }));
	await show("erased", browser.get(erased));
}

async function opinions({ open, show, follow, paths }: Setting) {
	const browser = open();
	await show("rate", browser.get(paths.rate()));
	const rate = (rating: string) => {
		const form = { key: newId(), page: "/", ...(rating && { rating }) };
		return browser.post(paths.rate(), form);
	};
	await show("rate, error", rate(""), 400);
	await show("explain, happy", browser.get(await follow("rate", rate("5"))));
	const explain = await follow("rate", rate("1"));
	await show("explain, unhappy", browser.get(explain));
	await show("explain, error", browser.post(explain, { comment: "c".repeat(201) }), 400);
	await show("rated", browser.get(await follow("explain", browser.post(explain, { clear: "on" }))));

	const report = paths.reportAccessibility;
	const key = newId();
	await show("report, empty", browser.get(report));
	await show("report, error", browser.post(report, { key, email: "maria@" }), 400);
	const sent = browser.post(report, { key, problem: LONG.familyName, page: "/comuni" });
	await show("reported", browser.get(await follow("report", sent)));
}
