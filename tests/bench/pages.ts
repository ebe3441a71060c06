import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Client } from "undici";
import { freePort } from "#tests/support/temporary.ts";
import { fill } from "./fill.ts";
import { type MeasuredProcess, startMeasured } from "./measured-process.ts";

// npm run bench -- pages
//
//   --beside DIR   another checkout with its packages, in the same run: before and after
//   --rows N       slots and bookings on top of the demo's (1000)
//   --repeats N    how often everything is asked, in turns (5)
//   --seconds S    how long each time (1)
//   --only WORD    pages whose name holds it
//
// What counts is processor time: on a machine that does other things too, how many requests are
// answered in a second says more about them than about us. Ratios are of one turn each.

const { values } = parseArgs({
	allowPositionals: true,
	options: {
		beside: { type: "string" },
		rows: { type: "string", default: "1000" },
		repeats: { type: "string", default: "5" },
		seconds: { type: "string", default: "1" },
		only: { type: "string", default: "" },
	},
});

const CONNECTIONS = 20;

const PAGES = [
	{ name: "health/live", path: "/health/live", floor: "page" },
	{ name: "home", path: "/", floor: "page" },
	{ name: "municipality", path: "/comuni/collegno", floor: "page" },
	{ name: "requirements", path: "/requisiti", floor: "react" },
	{ name: "place step", path: "/prenota/luogo?servizio=primo-colloquio", floor: "react" },
	{ name: "search", path: "/prenota/cerca?servizio=primo-colloquio", floor: "react" },
	{ name: "sign-in at the desk", path: "/sportello/accesso", floor: "react" },
	{ name: "disponibilita.json", path: "/disponibilita.json", floor: "page" },
] as const;

type Place = { name: string; path: string; of: MeasuredProcess };

const folder = mkdtempSync(join(tmpdir(), "pratico-bench-"));
const started: MeasuredProcess[] = [];
try {
	await main();
} finally {
	await Promise.all(started.map((process) => process.stop()));
	rmSync(folder, { recursive: true, force: true });
}

async function main() {
	const pages = PAGES.filter(({ name }) => name.includes(values.only));
	const checkouts = { now: process.cwd(), ...(values.beside && { before: values.beside }) };
	const portals: Record<string, MeasuredProcess> = {};
	for (const [name, checkout] of Object.entries(checkouts)) {
		portals[name] = await startPortal(name, checkout);
	}
	const floors = await startFloors(join(folder, "now", "pratico.db"));
	const places: Place[] = [
		...["page", "react"].map((name) => ({ name, path: `/${name}`, of: floors })),
		...Object.entries(portals).flatMap(([when, of]) =>
			pages.map(({ name, path }) => ({ name: `${name}, ${when}`, path, of })),
		),
	];
	const costs = new Map(places.map(({ name }) => [name, [] as number[]]));
	for (const { path, of } of places) await ask(of, path, 0.3); // code is loaded and made fast
	for (let turn = 0; turn < Number(values.repeats); turn++) {
		for (const { name, path, of } of places) {
			costs.get(name)?.push(await ask(of, path, Number(values.seconds)));
		}
	}
	print(pages, Object.keys(portals), (name) => costs.get(name) ?? []);
	for (const [name, portal] of Object.entries(portals)) {
		const { memory } = await portal.usage();
		console.log(`memory, ${name}: ${Math.round(memory / 2 ** 20)} MB`);
	}
}

/** The demo, with as many slots and bookings more as were asked for. */
async function startPortal(name: string, checkout: string): Promise<MeasuredProcess> {
	const dataDir = join(folder, name);
	const port = await freePort();
	// Under this name it is asked, and shares a page only under its own.
	const BASE_URL = `http://127.0.0.1:${port}`;
	const environment = { DATA_DIR: dataDir, PORT: String(port), BASE_URL, APP_MODE: "demo" };
	const program = join(checkout, "server/start.js");
	const start = () =>
		startMeasured({ program, cwd: checkout, port }, environment, "Stop it with Ctrl+C");
	const first = await start();
	await first.stop();
	const rows = Number(values.rows);
	const size = { slots: rows, bookings: rows, desks: 4 };
	await fill(`file:${join(dataDir, "pratico.db")}`, size, Date.now());
	const portal = await start();
	started.push(portal);
	return portal;
}

async function startFloors(file: string): Promise<MeasuredProcess> {
	const port = await freePort();
	const program = join(import.meta.dirname, "floors/serve.js");
	const words = [String(port), file];
	const floors = await startMeasured({ program, words, cwd: process.cwd(), port }, {}, "up");
	started.push(floors);
	return floors;
}

/** @returns milliseconds of processor time for one request */
async function ask(of: MeasuredProcess, path: string, seconds: number): Promise<number> {
	const until = performance.now() + seconds * 1000;
	let answered = 0;
	const before = await of.usage();
	async function askOneAfterTheOther() {
		const client = new Client(of.origin, { pipelining: 1 });
		while (performance.now() < until) {
			const { statusCode, body } = await client.request({ path, method: "GET" });
			await body.dump();
			if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}`);
			answered++;
		}
		await client.close();
	}
	await Promise.all(Array.from({ length: CONNECTIONS }, askOneAfterTheOther));
	return ((await of.usage()).cpu - before.cpu) / answered;
}

function print(
	pages: readonly (typeof PAGES)[number][],
	portals: string[],
	costs: (name: string) => number[],
) {
	const head = ["page", "floor", ...portals.flatMap((when) => [`ms, ${when}`, "of the floor"])];
	console.log(`\n| ${head.join(" | ")} |\n|${head.map(() => "---").join("|")}|`);
	for (const { name, floor } of pages) {
		const cells = portals.flatMap((when) => {
			const own = costs(`${name}, ${when}`);
			const ratios = own.map((cost, turn) => (costs(floor)[turn] ?? 0) / cost);
			return [median(own).toFixed(2), `${median(ratios).toFixed(4)} (${spread(ratios)})`];
		});
		console.log(
			`| ${[name, `${floor}: ${median(costs(floor)).toFixed(3)}`, ...cells].join(" | ")} |`,
		);
	}
}

function median(numbers: number[]): number {
	return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function spread(numbers: number[]): string {
	return `${Math.min(...numbers).toFixed(4)}–${Math.max(...numbers).toFixed(4)}`;
}
