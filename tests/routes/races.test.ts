import { Temporal } from "temporal-polyfill";
import { expect, inject, onTestFinished, test } from "vitest";
import { type Database, openDatabase } from "#app/adapters/db/database.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { timeAt } from "#app/domain/time/office-clock.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import { examineDatabase } from "#app/features/health/examine-database.server.ts";
import { addStaffMember } from "#app/features/people/add-staff-member.server.ts";
import { withdrawSlots } from "#app/features/slots/slot-store.server.ts";
import { joinWaitlist } from "#app/features/waitlist/join-waitlist.server.ts";
import { leaveWaitlist } from "#app/features/waitlist/leave-waitlist.server.ts";
import { tendWaitlist } from "#app/features/waitlist/tend-waitlist.server.ts";
import { seenIn } from "#tests/support/app.ts";
import { makeTestDatabaseUrl } from "#tests/support/database.ts";
import { openPortal } from "#tests/support/portal.ts";
import { makePortalProcess } from "#tests/support/portal-process.ts";
import { soakTimes } from "#tests/support/soak.ts";
import { type Answer, inLetters, Visitor } from "#tests/support/visitor.ts";
import {
	linkedBooking,
	linkedWish,
	makeWorld,
	vault,
	type World,
	zone,
} from "#tests/support/world.ts";

/** The servers of one portal, all on one database. */
type Scene = { urls: string[]; db: Database; world: World };

/** A race is run once per turn, each on a day of its own. @returns what must hold at the end */
type Race = (scene: Scene, turn: number) => Promise<void>;

const TIMES = soakTimes(1);

/** SQLite is one process's file by its nature; several servers share a PostgreSQL. */
const onPostgresql = inject("template").startsWith("postgres") ? test : () => {};

const PASSWORD = "a password of the desk";

