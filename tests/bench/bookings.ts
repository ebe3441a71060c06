import { join } from "node:path";
import { parseArgs } from "node:util";
import { Temporal } from "temporal-polyfill";
import { Client } from "undici";
import { type Database, openDatabase } from "#app/adapters/db/database.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { inLetters, Visitor } from "#tests/support/visitor.ts";
import { makeDatabase } from "./bench-database.ts";
import type { MeasuredProcess } from "./measured-process.ts";
import { median, part, spread } from "./numbers.ts";
import { type Started, withStarted } from "./started.ts";

// npm run bench -- bookings
//
//   --beside DIR   another checkout with its packages, on SQLite, in the same run: before and after
//   --rows N       slots and bookings on top of the demo's (1000)
//   --repeats N    how often everything is done, in turns (5)
//   --people N     how many book each time (150)
//
// Each is a form that is filled in already and is sent once. PostgreSQL is measured where
// TEST_POSTGRES_URL points. Whoever sends the forms shares the machine: ratios, of one turn each,
// say more than numbers.

const { values } = parseArgs({
	allowPositionals: true,
	options: {
		beside: { type: "string" },
		rows: { type: "string", default: "1000" },
		repeats: { type: "string", default: "5" },
		people: { type: "string", default: "150" },
	},
});

const PEOPLE = Number(values.people);

/** For the race. */
const CROWD = { people: 200, seats: 5 };

type Portal = { name: string; of: MeasuredProcess; db: Database };

type Form = { path: string; headers: Record<string, string>; body: string };

/** What one go came to: how many a second, how long each waited, in milliseconds of processor time. */
type Went = { perSecond: number; waits: number[]; cpu: number; statuses: number[] };

const taken = new Map<string, number[]>();

function note(what: string, number: number): void {
	taken.set(what, [...(taken.get(what) ?? []), number]);
}

/** Each visitor has a name of their own. */
let serial = 0;

const drops: (() => Promise<void>)[] = [];

try {
	await withStarted(main);
} finally {
	for (const drop of drops) await drop();
}

async function main({ folder, portal, floors: startFloors }: Started) {
	const rows = Number(values.rows);
	const portals: Portal[] = [];
	const open = async (name: string, checkout: string, databaseUrl: string) => {
		const of = await portal({ name, checkout, rows, databaseUrl });
		portals.push({ name, of, db: await openDatabase(databaseUrl) });
	};
	const file = join(folder, "SQLite.db");
	await open("SQLite", process.cwd(), `file:${file}`);
	if (values.beside) {
		await open("SQLite before", values.beside, `file:${join(folder, "before.db")}`);
	}
	if (process.env.TEST_POSTGRES_URL) {
		const { url, drop } = await makeDatabase("postgresql");
		drops.push(drop);
		await open("PostgreSQL", process.cwd(), url);
	}
	const floors = await startFloors(file);
	try {
		for (const one of portals) await book(one, 10, 30); // code is loaded and made fast
		taken.clear();
		for (let turn = 0; turn < Number(values.repeats); turn++) {
			await measureFloors(floors, portals);
			for (const one of portals) {
				for (const clients of [10, 50]) await book(one, clients, PEOPLE);
				await bookWhilePagesAreRead(one);
				await race(one);
			}
		}
		print(portals.map(({ name }) => name));
	} finally {
		await Promise.all(portals.map(({ db }) => db.close()));
	}
}

async function measureFloors(floors: MeasuredProcess, portals: Portal[]): Promise<void> {
	const bare = Array.from({ length: PEOPLE * 4 }, () => formOf("/transaction", {}, ""));
	for (const clients of [10, 50]) {
		note(`bare transaction, ${clients}`, (await send(floors, bare, clients)).perSecond);
		for (const { name, of } of portals) {
			// It names no time, so it is led back to the choice before the database is asked.
			const headers = new Visitor(of.origin).headers();
			const idle = Array.from({ length: PEOPLE * 2 }, () =>
				formOf("/prenota/riepilogo", headers, "key=0"),
			);
			note(`${name}: no database, ${clients}`, (await send(of, idle, clients)).perSecond);
		}
	}
}

async function book(portal: Portal, clients: number, people: number): Promise<void> {
	const forms = await fillIn(portal, people, await addSlot(portal.db, 100_000));
	const { perSecond, waits, cpu, statuses } = await send(portal.of, forms, clients);
	if (statuses.some((status) => status !== 303)) throw new Error(`answered ${new Set(statuses)}`);
	note(`${portal.name}: bookings, ${clients}`, perSecond);
	note(`${portal.name}: cpu, ${clients}`, cpu);
	note(`${portal.name}: p50, ${clients}`, median(waits));
	note(`${portal.name}: p99, ${clients}`, part(waits, 0.99));
}

/** Ten read, as fast as they are answered, while ten others book. */
async function bookWhilePagesAreRead(portal: Portal): Promise<void> {
	const forms = await fillIn(portal, PEOPLE, await addSlot(portal.db, 100_000));
	let isOver = false;
	const readers = ["/", "/comuni/collegno", "/prenota/luogo?servizio=primo-colloquio"].flatMap(
		(path) =>
			Array.from({ length: 3 }, async () => {
				const client = new Client(portal.of.origin);
				while (!isOver) await (await client.request({ path, method: "GET" })).body.dump();
				await client.close();
			}),
	);
	const { waits } = await send(portal.of, forms, 10);
	isOver = true;
	await Promise.all(readers);
	note(`${portal.name}: p99 while read`, part(waits, 0.99));
}

