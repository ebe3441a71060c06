import express from "express";
import { directionOf, languagesOf } from "./plain-page.js";
import { maintenanceWords } from "./plain-words.js";
import { Problem } from "./problem.js";
import { securityHeaders } from "./security-headers.js";

/** When to come back if nobody has said, in seconds. */
const SOON = 30;

/**
 * What answers while the portal can't: one page for every address, which depends on nothing.
 *
 * @param {{ baseUrl: string, until?: Date | null }} options
 */
export function maintenanceHandler({ baseUrl, until = null }) {
	const handler = express();
	handler.disable("x-powered-by");
	handler.disable("etag");
	handler.use(securityHeaders({ isHttps: baseUrl.startsWith("https:"), isDevelopment: false }));
	handler.use((request, response) => {
		response.set("Cache-Control", "no-store");
		// The process answers, so nothing has to start it again; it can't serve yet.
		if (request.path === "/health/live") {
			response.type("text").send("starting\n");
			return;
		}
		response.status(503).set("Retry-After", String(secondsTo(until)));
		response.set("X-Robots-Tag", "noindex");
		if (request.path === "/health/ready") {
			response.json({ ready: false, maintenance: true });
			return;
		}
		response.type("html").send(pageFor(request.originalUrl, response.locals.cspNonce));
	});
	return handler;
}

/** @param {Date | null} until */
function secondsTo(until) {
	if (until === null) return SOON;
	return Math.max(SOON, Math.ceil((until.getTime() - Date.now()) / 1000));
}

/**
 * The operator's switch: until when the portal is closed.
 *
 * @param {string | undefined} text of `MAINTENANCE`
 * @returns {{ until: Date | null } | null} null: it is open
 */
export function maintenanceFrom(text) {
	const asked = text?.trim() ?? "";
	if (asked === "" || asked === "0" || asked === "no") return null;
	if (asked === "1" || asked === "yes") return { until: null };
	const until = new Date(asked);
	if (Number.isNaN(until.getTime())) {
		throw new Problem(
			`MAINTENANCE=${asked} is neither 1 nor the time when it ends, such as 2026-12-01T18:00+01:00.`,
		);
	}
	return { until };
}

/**
 * @param {string} url
 * @param {string} nonce
 */
function pageFor(url, nonce) {
	const languages = languagesOf(url);
	const [first = "it"] = languages;
	return `<!DOCTYPE html>
<html lang="${first}" dir="${directionOf(first)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${wordsOf(first).title} · P.R.A.Ti.C.O.</title>
<style nonce="${nonce}">
body { margin: 0; background: #f4f6f9; color: #17324d; font: 1.125rem/1.6 system-ui, sans-serif; }
header { background: #06c; color: #fff; font-weight: 700; }
header, main { padding: 1rem max(1.25rem, calc(50% - 20rem)); }
section { background: #fff; border-radius: .5rem; padding: 1.25rem 1.5rem; margin-block: 1.5rem; }
h1, h2 { margin: 0 0 .5rem; line-height: 1.25; }
h1 { font-size: 1.75rem; }
h2 { font-size: 1.25rem; }
p { margin: 0 0 1rem; }
a { display: inline-block; padding: .75rem 1.5rem; border-radius: .25rem; background: #06c; color: #fff; font-weight: 600; text-decoration: none; }
a:focus-visible { outline: .2rem solid #17324d; outline-offset: .2rem; }
</style>
</head>
<body>
<header><bdi>P.R.A.Ti.C.O.</bdi></header>
<main>
${languages.map((language, index) => sectionOf(language, index === 0)).join("\n")}
</main>
</body>
</html>
`;
}

/**
 * @param {string} language
 * @param {boolean} isFirst
 */
function sectionOf(language, isFirst) {
	const { title, text, safe, again } = wordsOf(language);
	const heading = isFirst ? "h1" : "h2";
	return `<section lang="${language}" dir="${directionOf(language)}">
<${heading}>${title}</${heading}>
<p>${text}</p>
<p>${safe}</p>
<a href="${language === "it" ? "/" : `/${language}`}">${again}</a>
</section>`;
}

/** @param {string} language */
function wordsOf(language) {
	return maintenanceWords[/** @type {keyof typeof maintenanceWords} */ (language)];
}
