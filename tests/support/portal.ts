import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { onTestFinished } from "vitest";
import type { App } from "#app/adapters/app.server.ts";
import { createServer } from "#server/create-server.js";
import { staticFiles } from "#server/static-files.js";
import { takeTestDatabase } from "./database.ts";
import { freePort } from "./temporary.ts";

const buildFolder = join(import.meta.dirname, "../../build");

type Entry = typeof import("../../app/entry.server.tsx");

/** The build that `npm start` serves. */
export async function loadBuild(): Promise<{ build: ServerBuild; entry: Entry }> {
	const build: ServerBuild = await import(pathToFileURL(join(buildFolder, "server/index.js")).href);
	return { build, entry: build.entry.module as unknown as Entry };
}

/**
 * The whole product as it is served, on a fresh database and a port of its own: the production
 * server, the jobs, the local mailbox. Stops when the test is over.
 *
 * @param withJobs false: they begin when the test calls `startJobs`, or never.
 * @param log false: nothing is written of the errors that the test is about.
 */
export async function openPortal({
	withJobs = true,
	log = true,
} = {}): Promise<{ url: string; app: App; startJobs: () => void }> {
	const { build, entry } = await loadBuild();
	const database = await takeTestDatabase(entry.openDatabase);
	const dataDir = mkdtempSync(join(tmpdir(), "pratico-portal-"));
	const port = await freePort();
	const url = `http://localhost:${port}`;
	const opened = await entry.openApp(
		entry.readSettings({
			DATA_DIR: dataDir,
			DATABASE_URL: database.url,
			APP_SECRET: Buffer.alloc(32, 7).toString("base64"),
			BASE_URL: url,
			PORT: String(port),
			REMINDER_HOURS: "0-24", // a test runs at any hour
		}),
		database.db,
	);
	const app: App = log ? opened : { ...opened, log: { ...opened.log, info() {}, error() {} } };
	const server = createServer({
		build,
		app,
		files: staticFiles(join(buildFolder, "client")),
		logRequest: () => {},
		trustProxy: 1, // each visitor says where they come from
	});
	await new Promise<void>((ready) => server.listen(port, "localhost", ready));
	let jobs: ReturnType<Entry["startJobs"]> | undefined;
	const startJobs = () => {
		jobs ??= entry.startJobs(app);
	};
	if (withJobs) startJobs();
	onTestFinished(async () => {
		server.closeAllConnections();
		await new Promise((closed) => server.close(closed));
		await jobs?.stop();
		app.mailer.close();
		rmSync(dataDir, { recursive: true, force: true });
	});
	return { url, app, startJobs };
}
