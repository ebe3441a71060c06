import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { createHandler, withPatience } from "./create-server.js";
import { maintenanceFrom, maintenanceHandler } from "./maintenance.js";
import { openPortal, readSettings } from "./open-portal.js";
import { listen, stopOnSignal } from "./process.js";
import { requestLogFor } from "./request-log.js";
import { staticFiles } from "./static-files.js";
import { whereToLook } from "./where-to-look.js";

// Between two collections the heap may grow by so many percent of what is alive. By itself V8 lets it
// grow fourfold where the machine has memory, of which others on the machine may have need.
setFlagsFromString("--heap-growing-percent=40");

/**
 * Serves the build until told to stop. It listens before the data is touched: while migrations run,
 * or while the operator keeps the portal closed, every address says so.
 */
export async function serve() {
	const folder = join(import.meta.dirname, "../build");
	/** @type {import("./create-server.js").ServerBuild} */
	const build = await import(pathToFileURL(join(folder, "server/index.js")).href);
	const closed = maintenanceFrom(process.env.MAINTENANCE);
	const settings = readSettings(build);
	/** @type {import("node:http").RequestListener} */
	let answer = maintenanceHandler({ ...settings, ...closed });
	const server = withPatience(createServer((request, response) => answer(request, response)));
	if (closed) {
		await listen(server, settings);
		stopOnSignal(server, async () => {});
		console.log("Closed for maintenance. Start again without MAINTENANCE to open.");
		return;
	}
	const portal = await openPortal(build, () => listen(server, settings));
	const { app, trustProxy } = portal;
	const stopping = new AbortController();
	answer = createHandler({
		build,
		app,
		files: staticFiles(join(folder, "client")),
		logRequest: requestLogFor(app),
		trustProxy,
		stopping: stopping.signal,
	});
	portal.startJobs();
	stopOnSignal(server, portal.close, stopping);
	console.log(whereToLook(app.settings));
}
