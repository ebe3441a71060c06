import { randomUUID } from "node:crypto";
import { keepPage } from "./kept-page.js";

/**
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:http").ServerResponse} Response
 * @typedef {import("./kept-page.js").KeptPage} KeptPage
 *
 * @typedef {object} Options
 * @property {(url: string) => string | null} find the pattern of a page that is the same for every
 *   stranger; null for any other
 * @property {string} host under which the portal is known: nobody else's name gets into a kept page
 * @property {() => number} changes grows with everything that this process changes in the data
 * @property {() => string} newKey of a form
 * @property {(entry: import("./request-log.js").LogEntry) => void} logRequest
 */

/** How long a page may show what another process has changed since, in milliseconds. */
const TRUST = 1_000;

/** So many pages are kept; then the one that nobody has asked for the longest goes. */
const MOST = 500;

/** Paths that the framework decodes or forgives. */
const ODD = /^[^?]*(%|\/\/|[^?]\/(\?|$))/;

/** In bytes. A page that is larger is made for each visitor. */
const LARGEST = 1_000_000;

/** Headers of one answer or of one connection, and those that are decided anew for a kept page. */
const OF_ITS_OWN = new Set([
	...["connection", "content-length", "date", "keep-alive", "transfer-encoding", "x-request-id"],
	...["content-encoding", "etag", "vary"],
]);

/**
 * Answers strangers who ask for the same page with the same bytes: made once, also for all who ask
 * meanwhile, and anew as soon as this process changes anything in the data, or after a second. Whoever
 * has a cookie, and every page that may hold something of somebody, goes on to the server.
 * See app/decisions/0032.
 *
 * @param {import("node:http").RequestListener} answer
 * @param {Options} options
 * @returns {import("node:http").RequestListener}
 */
export function sharedPages(answer, { find, host, changes, newKey, logRequest }) {
	/** @type {Map<string, { page: KeptPage, at: number, changes: number }>} */
	const kept = new Map();
	/** @type {Map<string, { changes: number, page: Promise<KeptPage | "gone" | "not shared"> }>} */
	const making = new Map();

	/**
	 * @param {Request} request
	 * @param {Response} response
	 */
	function serve(request, response) {
		const url = request.url ?? "";
		const pattern = isStrangers(request, host) && !ODD.test(url) ? find(url) : null;
		if (pattern === null) return answer(request, response);
		const now = performance.now();
		const there = kept.get(url);
		if (there && there.changes === changes() && now - there.at < TRUST) {
			kept.delete(url); // to be the last of them
			kept.set(url, there);
			return send(there.page, request, response, pattern);
		}
		if (request.method === "HEAD") return answer(request, response); // has no bytes to keep
		const others = making.get(url);
		if (!others || others.changes !== changes()) return make(url, request, response);
		others.page.then((page) => {
			if (page === "gone") serve(request, response);
			else if (page === "not shared") answer(request, response);
			else send(page, request, response, pattern);
		});
	}

	/**
	 * @param {string} url
	 * @param {Request} request
	 * @param {Response} response
	 */
	function make(url, request, response) {
		const begun = { changes: changes(), at: performance.now() };
		const encodings = request.headers["accept-encoding"];
		delete request.headers["accept-encoding"]; // it is compressed here
		const page = held(response).then((body) => {
			if (making.get(url)?.page === page) making.delete(url);
			if (encodings !== undefined) request.headers["accept-encoding"] = encodings;
			if (body === null) return "gone";
			const made =
				isForEverybody(response) && body.length <= LARGEST && keepPage(pageOf(response, body));
			if (!made) {
				response.end(body);
				return "not shared";
			}
			kept.delete(url);
			kept.set(url, { page: made, ...begun });
			if (kept.size > MOST) kept.delete(/** @type {string} */ (kept.keys().next().value));
			sendPage(made, request, response, newKey);
			return made;
		});
		making.set(url, { changes: begun.changes, page });
		answer(request, response);
	}

	/**
	 * @param {KeptPage} page
	 * @param {Request} request
	 * @param {Response} response
	 * @param {string} pattern
	 */
	function send(page, request, response, pattern) {
		const [id, from] = [randomUUID(), performance.now()];
		response.setHeader("X-Request-Id", id);
		response.once("close", () => {
			const ms = Math.round(performance.now() - from);
			const { statusCode: status, writableFinished } = response;
			const entry = { id, method: request.method ?? "", path: pattern, status, ms };
			logRequest(writableFinished ? entry : { ...entry, cut: true });
		});
		sendPage(page, request, response, newKey);
	}

	return serve;
}

