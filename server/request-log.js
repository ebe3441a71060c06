import { randomUUID } from "node:crypto";

/**
 * @typedef {{ id: string, method: string, path: string, status: number, ms: number, cut?: true }} LogEntry
 *   `cut`: the client went away before the answer was through
 */

/**
 * One entry per request: what kind of page, how it ended, how long it took. No query, no address,
 * no key of a link, nothing that says who.
 *
 * @param {(pathname: string) => string} labelOf
 * @param {(entry: LogEntry) => void} write
 * @returns {import("express").RequestHandler}
 */
export function logRequests(labelOf, write) {
	return (request, response, next) => {
		const id = randomUUID();
		const startedAt = performance.now();
		response.set("X-Request-Id", id);
		response.once("close", () => {
			write({
				id,
				method: request.method,
				path: response.locals.file ?? labelOf(request.path),
				status: response.statusCode,
				ms: Math.round(performance.now() - startedAt),
				...(response.writableFinished ? {} : { cut: true }),
			});
		});
		next();
	};
}

/** @param {LogEntry} entry */
function readableLine({ method, path, status, ms, cut }) {
	return `${method} ${path} ${status} ${ms} ms${cut ? " (cut off)" : ""}`;
}

/**
 * One line of JSON in production; in the demo one that a person reads.
 *
 * @param {import("./create-server.js").App} app
 * @returns {(entry: LogEntry) => void}
 */
export function requestLogFor({ settings, log }) {
	return settings.mode === "production"
		? (entry) => log.info("request", entry)
		: (entry) => console.log(readableLine(entry));
}
