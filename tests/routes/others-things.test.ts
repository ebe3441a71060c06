import { expect, test } from "vitest";
import type { App } from "#app/adapters/app.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { makeBrowser, openTestApp, seenIn } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { signInAtDesk } from "#tests/support/staff.ts";
import { atOffice, makeWorld, monday, type World } from "#tests/support/world.ts";

/** Everything that somebody could own, in Collegno. */
async function openCollegno() {
	const app = await openTestApp();
	const world = await makeWorld(app.db);
	await world.opens();
	const { build } = await loadBuild();
	const person = await world.applicant({ residenceMunicipalityId: "collegno" });
	const slotId = await world.slot();
	const booked = await bookSlot(
		{ slotId, applicant: { id: person }, idempotencyKey: newId(), note: null },
		world.visitor(person),
	);
	if (!booked.ok) throw new Error(booked.refusal);
	const ids = {
		person,
		booking: booked.bookingId,
		later: await world.slot({ start: atOffice("2026-12-10T10:30") }),
		empty: await world.slot({ start: atOffice("2026-12-11T10:30") }),
		session: await addSession(world),
		...(await addTheRest(world, person)),
	};
	return { app, build, ids };
}

/** A group session in which there is a seat. */
async function addSession(world: World): Promise<string> {
	await world.db.transaction(async (tx) => {
		const { id: _, ...terms } = await tx.service.findFirstOrThrow();
		await tx.service.create({
			data: { ...terms, id: "incontro", position: 2, format: "group" },
		});
	});
	const start = atOffice("2026-12-14T10:00");
	return world.slot({ start, capacity: 5, serviceId: "incontro" });
}

async function addTheRest({ db }: World, applicantId: string) {
	return db.transaction(async (tx) => {
		const [wish, enrolment, closure] = [newId(), newId(), newId()];
		await tx.waitlistEntry.create({
			data: {
				id: wish,
				applicantId,
				serviceId: "primo-colloquio",
				status: "waiting",
				joinedAt: toDate(monday),
				reference: "2222WXYZ",
				idempotencyKey: wish,
				municipalities: { create: { municipalityId: "collegno" } },
			},
		});
		await tx.edition.create({ data: { id: "2026", year: 2026 } });
		await tx.enrolment.create({
			data: {
				id: enrolment,
				applicantId,
				editionId: "2026",
				reference: "AB2C3DEF",
				status: "submitted",
				eligibility: "yes",
				residenceMunicipalityId: "collegno",
				submittedAt: toDate(monday),
				idempotencyKey: enrolment,
			},
		});
		await tx.closure.create({
			data: {
				id: closure,
				deskId: "collegno-desk",
				startsAt: toDate(atOffice("2026-12-15T09:00")),
				endsAt: toDate(atOffice("2026-12-15T10:00")),
				reason: "Riunione",
				createdAt: toDate(monday),
			},
		});
		const message = await tx.message.findFirstOrThrow({ where: { applicantId } });
		await tx.message.update({
			where: { id: message.id },
			data: { status: "failed", settledAt: toDate(monday) },
		});
		const rule = await tx.availabilityRule.findFirstOrThrow({ where: { deskId: "collegno-desk" } });
		return { wish, enrolment, closure, message: message.id, rule: rule.id };
	});
}

type Post = [path: string, fields: Record<string, string>];

/** What a desk does with them, in an order in which one does not take away the next. */
function deeds({ ids }: Awaited<ReturnType<typeof openCollegno>>): Post[] {
	const booking = `/sportello/appuntamenti/${ids.booking}`;
	const session = `/sportello/incontri/${ids.session}`;
	const rule = `/sportello/disponibilita/orari/${ids.rule}`;
	const person = `/sportello/persone/${ids.person}`;
	const office = "/sportello/impostazioni/sedi/collegno-office";
	const answer = { attesa: ids.wish, proposta: "" };
	return [
		[`${booking}/tieni`, {}],
		[`${booking}/presenza`, { attendance: "arrived" }],
		[`${booking}/sposta`, { disponibilita: ids.later }],
		[`${session}/aggiungi`, { applicant: ids.person, key: newId() }],
		[`${session}/annulla`, { reason: "" }],
		[`${booking}/annulla`, { reason: "" }],
		[`/sportello/disponibilita/${ids.empty}/ritira`, {}],
		[
			`${rule}/cambia`,
			{
				fromOn: "2026-12-17",
				weekday: "4",
				everyWeeks: "1",
				startTime: "09:00",
				endTime: "11:00",
				slotMinutes: "45",
				pauseMinutes: "0",
				capacity: "1",
				deskSeats: "0",
				confirmed: "yes",
			},
		],
		[rule, { lastOn: "2027-01-31", confirmed: "yes" }],
		[
			"/sportello/chiusure/anteprima",
			{
				key: newId(),
				place: "office:collegno-office",
				fromOn: "2026-12-22",
				reason: "Trasloco",
				confirmed: "yes",
			},
		],
		[`/sportello/chiusure/${ids.closure}`, {}],
		[`/sportello/chiusure/${ids.closure}/riapri`, {}],
		["/sportello/attese", { ...answer, risposta: "si" }],
		["/sportello/attese", { ...answer, risposta: "no" }],
		["/sportello/attese", { ...answer, risposta: "esci" }],
		[`/sportello/iscrizioni/${ids.enrolment}`, { outcome: "accepted", reason: "" }],
		["/sportello/messaggi", { message: ids.message, how: "retry" }],
		["/sportello/messaggi", { message: ids.message, how: "told" }],
		[office, { name: "Sede nuova", address: "Via Roma 1" }],
		[`${office}/sportelli`, { desk: "", deskName: "Sportello 2" }],
		[
			"/sportello/impostazioni/sedi/nuova",
			{ municipality: "collegno", name: "Altra sede", address: "Via Roma 2" },
		],
		[
			"/sportello/chiusure/festivita",
			{ on: "2026-12-23", municipality: "collegno", decision: "holiday", confirmed: "yes" },
		],
		[`${person}/prenota`, { disponibilita: ids.later, key: newId() }],
		[
			`${person}/attesa`,
			{ servizio: "primo-colloquio", comune: "collegno", parte: "", key: newId() },
		],
		[
			`${person}/dati`,
			{ givenName: "Amina", familyName: "Haddad", phone: "3337654321", email: "", locale: "it" },
		],
		[`${person}/dati/cancella`, { capito: "on" }],
	];
}

