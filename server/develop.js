import { createServer as createHttpServer } from "node:http";
import { createServer as createVite } from "vite";
import { createHandler } from "./create-server.js";
import { liveReload } from "./live-reload.js";
import { openPortal } from "./open-portal.js";
import { listen, stopOnSignal } from "./process.js";
import { requestLogFor } from "./request-log.js";
import { whereToLook } from "./where-to-look.js";

/** `npm run dev`: the same server, with the app as it is in the files at this moment. */
export async function serve() {
	const server = createHttpServer();
	const vite = await createVite({
		appType: "custom",
		logLevel: "warn",
		server: { middlewareMode: { server }, hmr: { server } },
	});
	const load = async () =>
		/** @type {import("./create-server.js").ServerBuild} */ (
			await vite.ssrLoadModule("virtual:remix/server-build")
		);
	const build = await load();
	const portal = await openPortal(build);
	const { app, trustProxy } = portal;
	const stopping = new AbortController();
	const handler = createHandler({
		build,
		app,
		files: liveReload(vite),
		logRequest: requestLogFor(app),
		trustProxy,
		stopping: stopping.signal,
		reload: load,
	});
	server.on("request", handler);
	await listen(server, app.settings);
	portal.startJobs();
	const close = async () => {
		await vite.close();
		await portal.close();
	};
	stopOnSignal(server, close, stopping);
	console.log(whereToLook(app.settings));
}
