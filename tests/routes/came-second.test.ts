import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import { closeDesk } from "#app/features/slots/close-desk.server.ts";
import { thursday } from "#tests/features/repairs/day.ts";
import { makeBrowser, openTestApp, seenIn } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { signInAtDesk } from "#tests/support/staff.ts";
import { atOffice, known, makeWorld, monday } from "#tests/support/world.ts";

/** Two who coordinate, each at a browser of their own, on the day of an appointment. */
async function openTwo() {
	const app = await openTestApp();
	const world = await makeWorld(app.db);
	await world.opens();
	const { build } = await loadBuild();
	const now = atOffice("2026-12-03T10:20");
	const person = await world.applicant({ residenceMunicipalityId: "collegno" });
	const booked = await bookSlot(
		{ slotId: await world.slot(), applicant: known(person), idempotencyKey: newId(), note: null },
		world.visitor(person),
	);
	if (!booked.ok) throw new Error(booked.refusal);
	const enrolment = newId();
	await app.db.transaction(async (tx) => {
		await tx.edition.create({ data: { id: "2026", year: 2026 } });
		await tx.enrolment.create({
			data: {
				...{ id: enrolment, applicantId: person, editionId: "2026", reference: "AB2C3DEF" },
				...{ status: "submitted", eligibility: "yes", residenceMunicipalityId: "collegno" },
				...{ submittedAt: toDate(monday), idempotencyKey: enrolment },
			},
		});
	});
	const signedIn = async (email: string) => {
		const browser = makeBrowser(app, build);
		const id = await signInAtDesk(app, browser, { email, role: "coordinator" });
		browser.clock.now = now;
		const { clock } = browser;
		// A sign-in lasts a working day: this one is of today.
		await app.db.transaction((tx) =>
			tx.session.updateMany({
				where: { staffMemberId: id },
				data: { expiresAt: toDate(clock.now.add({ hours: 8 })) },
			}),
		);
		const name = email === "carlo@example.it" ? "Carlo Bo" : "Olga Bianchi";
		await app.db.transaction((tx) => tx.staffMember.update({ where: { id }, data: { name } }));
		return { browser, id };
	};
	const carlo = await signedIn("carlo@example.it");
	const olga = await signedIn("olga@example.it");
	const rule = await app.db.read.availabilityRule.findFirstOrThrow();
	const nadia = await makeMember(app);
	return { app, carlo, olga, nadia, person, enrolment, bookingId: booked.bookingId, rule: rule.id };
}

type Scene = Awaited<ReturnType<typeof openTwo>>;

/** Each form that changes something with a state: what the first sends, what the second, what both read. */
const forms: Record<
	string,
	(scene: Scene) => {
		/** Where the form stands. */
		page: string;
		/** Where the buttons go that are not of this page. */
		firstTo?: string;
		secondTo?: string;
		first: Record<string, string>;
		second: Record<string, string>;
		/** What the first has done, as the second reads it. */
		told: string;
		/** Of what the second typed, what is still there. */
		kept?: string;
		/** Of what the first has left, what the second reads beside it. */
		stands?: string[];
	}