const races: Record<string, Race> = {
	"the last seat": async (scene, turn) => {
		const slotId = await slotOf(scene, turn, { hour: 8, capacity: 1 });
		const answers = await everybodyBooks(scene, slotId, 6);
		expect(count(answers)).toEqual({ 303: 1, 409: 5 });
		await expectInSlot(scene, slotId, { bookings: 1, seatsTaken: 1 });
	},

	"the last seats of a group": async (scene, turn) => {
		const slotId = await slotOf(scene, turn, { hour: 9, capacity: 4 });
		const answers = await everybodyBooks(scene, slotId, 7);
		expect(count(answers)).toEqual({ 303: 4, 409: 3 });
		await expectInSlot(scene, slotId, { bookings: 4, seatsTaken: 4 });
	},

	"booking against closing": async (scene, turn) => {
		const slotId = await slotOf(scene, turn, { hour: 10, capacity: 9 });
		const { startsAt } = await scene.db.read.slot.findUniqueOrThrow({ where: { id: slotId } });
		const start = Temporal.Instant.fromEpochMilliseconds(startsAt.getTime());
		const on = start.toZonedDateTimeISO(zone).toPlainDate().toString();
		const desk = await signIn(scene, turn);
		const presses = await everybodyPrepares(scene, slotId, 5);
		const close = desk.send("/sportello/chiusure/anteprima", {
			key: newId(),
			place: "desk:collegno-desk",
			fromOn: on,
			toOn: on,
			startTime: timeAt(start, zone).toString({ smallestUnit: "minute" }),
			endTime: timeAt(start.add({ minutes: 45 }), zone).toString({ smallestUnit: "minute" }),
			reason: "Guasto",
			confirmed: "yes",
		});
		const answers = await Promise.all(presses.map((press) => press()));
		const closed = await close;
		const { 303: bookings = 0, 409: refused = 0 } = count(answers);
		expect(bookings + refused).toBe(5);
		await expectInSlot(scene, slotId, { bookings, seatsTaken: bookings });
		// The desk was shown somebody who had just booked, or it closed and nobody gets in after.
		const slot = await scene.db.read.slot.findUniqueOrThrow({ where: { id: slotId } });
		expect([303, 409]).toContain(closed.status);
		expect(slot.withdrawnAt !== null).toBe(closed.status === 303);
		if (closed.status === 409) expect(refused).toBe(0);
	},

	"two at the desk moving one person": async (scene, turn) => {
		const from = await slotOf(scene, turn, { hour: 11, capacity: 1 });
		const to = [
			await slotOf(scene, turn, { hour: 12, capacity: 1 }),
			await slotOf(scene, turn, { hour: 13, capacity: 1 }),
		];
		const booked = await bookSlot(
			{ slotId: from, applicant: scene.world.newcomer(), idempotencyKey: newId(), note: null },
			await scene.world.staff(null, Temporal.Now.instant()),
		);
		if (!booked.ok) throw new Error(booked.refusal);
		const desks = [await signIn(scene, turn), await signIn(scene, turn + 1)];
		const page = `/sportello/appuntamenti/${booked.bookingId}/sposta`;
		const seen = await Promise.all(desks.map(async (desk) => seenIn((await desk.send(page)).text)));
		const answers = await Promise.all(
			desks.map((desk, index) =>
				desk.send(page, { disponibilita: to[index] ?? "", seen: seen[index] ?? "" }),
			),
		);
		// Both saw the appointment where it was: one moves it, the other is told who did.
		expect(count(answers)).toEqual({ 303: 1, 409: 1 });
		expect(answers.find(({ status }) => status === 409)?.text).toContain(
			"ha spostato l&#x27;appuntamento",
		);
		await expectInSlot(scene, from, { bookings: 0, seatsTaken: 0 });
		const { slotId } = await scene.db.read.booking.findUniqueOrThrow({
			where: { id: booked.bookingId },
		});
		for (const id of to) {
			const taken = id === slotId ? 1 : 0;
			await expectInSlot(scene, id, { bookings: taken, seatsTaken: taken });
		}
		const moves = await scene.db.read.auditEntry.count({
			where: { subjectId: booked.bookingId, action: "moved" },
		});
		expect(moves).toBe(1);
	},

	"a freed seat against those who look for one": async (scene, turn) => {
		const slotId = await slotOf(scene, turn, { hour: 15, capacity: 1, municipality: "rivoli" });
		const [sitting] = await everybodyPrepares(scene, slotId, 1);
		await sitting?.();
		const presses = await everybodyPrepares(scene, slotId, 4);
		const { entryId } = await waitsFor(scene, turn);
		const booking = await scene.db.read.booking.findFirstOrThrow({ where: { slotId } });
		const now = Temporal.Now.instant();
		const context = { now, db: scene.db, vault };
		const [cancelled, , ...answers] = await Promise.all([
			cancelBooking(linkedBooking(booking.id), null, scene.world.visitor(null, now)),
			tendWaitlist(context),
			...presses.map((press) => press()),
		]);
		expect(cancelled.ok).toBe(true);
		expect(count(answers)).toEqual({ 409: 4 });
		await tendWaitlist({ ...context, now: now.add({ seconds: 1 }) });
		const offers = await scene.db.read.offer.findMany({ where: { entryId, status: "open" } });
		expect(offers).toMatchObject([{ slotId }]);
		await expectInSlot(scene, slotId, { bookings: 0, seatsTaken: 1 });
		await leaveWaitlist(linkedWish(entryId), context);
		await tendWaitlist({ ...context, now: now.add({ seconds: 2 }) });
		await expectInSlot(scene, slotId, { bookings: 0, seatsTaken: 0 });
		await takeAway(scene, slotId);
	},

	"a yes, another yes and a no against the end of the time": async (scene, turn) => {
		const slotId = await slotOf(scene, turn, { hour: 16, capacity: 1, municipality: "rivoli" });
		const { entryId, link } = await waitsFor(scene, turn);
		const now = Temporal.Now.instant();
		const context = { now, db: scene.db, vault };
		await tendWaitlist(context);
		const offer = await scene.db.read.offer.findFirstOrThrow({
			where: { entryId, status: "open" },
		});
		const later = Temporal.Instant.fromEpochMilliseconds(offer.expiresAt.getTime());
		const reply = (answer: string, nth: number) =>
			new Visitor(urlFor(scene, turn + nth)).send(link, { answer, offer: offer.id });
		const [, ...answers] = await Promise.all([
			tendWaitlist({ ...context, now: later }),
			reply("yes", 0),
			reply("yes", 1),
			reply("no", 2),
		]);
		expect(count(answers)).toEqual({ 303: 3 });
		const { status } = await scene.db.read.offer.findUniqueOrThrow({ where: { id: offer.id } });
		expect(["accepted", "declined", "expired"]).toContain(status);
		const isTaken = status === "accepted";
		for (const { location } of answers) {
			if (location.includes("?fissato")) expect(isTaken).toBe(true);
		}
		await leaveWaitlist(linkedWish(entryId), context);
		await tendWaitlist({ ...context, now: later });
		const sitting = isTaken ? 1 : 0;
		await expectInSlot(scene, slotId, { bookings: sitting, seatsTaken: sitting });
		if (!isTaken) await takeAway(scene, slotId);
	},

	"one form sent four times": async (scene, turn) => {
		const slotId = await slotOf(scene, turn, { hour: 14, capacity: 3 });
		const press = await new Visitor(urlFor(scene, turn)).prepareToBook(slotId, inLetters(turn));
		const answers = await Promise.all([0, 1, 2, 3].map((nth) => press(urlFor(scene, turn + nth))));
		expect(count(answers)).toEqual({ 303: 4 });
		for (const { location } of answers) expect(location).toBe("/prenota/confermato");
		await expectInSlot(scene, slotId, { bookings: 1, seatsTaken: 1 });
	},
};

