import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createServer } from "./create-server.js";
import { openPortal } from "./open-portal.js";
import { listen, stopOnSignal } from "./process.js";
import { requestLogFor } from "./request-log.js";
import { staticFiles } from "./static-files.js";
import { whereToLook } from "./where-to-look.js";

/** Serves the build until told to stop. */
export async function serve() {
	const folder = join(import.meta.dirname, "../build");
	/** @type {import("./create-server.js").ServerBuild} */
	const build = await import(pathToFileURL(join(folder, "server/index.js")).href);
	const portal = await openPortal(build);
	const { app, trustProxy } = portal;
	const server = createServer({
		build,
		app,
		files: staticFiles(join(folder, "client")),
		logRequest: requestLogFor(app),
		trustProxy,
	});
	await listen(server, app.settings);
	portal.startJobs();
	stopOnSignal(server, portal.close);
	console.log(whereToLook(app.settings));
}