> = {
	"a decision on an enrolment": ({ enrolment }) => ({
		page: `/sportello/iscrizioni/${enrolment}`,
		first: { outcome: "accepted", reason: "" },
		second: { outcome: "refused", reason: "Non abita qui" },
		told: "l&#x27;ha accolta",
		kept: "Non abita qui",
		stands: ["Adesso c&#x27;è: Accolta", "Adesso è vuoto"],
	}),
	"an attendance": ({ bookingId }) => ({
		page: `/sportello/appuntamenti/${bookingId}`,
		firstTo: `/sportello/appuntamenti/${bookingId}/presenza`,
		secondTo: `/sportello/appuntamenti/${bookingId}/presenza`,
		first: { attendance: "arrived" },
		second: { attendance: "excused" },
		told: "ha registrato «Arrivato»",
	}),
	"what people read about an office": () => ({
		page: "/sportello/impostazioni/sedi/collegno-office",
		first: { name: "Sede", address: "Via Roma 1" },
		second: { name: "Sede", address: "Via Torino 2" },
		told: "ha cambiato la sede",
		kept: "Via Torino 2",
		stands: ["Adesso c&#x27;è: Via Roma 1"],
	}),
	"the name of a desk": () => ({
		page: "/sportello/impostazioni/sedi/collegno-office/sportelli",
		first: { desk: "collegno-desk", "deskName-collegno-desk": "Uno" },
		second: { desk: "collegno-desk", "deskName-collegno-desk": "Sala due" },
		told: "ha cambiato il nome dello sportello",
		kept: "Sala due",
	}),
	"the terms of a service": () => {
		const terms = {
			...{ format: "individual", channel: "on_site", durationMinutes: "45" },
			...{ minimumNoticeHours: "24", horizonDays: "56", cancellationDeadlineHours: "24" },
			...{ maxActivePerApplicant: "1", maxMovesPerBooking: "3", holdMinutes: "10" },
			...{ mayBook: "public", enrolmentRequired: "no" },
			...{ "whatToBring-it": "Documento", "whatToBring-en": "Document" },
			...{ "instructions-it": "", "instructions-en": "" },
		};
		return {
			page: "/sportello/impostazioni/servizi/primo-colloquio",
			first: { ...terms, horizonDays: "30", channel: "phone", "instructions-it": "Chiamiamo noi" },
			second: { ...terms, horizonDays: "77" },
			told: "ha cambiato il servizio",
			kept: 'value="77"',
			stands: [
				"Adesso c&#x27;è: 30<",
				"Adesso c&#x27;è: Al telefono",
				"Adesso c&#x27;è: Chiamiamo noi",
			],
		};
	},
	"an edition": () => ({
		page: "/sportello/impostazioni/edizioni/2026",
		first: {
			opensOn: "2026-11-01",
			closesOn: "",
			decisionOn: "",
			municipalities: "collegno",
			rules: "basic_italian",
		},
		second: {
			opensOn: "2026-11-02",
			closesOn: "",
			decisionOn: "",
			municipalities: "rivoli",
			rules: "min_age",
			"value-min_age": "30",
		},
		told: "ha cambiato l&#x27;edizione",
		kept: "2026-11-02",
		stands: [
			"Adesso c&#x27;è: 1 novembre 2026",
			"Adesso c&#x27;è: Collegno",
			"Adesso c&#x27;è: Un po&#x27; di italiano",
			"Adesso è vuoto",
		],
	}),
	"a person's data": ({ person }) => ({
		page: `/sportello/persone/${person}/dati`,
		first: { givenName: "Ada", familyName: "Re", phone: "", email: "", locale: "it" },
		second: { givenName: "Ada", familyName: "Rey", phone: "", email: "", locale: "it" },
		told: "ha corretto i dati",
		kept: 'value="Rey"',
		stands: ["Adesso c&#x27;è: Re<"],
	}),
	"the end of a weekly opening": ({ rule }) => ({
		page: `/sportello/disponibilita/orari/${rule}`,
		first: { lastOn: "2026-12-31", confirmed: "yes" },
		second: { lastOn: "2027-01-31", confirmed: "yes" },
		told: "ha messo fine a questo orario",
		kept: "2027-01-31",
		stands: ["Adesso c&#x27;è: 31 dicembre 2026"],
	}),
	"a change of a weekly opening": ({ rule }) => {
		const change = {
			...{ fromOn: "2026-12-10", toOn: "", weekday: "4", everyWeeks: "2" },
			...{ startTime: "08:30", endTime: "11:15", slotMinutes: "45", pauseMinutes: "0" },
			...{ capacity: "1", deskSeats: "0", confirmed: "yes" },
		};
		return {
			page: `/sportello/disponibilita/orari/${rule}/cambia`,
			firstTo: `/sportello/disponibilita/orari/${rule}`,
			first: { lastOn: "2026-12-31", confirmed: "yes" },
			second: change,
			told: "ha messo fine a questo orario",
			kept: 'value="08:30"',
			stands: ["Adesso c&#x27;è: 31 dicembre 2026", "Adesso c&#x27;è: Ogni settimana"],
		};
	},
	"the rights of a colleague": ({ nadia }) => ({
		page: `/sportello/impostazioni/operatori/${nadia}`,
		first: { change: "grants", role: "coordinator", where: "some", municipality: "collegno" },
		second: { change: "grants", role: "operator", where: "some", municipality: "rivoli" },
		told: "ha cambiato i permessi",
		kept: 'checked="" value="rivoli"',
		stands: ["Adesso c&#x27;è: Coordina", "Adesso c&#x27;è: Collegno"],
	}),
	"the cancellation of an appointment": ({ bookingId }) => ({
		page: `/sportello/appuntamenti/${bookingId}/annulla`,
		firstTo: `/sportello/appuntamenti/${bookingId}/presenza`,
		first: { attendance: "arrived" },
		second: { reason: "Malattia" },
		told: "ha registrato «Arrivato»",
		kept: "Malattia",
	}),
};

