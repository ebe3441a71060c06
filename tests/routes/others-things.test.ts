import type { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { App } from "#app/adapters/app.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import type { StaffRole } from "#app/features/rights.ts";
import { joinWaitlist } from "#app/features/waitlist/join-waitlist.server.ts";
import { tendWaitlist } from "#app/features/waitlist/tend-waitlist.server.ts";
import { makeBrowser, openTestApp, seenIn } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { signInAtDesk, staffPassword } from "#tests/support/staff.ts";
import { atOffice, known, makeWorld, monday, type World } from "#tests/support/world.ts";

/** Everything that somebody could own, in Collegno. */
async function openCollegno() {
	const app = await openTestApp();
	const world = await makeWorld(app.db);
	await world.opens();
	const { build } = await loadBuild();
	const person = await world.applicant({ residenceMunicipalityId: "collegno" });
	const friend = await world.applicant({ residenceMunicipalityId: "collegno" });
	const slotId = await world.slot();
	const booked = await bookSlot(
		{ slotId, applicant: known(person), idempotencyKey: newId(), note: null },
		world.visitor(person),
	);
	if (!booked.ok) throw new Error(booked.refusal);
	const { bookingId: booking } = booked;
	const ids = {
		person,
		friend,
		booking,
		session: await addSession(world),
		...(await addWish(world, person, booking)),
		later: await world.slot({ start: atOffice("2026-12-10T10:30") }),
		empty: await world.slot({ start: atOffice("2026-12-11T10:30") }),
		inRivoli: await world.slot({
			start: atOffice("2026-12-10T10:30"),
			municipality: "rivoli",
		}),
		...(await addTheRest(world, person)),
	};
	return { app, build, ids };
}

/** An appointment earlier than theirs is wanted, and one is offered. */
async function addWish(world: World, applicantId: string, bookingId: string) {
	const wish = await joinWaitlist(
		{
			applicant: known(applicantId),
			serviceId: "primo-colloquio",
			municipalityIds: ["collegno"],
			weekdays: [],
			partOfDay: "any",
			bookingId,
			idempotencyKey: newId(),
		},
		world.visitor(applicantId),
	);
	if (!wish.ok) throw new Error(wish.refusal);
	await world.slot({ start: atOffice("2026-12-02T10:30") });
	await tendWaitlist(world.system());
	const offer = await world.db.read.offer.findFirstOrThrow({ where: { status: "open" } });
	return { wish: wish.entryId, offer: offer.id };
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
		const [enrolment, closure] = [newId(), newId()];
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
		return { enrolment, closure, message: message.id, rule: rule.id };
	});
}

type Ids = Awaited<ReturnType<typeof openCollegno>>["ids"];

type Deed = { path: string; fields: Record<string, string>; at?: Temporal.Instant };

