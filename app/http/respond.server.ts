import { redirect } from "@remix-run/node";
import type { Temporal } from "temporal-polyfill";
import type { Locale } from "#app/i18n/locales.ts";

/** A form that none of our pages makes. */
export function badRequest(): Response {
	return new Response(null, { status: 400, statusText: "Bad Request" });
}

/** "Not there" and "not yours" are the same answer. */
export function notFound(): Response {
	return new Response(null, { status: 404, statusText: "Not Found" });
}

/** How an answer is sent that somebody may ask for again, and get, from an instant on. */
export function limitedUntil(until: Temporal.Instant, now: Temporal.Instant) {
	return { status: 429, headers: { "Retry-After": secondsUntil(until, now) } };
}

/** The same where there is no form to give back. */
export function tooManyRequests(until: Temporal.Instant, now: Temporal.Instant): Response {
	return new Response(null, {
		...limitedUntil(until, now),
		statusText: "Too Many Requests",
	});
}

function secondsUntil(until: Temporal.Instant, now: Temporal.Instant): string {
	return String(Math.max(1, Math.ceil(until.since(now).total("seconds"))));
}

/** The thing was there and is over: a used link, a finished step. */
export function gone(): Response {
	return new Response(null, { status: 410, statusText: "Gone" });
}

/** The same where no page stands around it: one sentence, in the language of who it is for. */
export function goneBecause(sentence: string, language: Locale): Response {
	return new Response(`${sentence}\n`, {
		status: 410,
		statusText: "Gone",
		headers: {
			"Content-Type": "text/plain; charset=utf-8",
			"Content-Language": language,
			"Cache-Control": "private, no-store",
		},
	});
}

/** After a POST: the browser follows with a GET, and a reload repeats nothing. */
export function seeOther(path: string, ...cookies: string[]): Response {
	const headers = new Headers();
	for (const cookie of cookies) headers.append("Set-Cookie", cookie);
	return redirect(path, { status: 303, headers });
}

/** What is kept of somebody, as a file that no other browser gets to see. */
export function copyResponse(copy: unknown): Response {
	return new Response(JSON.stringify(copy, null, "\t"), {
		headers: {
			"Content-Type": "application/json; charset=utf-8",
			"Content-Disposition": 'attachment; filename="pratico-dati.json"',
			"Cache-Control": "private, no-store",
		},
	});
}

/** @param name of the file as it is saved */
export function calendarResponse(content: string, name: string): Response {
	return new Response(content, {
		headers: {
			"Content-Type": "text/calendar; charset=utf-8; method=PUBLISH",
			"Content-Disposition": `attachment; filename="${name}"`,
			"Cache-Control": "private, no-store",
		},
	});
}