/** Every row that a desk's deed could touch. */
async function everything({ db: { read } }: App) {
	return JSON.stringify(
		await Promise.all([
			read.applicant.findMany({ orderBy: { id: "asc" } }),
			read.auditEntry.findMany({ orderBy: { id: "asc" } }),
			read.booking.findMany({ include: { attendance: true } }),
			read.closure.findMany(),
			read.desk.findMany({ orderBy: { id: "asc" }, omit: { lock: true } }),
			read.enrolment.findMany(),
			read.holidayOverride.findMany(),
			read.message.findMany({ orderBy: { id: "asc" } }),
			read.office.findMany({ orderBy: { id: "asc" } }),
			read.availabilityRule.findMany({ orderBy: { id: "asc" } }),
			read.slot.findMany({ orderBy: { id: "asc" } }),
			read.waitlistEntry.findMany({ include: { municipalities: true } }),
		]),
	);
}

test("nobody of another municipality's desk touches anything, whatever they send", async () => {
	const collegno = await openCollegno();
	const { app, build } = collegno;
	for (const role of ["operator", "coordinator"] as const) {
		const browser = makeBrowser(app, build);
		await signInAtDesk(app, browser, {
			email: `${role}@example.it`,
			role,
			municipalityIds: ["rivoli"],
		});
		const before = await everything(app);
		for (const [path, fields] of deeds(collegno)) {
			const { status } = await browser.post(path, { seen: "0.whatever", ...fields });
			const what = [role, path, fields.risposta ?? fields.how];
			expect([...what, [404, 409].includes(status) || status]).toEqual([...what, true]);
			expect([...what, (await everything(app)) === before]).toEqual([...what, true]);
		}
	}
});

test("a coordinator of the municipality does each of these things", async () => {
	const collegno = await openCollegno();
	const { app, build } = collegno;
	const browser = makeBrowser(app, build);
	await signInAtDesk(app, browser, {
		email: "c@example.it",
		role: "coordinator",
		municipalityIds: ["collegno"],
	});
	for (const [path, fields] of deeds(collegno)) {
		const page = path.replace(/\/(presenza|tieni)$/, "");
		const seen = seenIn(await (await browser.get(page)).text()) || "0.whatever";
		const { status } = await browser.post(path, { seen, ...fields });
		expect([path, [303, 302, 409].includes(status) || status]).toEqual([path, true]);
	}
});

test("a link opens its own appointment or wish, and no other", async () => {
	const { app, build, ids } = await openCollegno();
	const browser = makeBrowser(app, build);
	const before = await everything(app);
	const tokens = [
		ids.booking,
		app.vault.sign("waitlist-entry", ids.booking),
		app.vault.sign("manage-link", newId()),
	];
	for (const token of tokens) {
		for (const [path, fields] of [
			["annulla", {}],
			["sposta", { disponibilita: ids.later }],
			["proposte", { disponibilita: ids.later }],
			["attesa", { comune: "collegno", parte: "", key: newId() }],
		] as const) {
			const { status } = await browser.post(`/appuntamento/${token}/${path}`, fields);
			expect([path, status]).toEqual([path, 404]);
		}
	}
	for (const token of [ids.wish, app.vault.sign("manage-link", ids.wish)]) {
		for (const risposta of ["si", "no", "esci"]) {
			const { status } = await browser.post(`/attesa/${token}`, { risposta, proposta: "" });
			expect([risposta, status]).toEqual([risposta, 404]);
		}
		const changed = { comune: "collegno", parte: "", key: newId() };
		expect((await browser.post(`/attesa/${token}/cambia`, changed)).status).toBe(404);
	}
	expect(await everything(app)).toBe(before);
});
