import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { describeError } from "#app/adapters/log.server.ts";
import { RETRY_AFTER } from "#app/http/answer-unavailable.server.ts";
import { answerToShow, leadToAnswer } from "#app/http/form-answer.server.ts";
import type { Shared } from "#app/http/shared-page.ts";
import type { STEP } from "#app/http/step.ts";

import { catalogs } from "#app/i18n/catalogs.ts";
import { asLocale } from "#app/i18n/locales.ts";

export { closeApp, openApp } from "#app/adapters/app.server.ts";
export { openDatabase } from "#app/adapters/db/database.server.ts";
export { readSettings } from "#app/adapters/env/settings.server.ts";
export { isEmpty } from "#app/features/editions/edition-store.server.ts";
export { claimData } from "#app/features/health/claim-data.server.ts";
export { listPublishedSignIns } from "#app/features/people/list-published-sign-ins.server.ts";
export { renewNames } from "#app/features/people/renew-names.server.ts";
export { renewPhones } from "#app/features/people/renew-phones.server.ts";
export { answerUnavailable } from "#app/http/answer-unavailable.server.ts";
export { newFormKey } from "#app/http/form-key.server.ts";
export { startJobs } from "#app/jobs/loop.server.ts";

const STAFF_PAGE = /^\/sportello(\/|$)/;

export default function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	remix: EntryContext,
	context: AppLoadContext,
): Promise<Response> | Response {
	headers.set("Content-Type", "text/html; charset=utf-8");
	if (status === 503) headers.set("Retry-After", String(RETRY_AFTER));
	if (status === 429) copyRetryAfter(remix, headers);
	const usual =
		status === 200 && mayBeStored(request, remix) ? "private, no-cache" : "private, no-store";
	headers.set("Cache-Control", headers.get("Cache-Control") ?? usual);
	if (STAFF_PAGE.test(new URL(request.url).pathname)) {
		return renderStaffPage(request, status, headers, remix, context);
	}
	return renderCitizenPage(request, status, headers, remix, context);
}

/**
 * A browser may store a page of information that is nobody's own, and asks before it shows it again. A
 * step with a form it asks for anew, also on the way back: what was free may be taken.
 */
function mayBeStored(
	request: Request,
	{ routeModules, staticHandlerContext }: EntryContext,
): boolean {
	const leaf = staticHandlerContext.matches.at(-1)?.route.id ?? "";
	const handle = routeModules[leaf]?.handle as Partial<Shared & typeof STEP> | undefined;
	return handle?.isShared === true && !handle.isStep && !request.headers.get("Cookie");
}

/** A form that was answered with a page of its own, rather than with another address. */
function renderCitizenPage(
	request: Request,
	status: number,
	headers: Headers,
	remix: EntryContext,
	{ app, receivedAt: at }: AppLoadContext,
): Response {
	const { actionData, errors } = remix.staticHandlerContext;
	if (request.method === "POST" && actionData && !errors && status < 429) {
		const led = leadToAnswer(app, request, { status, headers, actionData, at });
		if (led) return led;
	}
	const kept = errors ? null : answerToShow(app, request, at);
	const shown = kept ?? { actionData, status };
	const staticHandlerContext = { ...remix.staticHandlerContext, actionData: shown.actionData };
	// No script reads the data on a citizen page, so none is sent.
	const withoutData = {
		...{ ...remix, staticHandlerContext },
		serverHandoffStream: undefined,
	} as unknown as EntryContext;
	const html = renderToString(<RemixServer context={withoutData} url={request.url} />);
	const isMistake = shown.actionData && shown.status >= 400;
	return new Response(`<!DOCTYPE html>${isMistake ? titledAsMistake(html) : html}`, {
		status: shown.status,
		headers,
	});
}

/** A screen reader reads the title first: whoever hears it knows at once that there is something to do. */
function titledAsMistake(html: string): string {
	const locale = asLocale(/<html lang="(\w+)"/.exec(html)?.[1]);
	return html.replace("<title>", () => `<title>${catalogs[locale].forms.mistake}: `);
}

/** The framework leaves the headers of an action to the route; this one is the same for all. */
function copyRetryAfter({ staticHandlerContext }: EntryContext, headers: Headers): void {
	const { actionHeaders, loaderHeaders } = staticHandlerContext;
	for (const sent of [...Object.values(actionHeaders), ...Object.values(loaderHeaders)]) {
		const value = sent.get("Retry-After");
		if (value) headers.set("Retry-After", value);
	}
}

/** The staff pages hydrate: their data travels with the page, whole, before it is sent. */
function renderStaffPage(
	request: Request,
	status: number,
	headers: Headers,
	remix: EntryContext,
	{ cspNonce }: AppLoadContext,
): Promise<Response> {
	return new Promise((resolve, reject) => {
		const { pipe } = renderToPipeableStream(
			<RemixServer context={remix} url={request.url} nonce={cspNonce} />,
			{
				nonce: cspNonce,
				onAllReady() {
					const whole = text(pipe(new PassThrough()));
					resolve(whole.then((html) => new Response(mended(html), { status, headers })));
				},
				onShellError: reject,
			},
		);
	});
}

const END = "</body></html>";

/**
 * The framework puts the scripts with the data behind the end of the page, where none may stand. And
 * React 18 fills a chunk up with NUL where the next letter has several bytes and does not fit.
 */
function mended(html: string): string {
	return html.replaceAll("\0", "").replace(END, "") + END;
}

/** Unexpected errors only; what was typed and who asked stay out of the log. */
export function handleError(error: unknown, { context }: { context: AppLoadContext }): void {
	context.app.log.error("unexpected", describeError(error));
}