async function race(portal: Portal): Promise<void> {
	const { people, seats } = CROWD;
	const slotId = await addSlot(portal.db, seats);
	const forms = await fillIn(portal, people, slotId);
	const begun = performance.now();
	const { statuses } = await send(portal.of, forms, people);
	note(`${portal.name}: race`, performance.now() - begun);
	const booked = await portal.db.read.booking.count({ where: { slotId, status: "booked" } });
	const failed = statuses.filter((status) => status >= 500).length;
	if (booked !== seats || failed > 0) {
		throw new Error(`${portal.name}: ${booked} of ${seats} booked, ${failed} failed`);
	}
}

/** A slot in three days at a desk of its own. */
async function addSlot(db: Database, capacity: number): Promise<string> {
	const start = Temporal.Now.instant().add({ hours: 72 }).round("hour");
	const [id, deskId] = [newId(), newId()];
	await db.transaction(async (tx) => {
		await tx.desk.create({ data: { id: deskId, officeId: "o0", name: deskId } });
		await tx.slot.create({
			data: {
				...{ id, deskId, officeId: "o0", serviceId: "primo-colloquio", capacity },
				startsAt: toDate(start),
				endsAt: toDate(start.add({ minutes: 30 })),
				publishedAt: toDate(start),
			},
		});
	});
	return id;
}

/** The forms of so many strangers, each of whom has come as far as the button. Nobody's seat is held. */
async function fillIn({ of }: Portal, people: number, slotId: string): Promise<Form[]> {
	const forms: Form[] = [];
	const end = serial + people;
	const lanes = Array.from({ length: 8 }, async () => {
		while (serial < end) {
			serial += 1;
			const visitor = new Visitor(of.origin);
			const { path, form } = await visitor.fillIn(slotId, `Numero ${inLetters(serial)}`);
			forms.push(formOf(path, visitor.headers(), new URLSearchParams(form).toString()));
		}
	});
	await Promise.all(lanes);
	return forms;
}

function formOf(path: string, headers: Record<string, string>, body: string): Form {
	const type = { "Content-Type": "application/x-www-form-urlencoded" };
	return { path, headers: { ...headers, ...type }, body };
}

async function send(to: MeasuredProcess, forms: readonly Form[], clients: number): Promise<Went> {
	const waiting = [...forms];
	const [waits, statuses]: [number[], number[]] = [[], []];
	const { cpu } = await to.usage();
	const begun = performance.now();
	await Promise.all(
		Array.from({ length: clients }, async () => {
			const client = new Client(to.origin);
			for (let form = waiting.pop(); form; form = waiting.pop()) {
				const asked = performance.now();
				const { statusCode, body } = await client.request({ ...form, method: "POST" });
				await body.dump();
				waits.push(performance.now() - asked);
				statuses.push(statusCode);
			}
			await client.close();
		}),
	);
	const perSecond = forms.length / ((performance.now() - begun) / 1000);
	return { perSecond, waits, statuses, cpu: ((await to.usage()).cpu - cpu) / forms.length };
}

function print(portals: string[]): void {
	const of = (what: string) => taken.get(what) ?? [];
	const middle = (what: string, digits = 0) => median(of(what)).toFixed(digits);
	const ratio = (what: string, floor: string) => {
		const ratios = of(what).map((number, turn) => number / (of(floor)[turn] ?? 0));
		return `${median(ratios).toFixed(2)} (${spread(ratios, 2)})`;
	};
	const rows: [string, (name: string) => string][] = [
		...[10, 50].flatMap((clients): [string, (name: string) => string][] => [
			[`bookings a second, ${clients} clients`, (name) => middle(`${name}: bookings, ${clients}`)],
			[
				`: the same POST without a database`,
				(name) => ratio(`${name}: bookings, ${clients}`, `${name}: no database, ${clients}`),
			],
			[
				`: a bare transaction`,
				(name) => ratio(`${name}: bookings, ${clients}`, `bare transaction, ${clients}`),
			],
			[
				`p50 / p99, ms`,
				(name) => `${middle(`${name}: p50, ${clients}`)} / ${middle(`${name}: p99, ${clients}`)}`,
			],
			[`processor time each, ms`, (name) => middle(`${name}: cpu, ${clients}`, 1)],
		]),
		["p99 while pages are read, ms", (name) => middle(`${name}: p99 while read`)],
		[
			`${CROWD.people} clients on ${CROWD.seats} seats, ms`,
			(name) => `${middle(`${name}: race`)} (${spread(of(`${name}: race`), 0)})`,
		],
	];
	console.log(`\n| booking | ${portals.join(" | ")} |\n|---|${portals.map(() => "---|").join("")}`);
	for (const [what, cell] of rows) console.log(`| ${what} | ${portals.map(cell).join(" | ")} |`);
	for (const clients of [10, 50]) {
		console.log(
			`bare transactions a second, ${clients} clients: ${middle(`bare transaction, ${clients}`)}`,
		);
	}
}