test.each(Object.keys(races))("%s, on one server", { timeout: 600_000 }, async (name) => {
	const { url, app } = await openPortal({ withJobs: false });
	await run(name, { urls: [url], db: app.db });
});

onPostgresql("every race, on three servers", { timeout: 600_000 }, async () => {
	const databaseUrl = await makeTestDatabaseUrl();
	const db = await openDatabase(databaseUrl);
	onTestFinished(() => db.close());
	const world = await prepareWorld(db);
	const servers = await Promise.all([1, 2, 3].map(() => makePortalProcess(databaseUrl)));
	await Promise.all(servers.map((server) => server.start()));
	const scene = { urls: servers.map(({ url }) => url), db, world };
	for (const [name, race] of Object.entries(races)) await repeat(name, race, scene);
	await expectInOrder(scene);
	for (const server of servers) expect(server.said()).not.toMatch(/ 5\d\d \d+ ms/);
});

onPostgresql(
	"servers that start at once on an empty database, with nothing else in common, fill it once",
	async () => {
		const databaseUrl = await makeTestDatabaseUrl();
		const servers = await Promise.all([1, 2, 3].map(() => makePortalProcess(databaseUrl)));
		await Promise.all(servers.map((server) => server.start()));
		for (const { url } of servers) {
			expect((await new Visitor(url).send("/comuni/collegno")).status).toBe(200);
		}
	},
);

async function run(name: string, { urls, db }: { urls: string[]; db: Database }) {
	const scene = { urls, db, world: await prepareWorld(db) };
	const race = races[name];
	if (race) await repeat(name, race, scene);
	await expectInOrder(scene);
}

async function repeat(name: string, race: Race, scene: Scene): Promise<void> {
	for (let turn = 0; turn < TIMES; turn++) await race(scene, turn);
	console.log(`${scene.db.engine}, ${scene.urls.length} servers: ${name}, ${TIMES} times`);
}

async function prepareWorld(db: Database): Promise<World> {
	const world = await makeWorld(db);
	// However often a race is run, its day can be booked.
	await db.transaction((tx) => tx.service.updateMany({ data: { horizonDays: 56 + TIMES } }));
	await db.transaction((tx) =>
		tx.availabilityRule.create({
			data: {
				id: newId(),
				deskId: "rivoli-desk",
				serviceId: "primo-colloquio",
				weekday: 1,
				startTime: "08:00",
				endTime: "08:45",
				fromOn: "2020-01-01",
				toOn: "2020-01-01",
				slotMinutes: 45,
			},
		}),
	);
	for (const name of DESKS) {
		const added = await addStaffMember(
			{
				email: `${name}@example.it`,
				name,
				role: "operator",
				municipalityIds: null,
				password: PASSWORD,
			},
			{ now: Temporal.Now.instant(), db, vault },
		);
		expect(added.ok).toBe(true);
	}
	return world;
}

