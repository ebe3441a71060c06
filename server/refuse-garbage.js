import { sendPlainPage } from "./plain-page.js";

/** Far above our longest form; the app has closer limits of its own. */
const LARGEST_BODY = 1024 * 1024;

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
		return sendPlainPage(response, 405, {
			it: "Questa richiesta non è prevista.",
			en: "Requests of this kind are not answered.",
		});
	}
	if (!isReadable(request)) {
		return sendPlainPage(response, 400, {
			it: "L'indirizzo non è scritto bene.",
			en: "The address is not well-formed.",
		});
	}
	if (request.headers["transfer-encoding"] !== undefined) {
		return refuseBody(response, 411, {
			it: "La richiesta non dice quanto è lunga.",
			en: "The request doesn't say how long it is.",
		});
	}
	if (Number(request.headers["content-length"] ?? 0) > LARGEST_BODY) {
		return refuseBody(response, 413, {
			it: "Il testo inviato è troppo lungo.",
			en: "What was sent is too long.",
		});
	}
	next();
}

/**
 * The connection ends with the answer: the rest of the body is not waited for.
 *
 * @param {import("express").Response} response
 * @param {number} status
 * @param {{ it: string, en: string }} words
 */
function refuseBody(response, status, words) {
	response.set("Connection", "close");
	sendPlainPage(response, status, words);
}

/** @param {import("express").Request} request */
function isReadable({ originalUrl, headers: { host } }) {
	if (!originalUrl.startsWith("/") || /%00/.test(originalUrl)) return false;
	try {
		const { pathname } = new URL(`http://${host ?? "localhost"}${originalUrl}`);
		decodeURIComponent(pathname);
		return true;
	} catch {
		return false;
	}
}
