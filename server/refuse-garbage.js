import { sendPlainPage } from "./plain-page.js";

/** Far above our longest form; the app has closer limits of its own. */
const LARGEST_BODY = 1024 * 1024;

/**
 * By this the framework's scripts asked for a loader's data before they had addresses that end in
 * `.data`. Ours never do; the framework still answers, with an error of its own.
 */
const OLD_DATA = "_data";

const METHODS = ["GET", "HEAD", "POST"];

/**
 * Answers what can't be a request of ours with a 4xx of its own, so that it never gets as far as
 * code that would stumble over it.
 *
 * @type {import("express").RequestHandler}
 */
export function refuseGarbage(request, response, next) {
	if (!METHODS.includes(request.method)) {
		response.set("Allow", METHODS.join(", "));
		return sendPlainPage(request, response, 405);
	}
	if (!isReadable(request)) {
		return sendPlainPage(request, response, 400);
	}
	if (request.headers["transfer-encoding"] !== undefined) {
		return refuseBody(request, response, 411);
	}
	if (Number(request.headers["content-length"] ?? 0) > LARGEST_BODY) {
		return refuseBody(request, response, 413);
	}
	next();
}

/**
 * The connection ends with the answer: the rest of the body is not waited for.
 *
 * @param {import("express").Request} request
 * @param {import("express").Response} response
 * @param {411 | 413} status
 */
function refuseBody(request, response, status) {
	response.set("Connection", "close");
	sendPlainPage(request, response, status);
}

/** @param {import("express").Request} request */
function isReadable({ originalUrl, headers: { host } }) {
	if (!originalUrl.startsWith("/") || /%00/.test(originalUrl)) return false;
	try {
		const { pathname, searchParams } = new URL(`http://${host ?? "localhost"}${originalUrl}`);
		decodeURIComponent(pathname);
		return !searchParams.has(OLD_DATA);
	} catch {
		return false;
	}
}
