import { randomBytes } from "node:crypto";
import helmet from "helmet";

/**
 * Everything comes from this site, scripts and styles only in files or with the response's nonce.
 *
 * @param {{ isHttps: boolean, isDevelopment: boolean }} site
 * @returns {import("express").RequestHandler}
 */
export function securityHeaders({ isHttps, isDevelopment }) {
	/** @type {import("helmet").HelmetOptions["contentSecurityPolicy"]} */
	const contentSecurityPolicy = {
		useDefaults: false,
		directives: {
			defaultSrc: ["'self'"],
			scriptSrc: ["'self'", nonce],
			styleSrc: ["'self'", isDevelopment ? "'unsafe-inline'" : nonce],
			imgSrc: ["'self'", "data:"],
			connectSrc: isDevelopment ? ["'self'", "ws:"] : ["'self'"],
			formAction: ["'self'"],
			frameAncestors: ["'none'"],
			baseUri: ["'none'"],
			objectSrc: ["'none'"],
			...(isHttps ? { upgradeInsecureRequests: [] } : {}),
		},
	};
	const protect = helmet({
		contentSecurityPolicy,
		// Links to manage an appointment carry their key in the address, which no other site may
		// see. "no-referrer" would hide it too, but makes browsers send "Origin: null" with forms.
		referrerPolicy: { policy: "same-origin" },
		strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
		xFrameOptions: { action: "deny" },
	});
	return (_request, response, next) => {
		response.locals.cspNonce = randomBytes(16).toString("base64");
		response.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
		protect(_request, response, next);
	};
}

/**
 * @param {unknown} _request
 * @param {unknown} response
 */
function nonce(_request, response) {
	const { locals } = /** @type {import("express").Response} */ (response);
	return `'nonce-${locals.cspNonce}'`;
}
