import { randomInt } from "node:crypto";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Temporal } from "temporal-polyfill";
import { type Database, openDatabase } from "#app/adapters/db/database.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { demoPassword, demoStaff } from "#app/features/people/demo-staff.ts";
import { withCheckLetter } from "#tests/domain/enrolment/fiscal-code-builder.ts";
import { eligible } from "#tests/support/eligible.ts";
import { type Answer, inLetters, Visitor } from "#tests/support/visitor.ts";
import { makeDatabase } from "./bench-database.ts";
import type { MeasuredProcess } from "./measured-process.ts";
import { part } from "./numbers.ts";
import { type Started, withStarted } from "./started.ts";

// npm run load    the morning on which the edition opens: everybody comes at once, some book, some
//                 enrol, the desk is at work and the mails leave
//
//   --minutes M      how long the morning lasts (5)
//   --visitors N     who look around (2000)
//   --bookings N     of them, those who book (300)
//   --enrolments N   and those who enrol (100)
//   --engine E       sqlite (as it is) or postgresql (at TEST_POSTGRES_URL)
//   --servers N      processes of the portal (1; on PostgreSQL 3)
//
// People come when they like and take a moment over each page, however slow the portal is. Whoever plays
// them shares the machine with it.

const { values } = parseArgs({
	options: {
		minutes: { type: "string", default: "5" },
		visitors: { type: "string", default: "2000" },
		bookings: { type: "string", default: "300" },
		enrolments: { type: "string", default: "100" },
		engine: { type: "string", default: "sqlite" },
		servers: { type: "string" },
	},
});

const MORNING = Number(values.minutes) * 60_000;

/** How long somebody looks at a page before they press, in milliseconds. */
const LOOK = { least: 1_000, most: 5_000 };

const SERVICE = "primo-colloquio";

const TIMES = `/prenota/data?sede=o0&servizio=${SERVICE}`;

/** What each kind of request waited, in milliseconds. */
const waits = new Map<string, number[]>();

/** What was answered that nobody should see, and how often. */
const faults = new Map<string, number>();

let [booked, beaten, enrolled] = [0, 0, 0];

await withStarted(main);

async function main({ folder, portal }: Started): Promise<void> {
	const isPostgresql = values.engine === "postgresql";
	const place = isPostgresql ? await makeDatabase("postgresql") : null;
	try {
		const databaseUrl = place?.url ?? `file:${join(folder, "portal", "pratico.db")}`;
		const servers: MeasuredProcess[] = [];
		for (let nth = 0; nth < Number(values.servers ?? (isPostgresql ? 3 : 1)); nth += 1) {
			const of = { name: "portal", checkout: process.cwd(), rows: 1000, databaseUrl };
			servers.push(await portal({ ...of, isFilled: nth > 0 }));
		}
		const db = await openDatabase(databaseUrl);
		try {
			await openTimes(db, Number(values.bookings) * 2);
			await liveThrough(servers, db);
		} finally {
			await db.close();
		}
	} finally {
		await place?.drop();
	}
}

async function liveThrough(servers: MeasuredProcess[], db: Database): Promise<void> {
	const idle = await usageOf(servers);
	let peak = idle.memory;
	let isOver = false;
	const watching = (async () => {
		while (!isOver) {
			peak = Math.max(peak, (await usageOf(servers)).memory);
			await pause(1_000);
		}
	})();
	const desks = demoStaff.map(({ email }, nth) =>
		deskAtWork(serverOf(servers, nth), email, () => isOver),
	);
	const begun = performance.now();
	await Promise.all(
		Array.from({ length: Number(values.visitors) }, async (_, nth) => {
			await pause(randomInt(Math.ceil(MORNING)));
			await comeBy(nth, serverOf(servers, nth)).catch((error) => fault(String(error)));
		}),
	);
	const morning = (performance.now() - begun) / 1000;
	const left = await untilMailHasLeft(db);
	isOver = true;
	await Promise.all([watching, ...desks]);
	const after = await usageOf(servers);
	print({ morning, left, idle, peak, after, servers: servers.length });
}