/** Somebody waits for a slot at Rivoli on the turn's weekday; the other races leave seats at Collegno. */
async function waitsFor(
	{ world }: Scene,
	turn: number,
): Promise<{ entryId: string; link: string }> {
	const joined = await joinWaitlist(
		{
			applicant: world.newcomer(),
			serviceId: "primo-colloquio",
			municipalityIds: ["rivoli"],
			weekdays: [dayOf(turn).dayOfWeek],
			partOfDay: "afternoon",
			bookingId: null,
			idempotencyKey: newId(),
		},
		world.visitor(null, Temporal.Now.instant()),
	);
	if (!joined.ok) throw new Error(joined.refusal);
	const { entryId } = joined;
	return { entryId, link: `/attesa/${vault.sign("waitlist-entry", entryId)}` };
}

const DESKS = ["olga", "piero"];

/**
 * Everything holds; whoever booked in a slot that was then closed waits for the desk to settle it.
 */
async function expectInOrder({ db }: Scene): Promise<void> {
	const { findings } = await examineDatabase({ now: Temporal.Now.instant(), db });
	expect(findings.filter(({ check }) => check !== "bookings_without_slot")).toEqual([]);
}

function urlFor({ urls }: Scene, nth: number): string {
	return urls[nth % urls.length] ?? "";
}

const signedIn = new WeakMap<Scene, Map<number, Visitor>>();

async function signIn(scene: Scene, nth: number): Promise<Visitor> {
	const known = signedIn.get(scene) ?? new Map<number, Visitor>();
	signedIn.set(scene, known);
	const which = nth % (DESKS.length * scene.urls.length);
	const before = known.get(which);
	if (before) return before;
	const desk = new Visitor(urlFor(scene, which));
	const email = `${DESKS[which % DESKS.length]}@example.it`;
	const answer = await desk.send("/sportello/accesso", { email, password: PASSWORD });
	expect(answer.status).toBe(303);
	known.set(which, desk);
	return desk;
}

/** A slot of its own day, at Collegno if nothing else is said, which people may book online. */
function slotOf(
	{ world }: Scene,
	turn: number,
	{ hour, ...slot }: { hour: number; capacity: number; municipality?: "rivoli" },
): Promise<string> {
	const start = dayOf(turn).toZonedDateTime({ timeZone: zone, plainTime: { hour } }).toInstant();
	return world.slot({ start, ...slot });
}

/** A slot that is free again is nothing for those who wait in the next turns. */
async function takeAway({ db }: Scene, slotId: string): Promise<void> {
	await db.transaction((tx) => withdrawSlots(tx, { ids: [slotId] }, Temporal.Now.instant()));
}

function dayOf(turn: number): Temporal.PlainDate {
	return Temporal.Now.zonedDateTimeISO(zone)
		.toPlainDate()
		.add({ days: 2 + turn });
}

function everybodyPrepares(scene: Scene, slotId: string, people: number) {
	return Promise.all(
		Array.from({ length: people }, (_, nth) =>
			new Visitor(urlFor(scene, nth)).prepareToBook(slotId, inLetters(nth)),
		),
	);
}

async function everybodyBooks(scene: Scene, slotId: string, people: number): Promise<Answer[]> {
	const presses = await everybodyPrepares(scene, slotId, people);
	return Promise.all(presses.map((press) => press()));
}

function count(answers: readonly Answer[]): Record<number, number> {
	const counts: Record<number, number> = {};
	for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
	return counts;
}

async function expectInSlot(
	{ db }: Scene,
	slotId: string,
	expected: { bookings: number; seatsTaken: number },
): Promise<void> {
	const bookings = await db.read.booking.count({ where: { slotId, status: "booked" } });
	const { seatsTaken } = await db.read.slot.findUniqueOrThrow({ where: { id: slotId } });
	expect({ bookings, seatsTaken }).toEqual(expected);
}