/** What a desk does with them; each succeeds at its desk, at that time, if it is the first. */
const deeds: Record<string, (ids: Ids) => Deed> = {
	"keep an appointment": ({ booking }) => ({
		path: `/sportello/appuntamenti/${booking}/tieni`,
		fields: {},
	}),
	"record attendance": ({ booking }) => ({
		path: `/sportello/appuntamenti/${booking}/presenza`,
		fields: { attendance: "arrived" },
		at: atOffice("2026-12-03T10:25"),
	}),
	"move an appointment": ({ booking, later }) => ({
		path: `/sportello/appuntamenti/${booking}/sposta`,
		fields: { disponibilita: later },
	}),
	"cancel an appointment": ({ booking }) => ({
		path: `/sportello/appuntamenti/${booking}/annulla`,
		fields: { reason: "" },
	}),
	"add a participant": ({ session, friend }) => ({
		path: `/sportello/incontri/${session}/aggiungi`,
		fields: { applicant: friend, key: newId() },
	}),
	"cancel a group session": ({ session }) => ({
		path: `/sportello/incontri/${session}/annulla`,
		fields: { reason: "" },
	}),
	"withdraw a slot": ({ empty }) => ({
		path: `/sportello/disponibilita/${empty}/ritira`,
		fields: {},
	}),
	"change an opening": ({ rule }) => ({
		path: `/sportello/disponibilita/orari/${rule}/cambia`,
		fields: {
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
	}),
	"end an opening": ({ rule }) => ({
		path: `/sportello/disponibilita/orari/${rule}`,
		fields: { lastOn: "2027-01-31", confirmed: "yes" },
	}),
	"close an office": () => ({
		path: "/sportello/chiusure/anteprima",
		fields: {
			key: newId(),
			place: "office:collegno-office",
			fromOn: "2026-12-22",
			reason: "Trasloco",
			confirmed: "yes",
		},
	}),
	"reopen what was closed": ({ closure }) => ({
		path: `/sportello/chiusure/${closure}/riapri`,
		fields: {},
	}),
	"say yes to an offer": ({ wish, offer }) => ({
		path: "/sportello/attese",
		fields: { wish, offer, answer: "yes" },
	}),
	"say no to an offer": ({ wish, offer }) => ({
		path: "/sportello/attese",
		fields: { wish, offer, answer: "no" },
	}),
	"take somebody off the waiting list": ({ wish }) => ({
		path: "/sportello/attese",
		fields: { wish, offer: "", answer: "leave" },
	}),
	"decide an enrolment": ({ enrolment }) => ({
		path: `/sportello/iscrizioni/${enrolment}`,
		fields: { outcome: "accepted", reason: "" },
	}),
	"send a message again": ({ message }) => ({
		path: "/sportello/messaggi",
		fields: { message, how: "retry" },
	}),
	"say that a person was told": ({ message }) => ({
		path: "/sportello/messaggi",
		fields: { message, how: "told" },
	}),
	"change an office": () => ({
		path: "/sportello/impostazioni/sedi/collegno-office",
		fields: { name: "Sede nuova", address: "Via Roma 1" },
	}),
	"add a desk": () => ({
		path: "/sportello/impostazioni/sedi/collegno-office/sportelli",
		fields: { desk: "", deskName: "Sportello 2" },
	}),
	"add an office": () => ({
		path: "/sportello/impostazioni/sedi/nuova",
		fields: { municipality: "collegno", name: "Altra sede", address: "Via Roma 2" },
	}),
	"decide a holiday": () => ({
		path: "/sportello/chiusure/festivita",
		fields: { on: "2026-12-23", municipality: "collegno", decision: "holiday", confirmed: "yes" },
	}),
	"book for a person": ({ friend, later }) => ({
		path: `/sportello/persone/${friend}/prenota`,
		fields: { disponibilita: later, key: newId() },
	}),
	"put a person on the waiting list": ({ friend }) => ({
		path: `/sportello/persone/${friend}/attesa`,
		fields: { servizio: "primo-colloquio", comune: "collegno", parte: "", key: newId() },
	}),
	"correct a person's data": ({ person }) => ({
		path: `/sportello/persone/${person}/dati`,
		fields: {
			givenName: "Amina",
			familyName: "Haddad",
			phone: "3337654321",
			email: "",
			locale: "it",
		},
	}),
	"erase a person": ({ person }) => ({
		path: `/sportello/persone/${person}/dati/cancella`,
		fields: { understood: "on" },
	}),
};

/** The same, and what only a desk of Rivoli would try. */
const triedInRivoli: typeof deeds = {
	...deeds,
	"take an appointment over": ({ booking, inRivoli }) => ({
		path: `/sportello/appuntamenti/${booking}/sposta`,
		fields: { disponibilita: inRivoli },
	}),
};

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

/** A desk where somebody is signed in, and how its deeds are sent. */
async function openDesk(
	{ app, build, ids }: Awaited<ReturnType<typeof openCollegno>>,
	{ role, municipality }: { role: StaffRole; municipality: string },
) {
	const browser = makeBrowser(app, build);
	const municipalityIds = [municipality];
	const email = `${role}@example.it`;
	await signInAtDesk(app, browser, { email, role, municipalityIds });
	return async (deed: (ids: Ids) => Deed) => {
		const { path, fields, at = monday } = deed(ids);
		browser.clock.now = at;
		await browser.post("/sportello/accesso", { email, password: staffPassword });
		const page = await browser.get(path.replace(/\/(presenza|tieni)$/, ""));
		const seen = seenIn(await page.text()) || "0.whatever";
		return (await browser.post(path, { seen, ...fields })).status;
	};
}

/** A page that is for them too comes back and says why not; whatever is not theirs is not there. */
const ON_THEIR_OWN_PAGE: Record<StaffRole, Record<string, number>> = {
	operator: { "decide a holiday": 403 },
	coordinator: { "add an office": 409 },
};

test.each(["operator", "coordinator"] as const)(
	"whatever the %s of another municipality sends, nothing is there and nothing changes",
	async (role) => {
		const collegno = await openCollegno();
		const send = await openDesk(collegno, { role, municipality: "rivoli" });
		const before = await everything(collegno.app);
		for (const [name, deed] of Object.entries(triedInRivoli)) {
			expect([name, await send(deed)]).toEqual([name, ON_THEIR_OWN_PAGE[role][name] ?? 404]);
			expect([name, await everything(collegno.app)]).toEqual([name, before]);
		}
	},
);

test.each(Object.entries(deeds))("a coordinator of the municipality may: %s", async (_, deed) => {
	const collegno = await openCollegno();
	const send = await openDesk(collegno, { role: "coordinator", municipality: "collegno" });
	const before = await everything(collegno.app);
	expect(await send(deed)).toBe(303);
	expect(await everything(collegno.app)).not.toBe(before);
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
		for (const answer of ["yes", "no", "leave"]) {
			const { status } = await browser.post(`/attesa/${token}`, { answer, offer: "" });
			expect([answer, status]).toEqual([answer, 404]);
		}
		const changed = { comune: "collegno", parte: "", key: newId() };
		expect((await browser.post(`/attesa/${token}/cambia`, changed)).status).toBe(404);
	}
	expect(await everything(app)).toBe(before);
});