test.for(Object.keys(forms))(
	"of two who change %s, the second reads who was first, keeps what they typed, and decides anew",
	async (name) => {
		const scene = await openTwo();
		const form = forms[name]?.(scene) ?? expect.fail(name);
		const { page, firstTo = page, secondTo = page, first, second, told, kept, stands = [] } = form;
		const [carlo, olga] = [scene.carlo.browser, scene.olga.browser];
		const seen = seenIn(await (await olga.get(page)).text());
		const press = { ...first, seen: seenIn(await (await carlo.get(page)).text()) };
		expect((await olga.post(secondTo, second)).status).toBe(400);

		expect((await carlo.post(firstTo, press)).status).toBe(303);
		// The second half of a double click.
		expect((await carlo.post(firstTo, press)).status).toBe(303);
		const late = await olga.post(secondTo, { ...second, seen });
		expect(late.status).toBe(409);
		const read = await late.text();
		expect(read).toContain(`Carlo Bo ${told} alle 10:20.`);
		expect(read).toContain("decidi di nuovo");
		if (kept === undefined) return;
		expect(read).toContain(kept);
		for (const one of stands) expect(read).toContain(one);
		const saved = await olga.post(secondTo, { ...second, seen: seenIn(read) });
		expect(saved.status).toBe(303);
		const after = await olga.get(saved.headers.get("Location") ?? "");
		expect(await after.text()).toContain('class="note success" role="status"');
	},
);

test("of a weekly opening that a colleague took away it is said by whom, beside what was typed", async () => {
	const { app, carlo, olga, rule } = await openTwo();
	await app.db.transaction((tx) =>
		tx.availabilityRule.update({ where: { id: rule }, data: { fromOn: "2026-12-10" } }),
	);
	const page = `/sportello/disponibilita/orari/${rule}`;
	const [seen, carlos] = await Promise.all(
		[olga, carlo].map(async ({ browser }) => seenIn(await (await browser.get(page)).text())),
	);
	const end = { lastOn: "2026-12-05", confirmed: "yes", seen: carlos ?? "" };
	expect((await carlo.browser.post(page, end)).status).toBe(303);
	expect((await carlo.browser.post(page, end)).status).toBe(303); // a double click
	const told = "Carlo Bo ha messo fine a questo orario alle 10:20.";

	const opened = await olga.browser.get(page);
	expect(opened.status).toBe(410);
	expect(await opened.text()).toContain(told);
	const change = {
		...{ fromOn: "2026-12-17", toOn: "", weekday: "4", everyWeeks: "1" },
		...{ startTime: "08:30", endTime: "11:15", slotMinutes: "45", pauseMinutes: "0" },
		...{ capacity: "1", deskSeats: "0", seen: seen ?? "" },
	};
	const looked = await olga.browser.post(`${page}/cambia`, change);
	expect(looked.status).toBe(410);
	const read = await looked.text();
	for (const one of [told, "17 dicembre 2026", "giovedì", "08:30", "11:15"]) {
		expect(read).toContain(one);
	}
	const late = await olga.browser.post(page, { ...end, seen: seen ?? "" });
	expect(late.status).toBe(409);
	expect(await late.text()).toContain(told);
	expect((await olga.browser.get("/sportello/disponibilita/orari/no-such-rule")).status).toBe(404);
});

