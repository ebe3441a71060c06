import { execFile } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { delimiter, join, relative } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { type Environment, start } from "#tests/support/started-portal.ts";
import { freePort, makeFolder } from "#tests/support/temporary.ts";

// For `npm run soak -- nodes`: each Node comes from npm, and nothing from this checkout is reused but,
// where they are said to be kept, its packages.

const NODES = process.env.SOAK_NODES?.split(",") ?? [];
const KEEPS_PACKAGES = process.env.SOAK_PACKAGES === "kept";

/** Public pages and pages of the desk, from the database and without it, in three languages. */
const PAGES = [
	...["/", "/en", "/ar", "/comuni", "/comuni/collegno", "/en/comuni/rivoli"],
	...["/posta", "/sportello/accesso", "/disponibilita.json", "/comuni/collegno/disponibilita.ics"],
];

it.each(NODES)(
	"a copy starts on Node %s, answers a thousand pages and stops, twice, passes its tests, and serves without what built it",
	async (node) => {
		const home = await installNode(node);
		const checkout = copyCheckout();
		if (KEEPS_PACKAGES) await copyPackages(checkout);
		const environment = {
			PATH: `${join(home, "bin")}${delimiter}${process.env.PATH}`,
			npm_config_nodedir: home, // its headers, where something is compiled
			PORT: String(await freePort()),
		};
		console.log(`Node ${node}`);
		for (const name of ["first", "second"]) {
			const { up, pages, stopped } = await startAndStop(checkout, environment);
			console.log(
				`  ${name} start ${up}, a thousand pages ${pages}, stopped in ${stopped} (seconds)`,
			);
		}
		console.log(`  ${await runTests(checkout, environment)}`);
		await dropTools(checkout, environment);
		const { up, said } = await startAndStop(checkout, environment);
		expect(said).not.toMatch(/Installing|Building/);
		console.log(`  without the packages that built it: start ${up} (seconds)`);
	},
	60 * 60_000, // a slow machine compiles for long on Node 20
);

async function startAndStop(checkout: string, environment: Environment) {
	const seconds = stopwatch();
	const portal = start(environment, ["npm", "start"], checkout);
	await portal.isUp();
	const up = seconds();
	const asking = Array.from({ length: 1000 }, (_, index) => PAGES[index % PAGES.length]);
	const statuses: number[] = [];
	async function askOneAfterTheOther() {
		for (let path = asking.pop(); path !== undefined; path = asking.pop()) {
			const answer = await fetch(`http://127.0.0.1:${environment.PORT}${path}`);
			await answer.arrayBuffer();
			statuses.push(answer.status);
		}
	}
	await Promise.all(Array.from({ length: 8 }, askOneAfterTheOther));
	const pages = seconds();
	expect(statuses).toEqual(Array.from({ length: 1000 }, () => 200));
	expect(await portal.stop("SIGTERM")).toBe(0);
	return { up, pages, stopped: seconds(), said: portal.said() };
}

/** As whoever serves it in earnest does once it is built. */
async function dropTools(cwd: string, environment: Environment): Promise<void> {
	const { HOME = "", TMPDIR = "" } = process.env;
	const env: NodeJS.ProcessEnv = { HOME, TMPDIR, NODE_ENV: "production", ...environment };
	await promisify(execFile)("npm", ["ci", "--omit=dev", "--prefer-offline"], { cwd, env });
	expect(existsSync(join(cwd, "node_modules/vitest"))).toBe(false);
}

/**
 * The server, and the database with its transactions and threads: other tests add rules, not Node.
 * On SQLite, because the driver of PostgreSQL is plain JavaScript.
 */
async function runTests(cwd: string, environment: Environment): Promise<string | undefined> {
	const { HOME = "", TMPDIR = "" } = process.env;
	const words = ["test", "--", "tests/server", "tests/features/db"];
	const env: NodeJS.ProcessEnv = { HOME, TMPDIR, NODE_ENV: "test", ...environment };
	const { stdout } = await promisify(execFile)("npm", words, { cwd, env, maxBuffer: 2 ** 26 });
	return stdout.trim().split("\n").at(-1);
}

/** @returns the folder of its program and headers */
async function installNode(version: string): Promise<string> {
	const folder = makeFolder();
	const name = `node-${process.platform}-${process.arch}`;
	const words = ["install", "--no-save", "--prefix", folder, `${name}@${version}`];
	await promisify(execFile)("npm", words, { shell: process.platform === "win32" });
	return join(folder, "node_modules", name);
}

/** As links, which is the same to whoever takes some out or puts others in their place. */
async function copyPackages(checkout: string): Promise<void> {
	await promisify(execFile)("cp", ["-al", "node_modules", checkout]);
}

/** What a clone of these files would have, committed or not. */
function copyCheckout(): string {
	const folder = makeFolder();
	const left = /^(\.git|\.env|build|data|node_modules|app\/adapters\/db\/generated)$/;
	cpSync(".", folder, { recursive: true, filter: (path) => !left.test(relative(".", path)) });
	return folder;
}

/** @returns seconds since it was asked last */
function stopwatch(): () => string {
	let since = performance.now();
	return () => {
		const spent = performance.now() - since;
		since = performance.now();
		return (spent / 1000).toFixed(1);
	};
}
