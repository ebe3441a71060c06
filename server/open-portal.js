import { execFile } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import { connect } from "../prisma/connection.js";
import { migrationStatus } from "../prisma/migrate.js";
import { Problem } from "./problem.js";
import { makeSureWeCanListen } from "./process.js";
import { requireTrustProxy, trustProxyFrom } from "./trust-proxy.js";

/**
 * @typedef {import("./create-server.js").App} App
 * @typedef {import("../app/adapters/env/settings.server.ts").Settings} Settings
 * @typedef {typeof import("../app/entry.server.tsx")} Entry
 */

/**
 * Opens what the requests and the jobs are served with: settings read, migrations applied, an empty
 * database filled with the published facts and, in a demo, with demo data. What can't be served is said before the data is touched.
 *
 * @param {import("./create-server.js").ServerBuild} build
 * @param {(settings: Settings) => Promise<void>} [claimPort]
 */
export async function openPortal(build, claimPort = makeSureWeCanListen) {
	const entry = entryOf(build);
	const settings = readSettings(build);
	requireTrustProxy(settings, process.env.TRUST_PROXY);
	const trustProxy = trustProxyFrom(process.env.TRUST_PROXY || undefined);
	await claimPort(settings);
	await migrate(settings.databaseUrl);
	const app = await entry.openApp(settings);
	try {
		await refuseAnotherSecret(entry, app);
		await seedIfEmpty(entry, app);
		await entry.renewNames(app);
		await entry.renewPhones(app);
		await refusePublishedSignIns(entry, app);
	} catch (error) {
		await entry.closeApp(app);
		throw error;
	}
	/** @type {ReturnType<Entry["startJobs"]> | undefined} */
	let jobs;
	return {
		app,
		trustProxy,
		startJobs() {
			jobs = entry.startJobs(app);
		},
		async close() {
			await jobs?.stop();
			await entry.closeApp(app);
		},
	};
}

/**
 * In a thread of its own, so that this one goes on answering; where nothing is to be done, none is
 * started.
 *
 * @param {string} databaseUrl
 */
async function migrate(databaseUrl) {
	const { pending } = await migrationStatus(databaseUrl);
	if (pending.length === 0) return;
	const file = join(import.meta.dirname, "../prisma/migrate-worker.js");
	const thread = new Worker(file, { workerData: { databaseUrl }, execArgv: [] });
	const [{ problem }] = await once(thread, "message");
	if (problem) throw new Problem(problem);
}

/**
 * @param {import("./create-server.js").ServerBuild} build
 * @returns {Entry}
 */
function entryOf(build) {
	return /** @type {Entry} */ (/** @type {unknown} */ (build.entry.module));
}

/** @param {import("./create-server.js").ServerBuild} build */
export function readSettings(build) {
	try {
		return entryOf(build).readSettings(process.env);
	} catch (error) {
		const problems = /** @type {{ problems?: string[] }} */ (error).problems;
		if (!problems) throw error;
		const list = problems.map((problem) => `\n  - ${problem}`).join("");
		throw new Problem(`The settings can't be used as they are:${list}`);
	}
}

/**
 * Of several processes that start at once on an empty database, one fills it and the others wait for
 * their turn. On PostgreSQL it is a lock of the database itself, because its servers may have nothing
 * else in common; a SQLite file can't be locked and filled, so there it is a small file beside it.
 *
 * @param {Entry} entry
 * @param {App} app
 */
async function seedIfEmpty(entry, app) {
	if (!(await entry.isEmpty(app))) return;
	const { databaseUrl, dataDir } = app.settings;
	const file = join(dataDir, "seeding.db");
	const turn = await connect(app.db.engine === "postgresql" ? databaseUrl : `file:${file}`);
	try {
		await turn.alone(async () => {
			if (await entry.isEmpty(app)) await seed(app.settings.mode);
		});
	} finally {
		await turn.close();
	}
	for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
}

/**
 * With another secret nothing that is there can be read, and whatever came now could not be read later.
 *
 * @param {Entry} entry
 * @param {App} app
 */
async function refuseAnotherSecret(entry, app) {
	const claimed = await entry.claimData(app);
	if (claimed.ok) return;
	const whereItIs = process.env.APP_SECRET
		? "Put back the APP_SECRET it was made with, from where it is kept"
		: `Put back the file ${join(app.settings.dataDir, "demo-secret")} that was made with it, or set APP_SECRET`;
	throw new Problem(
		`This data is sealed with another secret, so nobody can read it with this one, and nothing was changed. ${whereItIs}; to begin anew, choose another DATABASE_URL or DATA_DIR.`,
	);
}

/**
 * A demo that is served for real would let in whoever has read about it.
 *
 * @param {Entry} entry
 * @param {App} app
 */
async function refusePublishedSignIns(entry, app) {
	if (app.settings.mode !== "production") return;
	const published = await entry.listPublishedSignIns(app);
	if (published.length === 0) return;
	throw new Problem(
		`These sign-ins have the password that the demo publishes: ${published.join(", ")}. If this is the demo's data, begin for real with an empty database (another DATABASE_URL or DATA_DIR) and add your first coordinator with npm run staff. To keep this data, add one, start with APP_MODE=demo, and disable them under «Impostazioni», «Operatori».`,
	);
}

/** @param {"demo" | "production"} mode */
async function seed(mode) {
	const what = mode === "demo" ? "demo data" : "the published facts";
	console.log(`Filling the empty database with ${what}…`);
	const root = join(import.meta.dirname, "..");
	await promisify(execFile)(process.execPath, ["--import", "tsx", "prisma/seed.ts"], { cwd: root });
}