test("whoever settles a closure reads who changed an appointment meanwhile, and when", async () => {
	const { app, carlo, olga, bookingId } = await openTwo();
	const closed = await closeDesk(thursday(), {
		now: atOffice("2026-12-02T09:00"),
		db: app.db,
		staffMember: { id: olga.id, name: "Olga Bianchi", municipalityIds: null, role: "coordinator" },
	} as StaffContext);
	if (!closed.ok) throw new Error(closed.refusal);
	for (const { browser } of [carlo, olga]) browser.clock.now = atOffice("2026-12-02T10:20");
	const page = `/sportello/chiusure/${closed.closureId}`;
	const field = `seen-${bookingId}`;
	const seenOn = (html: string) =>
		new RegExp(`name="${field}" value="([^"]+)"`).exec(html)?.[1] ?? expect.fail("no state");
	const decide = { [`decision-${bookingId}`]: "cancel" };
	const seen = seenOn(await (await olga.browser.get(page)).text());
	const keep = `/sportello/appuntamenti/${bookingId}`;
	await carlo.browser.post(`${keep}/tieni`, {
		seen: seenIn(await (await carlo.browser.get(keep)).text()),
	});

	const late = await olga.browser.post(page, { ...decide, [field]: seen });
	expect(late.status).toBe(409);
	expect(await late.text()).toContain(
		"Carlo Bo ha deciso di tenere l&#x27;appuntamento alle 10:20.",
	);
});

test("a form that is sent back for a mistake still says which state was seen", async () => {
	const { carlo, olga, enrolment } = await openTwo();
	const page = `/sportello/iscrizioni/${enrolment}`;
	const seen = seenIn(await (await olga.browser.get(page)).text());
	await carlo.browser.fill(page, { outcome: "accepted", reason: "" });
	const incomplete = await olga.browser.post(page, { outcome: "refused", reason: "", seen });
	expect(incomplete.status).toBe(400);
	const corrected = { outcome: "refused", reason: "Non abita qui" };
	const again = await olga.browser.post(page, {
		...corrected,
		seen: seenIn(await incomplete.text()),
	});
	expect(again.status).toBe(409);
});

test("a password that a colleague has just made is not made again unseen", async () => {
	const { carlo, olga, nadia } = await openTwo();
	const page = `/sportello/impostazioni/operatori/${nadia}`;
	const seen = seenIn(await (await olga.browser.get(page)).text());
	expect((await carlo.browser.fill(page, { change: "password" })).status).toBe(200);
	const late = await olga.browser.post(page, { change: "password", seen });
	expect(late.status).toBe(409);
	expect(await late.text()).toContain("Carlo Bo ha creato una password nuova alle 10:20.");
	// What stands already is no error.
	expect((await olga.browser.fill(page, { change: "disable" })).status).toBe(303);
	expect((await carlo.browser.post(page, { change: "disable", seen })).status).toBe(303);
});

async function makeMember({ db }: Awaited<ReturnType<typeof openTestApp>>): Promise<string> {
	const id = newId();
	await db.transaction((tx) =>
		tx.staffMember.create({
			data: {
				...{ id, email: "nadia@example.it", name: "Nadia", passwordHash: "not a hash" },
				createdAt: toDate(monday),
				grants: { create: { id: newId(), role: "operator" } },
			},
		}),
	);
	return id;
}
