import { deserialize, serialize } from "node:v8";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { EntryContext } from "@remix-run/node";
import type { App } from "#app/adapters/app.server.ts";
import { REMEMBERED } from "#app/domain/retention/retention.ts";

/** In the address of a page that shows what a form of it was answered. */
export const ANSWERED = "riprova";

/** What one cookie may hold, its name and attributes left out. */
const MOST_BYTES = 3_900;

const MINUTES = REMEMBERED.confirmationMinutes;

type ActionData = NonNullable<EntryContext["staticHandlerContext"]["actionData"]>;

type Answer = { pathname: string; status: number; actionData: ActionData; at: number };

/**
 * A page that is the answer to a POST can't be come back to: browsers show an error of their own, or
 * send the form again. So a form that comes back, with what was typed and what to do about it, is kept
 * in a sealed cookie for some minutes, and the browser is led to a page that shows it.
 *
 * @param at in milliseconds since 1970
 * @returns null when it does not fit into a cookie; the page then answers the POST itself
 */
export function leadToAnswer(
	app: App,
	request: Request,
	{ status, headers, actionData, at }: Omit<Answer, "pathname"> & { headers: Headers },
): Response | null {
	const url = new URL(request.url);
	const answer: Answer = { pathname: url.pathname, status, actionData, at };
	const packed = deflateRawSync(serialize(answer)).toString("base64");
	const sealed = Buffer.from(app.vault.seal(packed)).toString("base64url");
	if (sealed.length > MOST_BYTES) return null;
	url.searchParams.set(ANSWERED, "");
	const led = new Headers({ Location: `${url.pathname}${url.search}` });
	for (const cookie of headers.getSetCookie()) led.append("Set-Cookie", cookie);
	led.append("Set-Cookie", cookie(app, sealed));
	return new Response(null, { status: 303, headers: led });
}

/** What a form of this page was answered a moment ago; null when this address does not ask for it. */
export function answerToShow(
	app: App,
	request: Request,
	now: number,
): Pick<Answer, "status" | "actionData"> | null {
	const { pathname, searchParams } = new URL(request.url);
	if (request.method !== "GET" || !searchParams.has(ANSWERED)) return null;
	const answer = unpack(app, sealedIn(app, request));
	if (answer?.pathname !== pathname) return null;
	const isOver = now - answer.at > MINUTES * 60_000;
	return isOver ? null : answer;
}

function unpack(app: App, sealed: string | null): Answer | null {
	if (sealed === null) return null;
	try {
		const packed = app.vault.unseal(Buffer.from(sealed, "base64url"));
		return deserialize(inflateRawSync(Buffer.from(packed, "base64")));
	} catch {
		return null; // not sealed by us, or by an earlier version of the page
	}
}

/** Readable here only, and gone after some minutes. The privacy page names it. */
function cookieName(app: App): string {
	return app.settings.baseUrl.startsWith("https:") ? "__Host-risposta" : "risposta";
}

function cookie(app: App, sealed: string): string {
	const name = cookieName(app);
	const secure = name.startsWith("__Host-") ? "; Secure" : "";
	return `${name}=${sealed}; Max-Age=${MINUTES * 60}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}

function sealedIn(app: App, request: Request): string | null {
	const cookies = (request.headers.get("Cookie") ?? "").split("; ");
	const prefix = `${cookieName(app)}=`;
	return cookies.find((one) => one.startsWith(prefix))?.slice(prefix.length) ?? null;
}
