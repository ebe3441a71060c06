import { sendPlainPage } from "./plain-page.js";

/**
 * A form of another site may not act in the name of somebody who is signed in here: what changes
 * something must come from a page of ours. Browsers say where a POST comes from; one that says
 * nothing at all is refused too.
 *
 * @param {string} baseUrl
 * @returns {import("express").RequestHandler}
 */
export function refuseOtherOrigins(baseUrl) {
	const ownHost = new URL(baseUrl).host;
	return (request, response, next) => {
		if (request.method === "GET" || request.method === "HEAD") return next();
		if (comesFromHere(request.headers, ownHost)) {
			// Remix compares Origin with Host once more, which a proxy may have rewritten.
			delete request.headers.origin;
			return next();
		}
		sendPlainPage(request, response, 403);
	};
}

/**
 * @param {import("node:http").IncomingHttpHeaders} headers
 * @param {string} ownHost
 */
function comesFromHere(headers, ownHost) {
	const source = headers.origin ?? headers.referer;
	if (source === undefined) return headers["sec-fetch-site"] === "same-origin";
	const host = URL.canParse(source) ? new URL(source).host : null;
	return host !== null && (host === ownHost || host === headers.host);
}
