import { createServer as createHttpServer } from "node:http";
import { createRequestHandler } from "@remix-run/express";
import compression from "compression";
import express from "express";
import { aliveFirst } from "./alive.js";
import { answerPages, withoutData } from "./answer-pages.js";
import { sendPlainPage } from "./plain-page.js";
import { refuseGarbage } from "./refuse-garbage.js";
import { refuseOtherOrigins } from "./refuse-other-origins.js";
import { logRequests } from "./request-log.js";
import { routeFinder } from "./route-finder.js";
import { securityHeaders } from "./security-headers.js";
import { sharedPages } from "./shared-pages.js";

/**
 * @typedef {import("@remix-run/node").ServerBuild} ServerBuild
 * @typedef {import("../app/adapters/app.server.ts").App} App
 *
 * @typedef {object} ServerOptions
 * @property {ServerBuild} build
 * @property {App} app
 * @property {import("express").RequestHandler} files what answers for the files of the build
 * @property {(entry: import("./request-log.js").LogEntry) => void} logRequest
 * @property {number | string | boolean} [trustProxy] as Express takes it
 * @property {AbortSignal} [stopping] when the server is told to stop
 * @property {() => Promise<ServerBuild>} [reload] development: the build as it is now
 */

const NEVER = new AbortController().signal;

/**
 * The whole server, not listening yet.
 *
 * @param {ServerOptions} options
 */
export function createServer(options) {
	return withPatience(createHttpServer(createHandler(options)));
}

/** @param {import("node:http").Server} server */
export function withPatience(server) {
	// Longer than a proxy in front keeps its idle connections, so that it never writes into one
	// that is just being closed.
	server.keepAliveTimeout = 75_000;
	server.headersTimeout = 20_000;
	server.requestTimeout = 60_000;
	return server;
}

/** @param {ServerOptions} options */
export function createHandler({
	build,
	app,
	files,
	logRequest,
	trustProxy = false,
	stopping = NEVER,
	reload,
}) {
	const { baseUrl } = app.settings;
	const isDevelopment = reload !== undefined;
	const handler = express();
	handler.disable("x-powered-by");
	handler.disable("etag");
	handler.set("query parser", false);
	handler.set("trust proxy", trustProxy);

	const find = routeFinder(build.routes);
	handler.use(logRequests((path) => find(withoutData(path))?.pattern ?? "/*", logRequest));
	handler.use(securityHeaders({ isHttps: baseUrl.startsWith("https:"), isDevelopment }));
	handler.use(refuseGarbage);
	handler.use(refuseOtherOrigins(baseUrl));
	if (trustProxy === false || trustProxy === 0) handler.use(forgetForwarded);
	handler.use(files);
	if (!isDevelopment) handler.use(compression({ filter: isWorthCompressing }));
	/** @type {import("./answer-pages.js").Options} */
	const options = {
		mode: isDevelopment ? "development" : "production",
		getLoadContext: (request, response) => ({
			app,
			receivedAt: Date.now(),
			stopping,
			cspNonce: response.locals.cspNonce,
			clientAddress: request.ip ?? "",
		}),
	};
	handler.use(
		reload
			? createRequestHandler({ build: async () => whileAway(await reload()), ...options })
			: answerPages(whileAway(build), find, options),
	);
	handler.use(answerDefect(app));
	if (isDevelopment) return aliveFirst(handler);
	const { newFormKey: newKey } = entryOf(build);
	return aliveFirst(
		sharedPages(handler, {
			find: (url) => sharedPatternOf(build, find, url),
			host: new URL(baseUrl).host,
			changes: app.db.changes,
			newKey,
			logRequest,
		}),
	);
}

/**
 * The app's own answers for when its database is away.
 *
 * @param {ServerBuild} build
 */
function whileAway(build) {
	return entryOf(build).answerUnavailable(build);
}

/**
 * @param {ServerBuild} build
 * @returns {typeof import("../app/entry.server.tsx")}
 */
function entryOf(build) {
	return /** @type {typeof import("../app/entry.server.tsx")} */ (
		/** @type {unknown} */ (build.entry.module)
	);
}

/**
 * @param {ServerBuild} build
 * @param {ReturnType<typeof routeFinder>} find
 * @param {string} url
 * @returns {string | null} null when it is no page that says it is shared, or not with this query
 */
function sharedPatternOf(build, find, url) {
	const [path = "", query] = url.split("?", 2);
	const found = find(path);
	const leaf = build.routes[found?.ids.at(-1) ?? ""];
	/** @type {Partial<import("../app/http/shared-page.ts").Shared>} */
	const { isShared, fields = [] } = leaf?.module.handle ?? {};
	if (!found || !isShared) return null;
	const asked = query === undefined ? [] : [...new URLSearchParams(query).keys()];
	return asked.every((field) => fields.includes(field)) ? found.pattern : null;
}

/**
 * Without a proxy in front, these headers are somebody's claim; Remix would believe the port.
 *
 * @type {import("express").RequestHandler}
 */
function forgetForwarded(request, _response, next) {
	delete request.headers["x-forwarded-host"];
	next();
}

/**
 * A stream of events would wait in the compressor's buffer.
 *
 * @type {import("compression").CompressionFilter}
 */
function isWorthCompressing(request, response) {
	const type = String(response.getHeader("Content-Type"));
	return !type.startsWith("text/event-stream") && compression.filter(request, response);
}

/**
 * @param {App} app
 * @returns {import("express").ErrorRequestHandler}
 */
function answerDefect(app) {
	return (error, request, response, _next) => {
		if (response.destroyed) return; // the client went away: nobody to answer
		app.log.error("defect", { error: error?.name ?? typeof error, code: error?.code ?? null });
		if (response.headersSent) return response.destroy();
		sendPlainPage(request, response, 500);
	};
}