/**
 * Nothing that could be about somebody: no cookie, no name and password, and no other host's name.
 *
 * @param {Request} request
 * @param {string} host
 */
function isStrangers({ method, headers }, host) {
	const { cookie, authorization, range } = headers;
	return (
		(method === "GET" || method === "HEAD") &&
		headers.host === host &&
		!cookie &&
		authorization === undefined &&
		range === undefined
	);
}

/**
 * Keeps back what the server answers with, until it is whole. Then the response is as it was, with
 * the headers and the status that were set.
 *
 * @param {Response} response
 * @returns {Promise<Buffer | null>} null: whoever asked went away
 */
function held(response) {
	/** @type {Buffer[]} */
	const chunks = [];
	return new Promise((resolve) => {
		/** @param {unknown} chunk */
		const add = (chunk, encoding = "utf8") => {
			if (typeof chunk === "string") {
				chunks.push(Buffer.from(chunk, /** @type {BufferEncoding} */ (encoding)));
			} else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
		};
		const own = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (response));
		own.writeHead = (/** @type {number} */ status) => {
			response.statusCode = status;
			return response;
		};
		own.flushHeaders = () => {};
		own.write = (/** @type {unknown} */ chunk, /** @type {string} */ encoding) => {
			add(chunk, encoding);
			return true;
		};
		own.end = (/** @type {unknown} */ chunk, /** @type {string} */ encoding) => {
			add(chunk, encoding);
			// What others have put over these goes too, such as the compressor's.
			for (const name of ["writeHead", "flushHeaders", "write", "end"]) delete own[name];
			resolve(Buffer.concat(chunks));
			return response;
		};
		response.once("close", () => resolve(null));
	});
}

/** @param {Response} response */
function isForEverybody(response) {
	return (
		response.statusCode === 200 &&
		!response.hasHeader("Set-Cookie") &&
		!response.hasHeader("Content-Encoding")
	);
}

/**
 * @param {Response} response
 * @param {Buffer} body
 * @returns {import("./kept-page.js").Page}
 */
function pageOf(response, body) {
	const headers = Object.entries(response.getHeaders()).flatMap(([name, value]) =>
		OF_ITS_OWN.has(name) || value === undefined
			? []
			: [/** @type {const} */ ([name, forAll(name, value)])],
	);
	return { headers: headers.map(([name, value]) => [name, value]), body };
}

/**
 * No page that is shared runs a script, so none is let in by a word that many would know.
 *
 * @param {string} name
 * @param {import("node:http").OutgoingHttpHeader} value
 */
function forAll(name, value) {
	if (name === "content-security-policy") return String(value).replace(/ 'nonce-[^']*'/g, "");
	return value;
}

/**
 * @param {KeptPage} page
 * @param {Request} request
 * @param {Response} response
 * @param {() => string} newKey
 */
function sendPage(page, request, response, newKey) {
	for (const [name, value] of page.headers) response.setHeader(name, value);
	const isStored = !/no-store/.test(String(response.getHeader("Cache-Control")));
	if (isStored) response.setHeader("ETag", page.etag);
	response.setHeader("Vary", "Accept-Encoding, Cookie");
	if (isStored && request.headers["if-none-match"]?.includes(page.etag)) {
		response.writeHead(304).end();
		return;
	}
	const isCompressed = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(
		String(request.headers["accept-encoding"] ?? ""),
	);
	if (isCompressed) response.setHeader("Content-Encoding", "gzip");
	const body = isCompressed ? page.gzipped(newKey) : page.plain(newKey);
	response.setHeader("Content-Length", body.length);
	response.writeHead(200).end(request.method === "HEAD" ? undefined : body);
}
