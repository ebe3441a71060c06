import type { AppLoadContext } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { Temporal } from "temporal-polyfill";
import type { App } from "#app/adapters/app.server.ts";
import type {
	ApplicantContext,
	StaffContext,
	SystemContext,
	VisitorContext,
} from "#app/features/context.ts";
import {
	findSessionApplicant,
	findSessionStaffMember,
} from "#app/features/people/session-store.server.ts";
import { defaultLocale, isLocale } from "#app/i18n/locales.ts";
import { citizenPaths, staffPaths } from "./paths.ts";
import { notFound } from "./respond.server.ts";
import { readToken } from "./session.server.ts";

declare module "@remix-run/node" {
	interface AppLoadContext {
		app: App;
		/** When the request came in, in milliseconds since 1970: the one instant it is served at. */
		receivedAt: number;
		/** When the server is told to stop: an answer that never ends by itself ends then. */
		stopping: AbortSignal;
		/** For the scripts of the staff pages. */
		cspNonce: string;
		/** The network address of the client, for rate limits only; never logged. */
		clientAddress: string;
	}
}

/** What a loader or an action is called with. */
export type RouteArgs = {
	request: Request;
	params: Readonly<Record<string, string | undefined>>;
	context: AppLoadContext;
};

export function systemContext({ context }: Pick<RouteArgs, "context">): SystemContext {
	return {
		now: Temporal.Instant.fromEpochMilliseconds(context.receivedAt),
		db: context.app.db,
		vault: context.app.vault,
	};
}

/** Anybody on a citizen page. @throws 404 when the path starts with a language we don't speak. */
export async function visitorContext(args: RouteArgs): Promise<VisitorContext> {
	const { lang } = args.params;
	if (lang !== undefined && (!isLocale(lang) || lang === defaultLocale)) throw notFound();
	const system = systemContext(args);
	const applicant = await signedInApplicant(args);
	return {
		...system,
		locale: lang ?? defaultLocale,
		applicantId: applicant?.id ?? null,
		clientAddress: args.context.clientAddress,
	};
}

/** The signed-in job seeker of this request, or null. */
export function signedInApplicant(
	args: Pick<RouteArgs, "request" | "context">,
): Promise<{ id: string; givenName: string } | null> {
	return onceARequest(applicants, args, async () => {
		const { app } = args.context;
		const token = await readToken(app, args.request, "applicant");
		if (!token) return null;
		const { now } = systemContext(args);
		return findSessionApplicant(app.db.read, app.vault.digest("session", token), now);
	});
}

type OfARequest<T> = WeakMap<AppLoadContext, Promise<T>>;

const applicants: OfARequest<{ id: string; givenName: string } | null> = new WeakMap();

const staffMembers: OfARequest<StaffContext["staffMember"] | null> = new WeakMap();

/** Every loader of a page asks who it is for. They are told the same. */
function onceARequest<T>(
	answers: OfARequest<T>,
	{ context }: Pick<RouteArgs, "context">,
	ask: () => Promise<T>,
): Promise<T> {
	const answer = answers.get(context) ?? ask();
	answers.set(context, answer);
	return answer;
}

/** Somebody signed in on the citizen pages. @throws a redirect to sign in, which comes back here. */
export async function applicantContext(args: RouteArgs): Promise<ApplicantContext> {
	const visitor = await visitorContext(args);
	const { applicantId } = visitor;
	if (applicantId) return { ...visitor, applicantId };
	throw redirect(`${citizenPaths(visitor.locale).signIn}?${returnTo(args.request)}`, 303);
}

/** Somebody signed in at the desk. @throws a redirect to sign in, which comes back here. */
export async function staffContext(args: Omit<RouteArgs, "params">): Promise<StaffContext> {
	const context = await signedInAtDesk(args);
	if (context) return context;
	throw redirect(`${staffPaths.signIn}?${returnTo(args.request)}`, 303);
}

/** The same for what a script asks, which goes nowhere by itself. */
export async function signedInAtDesk(
	args: Omit<RouteArgs, "params">,
): Promise<StaffContext | null> {
	const system = systemContext(args);
	const staffMember = await onceARequest(staffMembers, args, async () => {
		const { app } = args.context;
		const token = await readToken(app, args.request, "staff");
		if (!token) return null;
		return findSessionStaffMember(app.db.read, app.vault.digest("session", token), system.now);
	});
	return staffMember ? { ...system, staffMember } : null;
}

/** A GET can be come back to; after a POST one starts from the page's beginning. */
function returnTo(request: Request): URLSearchParams {
	const url = new URL(request.url);
	const path = url.pathname.replace(/\.data$/, "");
	return new URLSearchParams(
		request.method === "GET" ? { verso: `${path}${url.search}` } : { verso: path },
	);
}

/** The `verso` of a sign-in page when it is a path of ours, else `fallback`: no open redirect. */
export function safeReturn(request: Request, fallback: string): string {
	const to = new URL(request.url).searchParams.get("verso");
	return to && /^\/(?![/\\])[\w\-/.?=&%+]*$/.test(to) ? to : fallback;
}
