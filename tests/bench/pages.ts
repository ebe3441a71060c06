import { join } from "node:path";
import { parseArgs } from "node:util";
import { Client } from "undici";
import type { MeasuredProcess } from "./measured-process.ts";
import { median, spread } from "./numbers.ts";
import { type Started, withStarted } from "./started.ts";

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

await withStarted(main);

async function main({ folder, portal, floors: startFloors }: Started) {
	const pages = PAGES.filter(({ name }) => name.includes(values.only));
	const checkouts = { now: process.cwd(), ...(values.beside && { before: values.beside }) };
	const portals: Record<string, MeasuredProcess> = {};
	for (const [name, checkout] of Object.entries(checkouts)) {
		portals[name] = await portal({ name, checkout, rows: Number(values.rows) });
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
