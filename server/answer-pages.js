import { createRequestHandler } from "@remix-run/express";

/**
 * @typedef {import("@remix-run/node").ServerBuild} ServerBuild
 * @typedef {import("express").RequestHandler} RequestHandler
 * @typedef {Omit<Parameters<typeof createRequestHandler>[0], "build">} Options
 */

/**
 * What the desk's scripts ask for: the data of a page, at its address and `.data`.
 *
 * @param {string} pathname
 */
export function withoutData(pathname) {
	return pathname.replace(/\.data$/, "");
}

/** What the framework would not find as it stands: it is decoded and forgiven there. */
const ODD = /%|\/\/|.\/$/;

/**
 * Hands each request to the framework with the routes that answer it and no others: it goes through all
 * of them several times for each page, when it looks for the page and when it renders. Which routes the
 * desk's pages go on to is asked of the whole table, and so is whatever is odd.
 *
 * @param {ServerBuild} build
 * @param {ReturnType<typeof import("./route-finder.js").routeFinder>} find
 * @param {Options} options
 * @returns {RequestHandler}
 */
export function answerPages(build, find, options) {
	const whole = createRequestHandler({ build, ...options });
	/** @type {Map<string, RequestHandler>} */
	const handlers = new Map();
	return (request, response, next) => {
		const path = withoutData(request.path);
		const found = ODD.test(path) || path.startsWith("/_") ? null : find(path);
		if (!found) return whole(request, response, next);
		const leaf = found.ids.join(" ");
		let handler = handlers.get(leaf);
		if (!handler) {
			handler = createRequestHandler({ build: withRoutes(build, found.ids), ...options });
			handlers.set(leaf, handler);
		}
		return handler(request, response, next);
	};
}

/**
 * @param {ServerBuild} build
 * @param {string[]} ids
 * @returns {ServerBuild}
 */
function withRoutes(build, ids) {
	return {
		...build,
		routes: pick(build.routes, ids),
		assets: { ...build.assets, routes: pick(build.assets.routes, ids) },
	};
}

/**
 * @template T
 * @param {Record<string, T>} all
 * @param {string[]} ids
 * @returns {Record<string, T>}
 */
function pick(all, ids) {
	return Object.fromEntries(ids.map((id) => [id, /** @type {T} */ (all[id])]));
}
