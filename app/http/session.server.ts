import { randomBytes } from "node:crypto";
import { type Cookie, createCookie } from "@remix-run/node";
import type { Temporal } from "temporal-polyfill";
import type { App } from "#app/adapters/app.server.ts";
import {
	deleteSession,
	insertSession,
	type SessionOwner,
} from "#app/features/people/session-store.server.ts";

/**
 * A cookie holds a random token, the database its digest: reading the table gives no way in, and
 * deleting a row signs out. Citizen and desk have a cookie each, so that one browser can be both.
 */
export type CookieKind =
	| "applicant"
	| "staff"
	| "booking_draft"
	| "enrolment_draft"
	| "booking_confirmation"
	| "enrolment_confirmation"
	| "sign_in";

/** The privacy page tells people the same names. */
const names: Record<CookieKind, string> = {
	applicant: "accesso",
	staff: "sportello",
	booking_draft: "bozza",
	enrolment_draft: "modulo",
	booking_confirmation: "conferma",
	enrolment_confirmation: "ricevuta",
	sign_in: "codice",
};

/** With HTTPS the name carries the prefix that keeps other hosts from setting it. */
function cookieOf(app: App, kind: CookieKind): Cookie {
	const secure = app.settings.baseUrl.startsWith("https:");
	return createCookie(secure ? `__Host-${names[kind]}` : names[kind], {
		path: "/",
		httpOnly: true,
		sameSite: "lax",
		secure,
	});
}

export function newToken(): string {
	return randomBytes(24).toString("base64url");
}

/** The token in this request's cookie, or null. */
export async function readToken(
	app: App,
	request: Request,
	kind: CookieKind,
): Promise<string | null> {
	const value: unknown = await cookieOf(app, kind).parse(request.headers.get("Cookie"));
	return typeof value === "string" && value !== "" ? value : null;
}

/** The Set-Cookie value that gives the browser this token until it closes, or takes it away. */
export function tokenCookie(app: App, kind: CookieKind, token: string | null): Promise<string> {
	return token === null
		? cookieOf(app, kind).serialize("", { maxAge: 0 })
		: cookieOf(app, kind).serialize(token);
}

/** The id of this request's session, whether there is one or not. */
export async function sessionIdOf(
	app: App,
	request: Request,
	kind: "applicant" | "staff",
): Promise<string> {
	return app.vault.digest("session", (await readToken(app, request, kind)) ?? "");
}

export async function startSession(
	app: App,
	owner: SessionOwner,
	now: Temporal.Instant,
): Promise<string> {
	const token = newToken();
	await app.db.transaction((tx) =>
		insertSession(tx, app.vault.digest("session", token), owner, now),
	);
	return tokenCookie(app, "staffMemberId" in owner ? "staff" : "applicant", token);
}

/** Forgets the session of this request; answers with the Set-Cookie value that clears the cookie. */
export async function endSession(
	app: App,
	request: Request,
	kind: "applicant" | "staff",
): Promise<string> {
	const token = await readToken(app, request, kind);
	if (token) {
		await app.db.transaction((tx) => deleteSession(tx, app.vault.digest("session", token)));
	}
	return tokenCookie(app, kind, null);
}