/** Looks around as far as the times, and then does what they came for. */
async function comeBy(nth: number, origin: string): Promise<void> {
	const visitor = new Visitor(origin);
	for (const path of ["/", "/comuni/collegno", `/prenota/luogo?servizio=${SERVICE}`]) {
		await ask("a page that strangers share", visitor, path);
		await look();
	}
	const times = await ask("the times of a place", visitor, TIMES);
	await look();
	const { bookings, enrolments } = values;
	if (nth < Number(bookings)) await book(nth, visitor, times);
	else if (nth < Number(bookings) + Number(enrolments)) await enrol(nth, visitor);
}

async function book(nth: number, visitor: Visitor, times: Answer): Promise<void> {
	let page = times;
	for (;;) {
		const offered = [...page.text.matchAll(/name="disponibilita"[^>]*value="([^"]+)"/g)];
		const slotId = offered[randomInt(Math.max(offered.length, 1))]?.[1];
		if (!slotId) return fault("no time was offered");
		const chosen = await ask("choosing a time", visitor, TIMES, { disponibilita: slotId });
		if (chosen.status === 303) return bookSlot(nth, visitor, slotId);
		if (chosen.status !== 409) return fault(`choosing: ${chosen.status}`);
		beaten += 1; // somebody was faster
		await look();
		page = await ask("the times of a place", visitor, TIMES);
	}
}

async function bookSlot(nth: number, visitor: Visitor, slotId: string): Promise<void> {
	const who = `/prenota/richiedente?disponibilita=${slotId}`;
	await ask("a step of a form", visitor, who);
	await look();
	await ask("saying who comes", visitor, who, {
		...{ givenName: "Maria", familyName: `Numero ${inLetters(nth)}`, phone: "" },
		email: `persona${nth}@example.it`,
	});
	const summary = `/prenota/riepilogo?disponibilita=${slotId}`;
	const page = await ask("a step of a form", visitor, summary);
	await look();
	const answer = await ask("the booking itself", visitor, summary, { key: keyIn(page) });
	if (answer.location !== "/prenota/confermato") return fault(`booking: ${answer.status}`);
	const confirmed = await ask("the confirmation", visitor, answer.location);
	if (confirmed.status === 200) booked += 1;
}

async function enrol(nth: number, visitor: Visitor): Promise<void> {
	const letters = [nth % 10, Math.floor(nth / 10) % 10, Math.floor(nth / 100) % 10].map((digit) =>
		"BCDFGLMNPR".charAt(digit),
	);
	const person = {
		...{ givenName: "Maria", familyName: letters.map((letter) => `${letter}a`).join("") },
		fiscalCode: withCheckLetter(`${letters.join("")}MRA80A41H501`),
		residence: "collegno",
	};
	const steps: [string, Record<string, string>][] = [
		["", {}],
		["/requisiti", eligible],
		["/dati", person],
		["/contatti", { email: `iscritta${nth}@example.it`, phone: "", language: "it" }],
	];
	for (const [step, form] of steps) {
		await ask("a step of a form", visitor, `/iscrizione${step}`);
		await look();
		await ask("a step of a form, sent", visitor, `/iscrizione${step}`, form);
	}
	const summary = "/iscrizione/riepilogo";
	const page = await ask("a step of a form", visitor, summary);
	await look();
	const form = { key: keyIn(page), privacy: "read" };
	const answer = await ask("the enrolment itself", visitor, summary, form);
	if (answer.location === "/iscrizione/fatto") enrolled += 1;
	else fault(`enrolling: ${answer.status}`);
}

/** Looks at the day, looks for somebody, and again. */
async function deskAtWork(origin: string, email: string, isOver: () => boolean): Promise<void> {
	const desk = new Visitor(origin);
	await desk.send("/sportello/accesso", { email, password: demoPassword });
	while (!isOver()) {
		await ask("the day at the desk", desk, "/sportello/oggi");
		await pause(2_000);
		await ask("a search at the desk", desk, "/sportello/persone?cerca=numero");
		await pause(2_000);
	}
}

async function ask(
	kind: string,
	visitor: Visitor,
	path: string,
	form?: Record<string, string>,
): Promise<Answer> {
	const asked = performance.now();
	const answer = await visitor.send(path, form);
	waits.set(kind, [...(waits.get(kind) ?? []), performance.now() - asked]);
	if (answer.status >= 400 && answer.status !== 409) fault(`${kind}: ${answer.status}`);
	return answer;
}

