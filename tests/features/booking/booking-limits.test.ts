import type { Temporal } from "temporal-polyfill";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#app/adapters/db/database.server.ts";
import { type BookSlot, bookSlot } from "#app/features/booking/book-slot.server.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import type { NewApplicant } from "#app/features/people/applicant-store.server.ts";
import { enterSignInCode } from "#app/features/people/enter-sign-in-code.server.ts";
import { requestSignInCode } from "#app/features/people/request-sign-in-code.server.ts";
import { makeTestDatabaseUrl } from "#tests/support/database.ts";
import { atOffice, known, linkedBooking, makeWorld, monday, vault } from "#tests/support/world.ts";

const LIBRARY = "192.0.2.1";
const tomorrow = monday.add({ hours: 24 });

async function makeBusyWorld() {
	const world = await makeWorld();
	const slotId = await world.slot({ capacity: 200 });
	let nth = 0;

	function books(
		facts: Partial<NewApplicant> = {},
		{
			from,
			now = monday,
			...rest
		}: { from?: string; now?: Temporal.Instant } & Partial<BookSlot> = {},
	) {
		nth += 1;
		const phone = `333${String(1_000_000 + nth)}`;
		return bookSlot(
			{
				slotId,
				applicant: world.newcomer({ email: null, phone, ...facts }),
				idempotencyKey: `busy ${nth}`,
				note: null,
				...rest,
			},
			world.visitor(null, now, from ?? `home of ${nth}`),
		);
	}
	const mails = () => world.db.read.message.count();
	return {
		...world,
		newcomer: world.newcomer.bind(world),
		applicant: () => world.applicant(),
		slotId,
		books,
		mails,
	};
}

test("thirty people of a library book in the morning, and thirty more after lunch", async () => {
	const { books } = await makeBusyWorld();
	for (let person = 0; person < 60; person++) {
		const now = monday.add({ minutes: 5 * person });
		expect(await books({}, { from: LIBRARY, now })).toMatchObject({ ok: true });
	}
});

test("invented people of one network take sixty places in a day, whatever number they give", async () => {
	const { books, db } = await makeBusyWorld();
	for (let person = 0; person < 60; person++) await books({}, { from: LIBRARY });
	const refused = { ok: false, refusal: "network_limit", until: tomorrow };
	for (let person = 0; person < 5; person++) {
		expect(await books({}, { from: LIBRARY })).toEqual(refused);
	}
	expect(await db.read.booking.count()).toBe(60);
	expect(await db.read.applicant.count()).toBe(60);
	expect(await books({}, { from: "192.0.2.2" })).toMatchObject({ ok: true });
	expect(await books({}, { from: LIBRARY, now: tomorrow })).toMatchObject({ ok: true });
});

test("all the addresses of one IPv6 network are one", async () => {
	const { books } = await makeBusyWorld();
	for (let host = 1; host <= 60; host++) {
		expect(await books({}, { from: `2001:db8::${host.toString(16)}` })).toMatchObject({ ok: true });
	}
	expect(await books({}, { from: "2001:db8::ffff" })).toMatchObject({ refusal: "network_limit" });
	expect(await books({}, { from: "2001:db8:0:1::1" })).toMatchObject({ ok: true });
});

test("where sixty strangers have booked, somebody we know books all the same, and the desk for anybody", async () => {
	const { books, applicant, slotId, visitor, staff, newcomer } = await makeBusyWorld();
	for (let person = 0; person < 61; person++) await books({}, { from: LIBRARY });
	const id = await applicant();
	const own = { slotId, applicant: known(id), idempotencyKey: "known", note: null };
	expect(await bookSlot(own, visitor(id, monday, LIBRARY))).toMatchObject({ ok: true });
	const desk = await staff();
	for (let person = 0; person < 70; person++) {
		const one = newcomer({ email: "sportello@example.it", phone: "0111234567" });
		const booked = { slotId, applicant: one, idempotencyKey: `desk ${person}`, note: null };
		expect(await bookSlot(booked, desk)).toMatchObject({ ok: true });
	}
});

test("sixty bookings with a stranger's address send them twelve mails", async () => {
	const { books, mails } = await makeBusyWorld();
	const email = "sconosciuta@example.it";
	for (let attempt = 0; attempt < 12; attempt++) {
		expect(await books({ email })).toMatchObject({ ok: true });
	}
	for (let attempt = 12; attempt < 60; attempt++) {
		const written = attempt % 2 ? email : email.toUpperCase();
		expect(await books({ email: written })).toEqual({
			ok: false,
			refusal: "contact_limit",
			until: tomorrow,
		});
	}
	expect(await mails()).toBe(12);
});

test("copies for a companion are as limited, more generously", async () => {
	const { books, mails } = await makeBusyWorld();
	const companion = { name: "Anna", role: "librarian", email: "anna@biblioteca.example" } as const;
	for (let client = 0; client < 30; client++) {
		expect(await books({}, { companion })).toMatchObject({ ok: true });
	}
	expect(await books({}, { companion })).toMatchObject({ refusal: "contact_limit" });
	expect(await mails()).toBe(30);
});