function fault(what: string): void {
	faults.set(what, (faults.get(what) ?? 0) + 1);
}

function look(): Promise<void> {
	return pause(randomInt(LOOK.least, LOOK.most));
}

function keyIn({ text }: Answer): string {
	return /name="key" value="([^"]+)"/.exec(text)?.[1] ?? "";
}

function serverOf(servers: MeasuredProcess[], nth: number): string {
	return servers[nth % servers.length]?.origin ?? "";
}

/** Of one seat each, in the days that follow, at desks of their own. */
async function openTimes(db: Database, many: number): Promise<void> {
	const first = Temporal.Now.instant().add({ hours: 72 }).round("hour");
	const aDesk = 20;
	await db.transaction(async (tx) => {
		for (let nth = 0; nth < many; nth += aDesk) {
			const deskId = newId();
			await tx.desk.create({ data: { id: deskId, officeId: "o0", name: deskId } });
			await tx.slot.createMany({
				data: Array.from({ length: aDesk }, (_, place) => {
					const start = first.add({ minutes: 45 * place });
					return {
						...{ id: newId(), deskId, officeId: "o0", serviceId: SERVICE, capacity: 1 },
						startsAt: toDate(start),
						endsAt: toDate(start.add({ minutes: 45 })),
						publishedAt: toDate(first),
					};
				}),
			});
		}
	});
}

/** @returns how many messages are still here, and how long it took the others, in seconds */
async function untilMailHasLeft(db: Database): Promise<{ waiting: number; seconds: number }> {
	const begun = performance.now();
	const status = "pending";
	const due = () =>
		db.read.message.count({ where: { status, dueAt: { lte: toDate(Temporal.Now.instant()) } } });
	let waiting = await due();
	while (waiting > 0 && performance.now() - begun < 60_000) {
		await pause(250);
		waiting = await due();
	}
	return { waiting, seconds: (performance.now() - begun) / 1000 };
}

type Usage = { cpu: number; memory: number };

async function usageOf(servers: MeasuredProcess[]): Promise<Usage> {
	const usages = await Promise.all(servers.map((server) => server.usage()));
	return {
		cpu: usages.reduce((sum, { cpu }) => sum + cpu, 0),
		memory: Math.max(...usages.map(({ memory }) => memory)),
	};
}

function print(morning: {
	morning: number;
	left: { waiting: number; seconds: number };
	idle: Usage;
	peak: number;
	after: Usage;
	servers: number;
}): void {
	const { idle, peak, after, left, servers } = morning;
	const ms = (numbers: number[], share: number) => part(numbers, share).toFixed(0);
	console.log(`\n${values.engine}, ${servers} at work, ${morning.morning.toFixed(0)} s\n`);
	console.log("| waited, ms | how often | half | 95 of 100 | 99 of 100 | longest |");
	console.log("|---|---|---|---|---|---|");
	for (const [kind, times] of waits) {
		const cells = [0.5, 0.95, 0.99, 1].map((share) => ms(times, share)).join(" | ");
		console.log(`| ${kind} | ${times.length} | ${cells} |`);
	}
	console.log(
		`\nbooked ${booked}, enrolled ${enrolled}; ${beaten} chose a time that was just taken`,
	);
	console.log(`messages: ${left.waiting} left behind, the last ${left.seconds.toFixed(1)} s after`);
	const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0);
	console.log(
		`memory of a process: ${megabytes(idle.memory)} MB before, ${megabytes(peak)} at most, ${megabytes(after.memory)} after`,
	);
	const share = ((after.cpu - idle.cpu) / 1000 / morning.morning) * 100;
	console.log(`processor: ${share.toFixed(0)} % of one, all of the portal together`);
	for (const [what, often] of faults) console.log(`FAULT ${often} × ${what}`);
	const isWell =
		faults.size === 0 &&
		booked === Number(values.bookings) &&
		enrolled === Number(values.enrolments) &&
		left.waiting === 0;
	console.log(
		isWell ? "Everybody got what they came for." : "Not everybody got what they came for.",
	);
	process.exitCode = isWell ? 0 : 1;
}