test("whoever enters a code from the mailbox goes on for their clients", async () => {
	const { books, visitor, system, db } = await makeBusyWorld();
	const email = "patronato@example.it";
	for (let client = 0; client < 12; client++) await books({ email });
	expect(await books({ email })).toMatchObject({ refusal: "contact_limit" });
	await requestSignInCode({ email, token: "helper" }, visitor());
	const message = await db.read.message.findFirstOrThrow({ orderBy: { id: "desc" } });
	const { code } = JSON.parse(vault.unseal(message.factsSealed));
	const { id: applicantId } = await db.read.applicant.findFirstOrThrow();
	await enterSignInCode({ token: "helper", code, applicantId }, system());
	expect(await books({ email })).toMatchObject({ ok: true });
});

test("a helper books twenty clients with their own telephone; then an appointment has to be over", async () => {
	const { books, slot } = await makeBusyWorld();
	const phone = "3339876543";
	const soon = atOffice("2026-11-30T09:00");
	const first = await slot({ start: soon });
	expect(await books({ phone }, { slotId: first })).toMatchObject({ ok: true });
	for (let client = 1; client < 20; client++) {
		expect(await books({ phone })).toMatchObject({ ok: true });
	}
	const over = soon.add({ minutes: 45 });
	expect(await books({ phone })).toEqual({ ok: false, refusal: "contact_limit", until: over });
	expect(await books({ phone }, { now: over })).toMatchObject({ ok: true });
});

test("an appointment of a contact that is cancelled makes room for another", async () => {
	const { books, visitor } = await makeBusyWorld();
	const phone = "3339876543";
	const [booked] = await Promise.all(Array.from({ length: 20 }, () => books({ phone })));
	if (!booked?.ok) return expect.fail("not booked");
	expect(await books({ phone })).toMatchObject({ refusal: "contact_limit" });
	await cancelBooking(linkedBooking(booked.bookingId), null, visitor());
	expect(await books({ phone })).toMatchObject({ ok: true });
});

test("a refused booking counts for nothing", async () => {
	const { books, slot, db } = await makeBusyWorld();
	const full = await slot({ capacity: 1, start: atOffice("2026-12-04T09:00") });
	await books({}, { slotId: full });
	for (let attempt = 0; attempt < 70; attempt++) {
		await books({ email: "maria@example.it" }, { slotId: full, from: LIBRARY });
	}
	expect(await books({ email: "maria@example.it" }, { from: LIBRARY })).toMatchObject({ ok: true });
	const keys = await db.read.attemptCount.findMany({ where: { count: { gt: 1 } } });
	expect(keys).toEqual([]);
});

test("of a hundred bookings at once through two servers sixty are let through", async () => {
	const url = await makeTestDatabaseUrl();
	const servers = await Promise.all([openDatabase(url), openDatabase(url)]);
	for (const db of servers) onTestFinished(() => db.close());
	const [one] = servers;
	const world = await makeWorld(one);
	// Each in a slot of its own, so that nothing but the count keeps them apart.
	const slots: string[] = [];
	for (let nth = 0; nth < 100; nth++) {
		slots.push(await world.slot({ start: atOffice("2026-12-03T09:00").add({ minutes: nth }) }));
	}
	const outcomes = await Promise.all(
		slots.map((slotId, nth) =>
			bookSlot(
				{
					slotId,
					applicant: world.newcomer({ email: null, phone: `333${1_000_000 + nth}` }),
					idempotencyKey: `race ${nth}`,
					note: null,
				},
				{ ...world.visitor(null, monday, LIBRARY), db: servers[nth % 2] ?? one },
			),
		),
	);
	expect(outcomes.filter(({ ok }) => ok)).toHaveLength(60);
	expect(await world.db.read.booking.count()).toBe(60);
	expect(await world.db.read.slot.count({ where: { seatsTaken: 1 } })).toBe(60);
});

test("of fifty bookings of one contact at once, in as many slots, twenty are let through", async () => {
	const world = await makeWorld();
	const slots: string[] = [];
	for (let nth = 0; nth < 50; nth++) {
		slots.push(await world.slot({ start: atOffice("2026-12-03T09:00").add({ minutes: nth }) }));
	}
	const outcomes = await Promise.all(
		slots.map((slotId, nth) =>
			bookSlot(
				{
					slotId,
					applicant: world.newcomer({ email: null, phone: "3339876543" }),
					idempotencyKey: `contact ${nth}`,
					note: null,
				},
				world.visitor(),
			),
		),
	);
	expect(outcomes.filter(({ ok }) => ok)).toHaveLength(20);
});

test("no address and no contact can be read in what is counted", async () => {
	const { books, db } = await makeBusyWorld();
	await books({ email: "maria@example.it", phone: "3331234567" }, { from: LIBRARY });
	const rows = JSON.stringify(await db.read.attemptCount.findMany());
	expect(rows).not.toMatch(/192\.0|maria|333/);
});
