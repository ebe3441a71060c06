import type { z } from "zod";
import { newId } from "#app/adapters/db/ids.server.ts";
import { discardDraft as forget } from "#app/features/drafts/discard-draft.server.ts";
import { type DraftKind, draftId } from "#app/features/drafts/draft-store.server.ts";
import { keepDraft } from "#app/features/drafts/keep-draft.server.ts";
import { openDraft } from "#app/features/drafts/open-draft.server.ts";
import { type ResumeDraftOutcome, resumeDraft } from "#app/features/drafts/resume-draft.server.ts";
import { saveDraft } from "#app/features/drafts/save-draft.server.ts";
import { type RouteArgs, systemContext } from "./context.server.ts";
import { tooManyRequests } from "./respond.server.ts";
import { readToken, tokenCookie } from "./session.server.ts";

/** What this browser has typed so far; null when there is nothing, or it has another shape by now. */
export async function readDraft<Schema extends z.ZodType>(
	args: RouteArgs,
	kind: DraftKind,
	schema: Schema,
): Promise<z.output<Schema> | null> {
	const token = await ownToken(args, kind);
	return token ? draftOf(args, kind, token).read(schema) : null;
}

/** Keeps the draft, and answers with the Set-Cookie value that opens it again from this browser. */
export async function writeDraft(
	args: RouteArgs,
	kind: DraftKind,
	payload: unknown,
): Promise<string> {
	return (await openOwnDraft(args, kind, payload)).cookie();
}

/** The same, for whoever goes on with it. */
export async function openOwnDraft(
	args: RouteArgs,
	kind: DraftKind,
	payload: unknown,
): Promise<OwnDraft> {
	const draft = await ownDraft(args, kind);
	await draft.keep(payload);
	return draft;
}

/** The draft of this browser, which may not be written yet. */
export async function ownDraft(args: RouteArgs, kind: DraftKind): Promise<OwnDraft> {
	return draftOf(args, kind, (await ownToken(args, kind)) ?? newToken(args));
}

/** A draft of a browser, also before the browser has its cookie. */
export type OwnDraft = ReturnType<typeof draftOf>;

function draftOf(args: RouteArgs, kind: DraftKind, token: string) {
	const { app } = args.context;
	const context = systemContext(args);
	const { clientAddress } = args.context;
	return {
		draftId: draftId(app.vault, kind, token),
		/** The Set-Cookie value that opens it again. */
		cookie: () => tokenCookie(app, `${kind}_draft`, token),
		/** @throws 429 when very many forms were begun from this network. */
		async keep(payload: unknown) {
			const saved = await saveDraft({ kind, token, payload, clientAddress }, context);
			if (!saved.ok) throw tooManyRequests(saved.until, context.now);
		},
		/** The code that opens it in another browser; null when there is no such draft. */
		keepForLater: () => keepDraft({ kind, token }, context),
		async read<Schema extends z.ZodType>(schema: Schema): Promise<z.output<Schema> | null> {
			const parsed = schema.safeParse(await openDraft({ kind, token }, context));
			return parsed.success ? parsed.data : null;
		},
	};
}

/** The id of this browser's draft, whether there is one or not; null in a browser that never had any. */
export async function ownDraftId(args: RouteArgs, kind: DraftKind): Promise<string | null> {
	const token = await ownToken(args, kind);
	return token ? draftId(args.context.app.vault, kind, token) : null;
}

/** Keeps this browser's draft for later; the code that opens it in any other, or null without a draft. */
export async function keepOwnDraft(args: RouteArgs, kind: DraftKind): Promise<string | null> {
	const token = await ownToken(args, kind);
	return token ? draftOf(args, kind, token).keepForLater() : null;
}

/** A draft that was kept is this browser's, once it has the cookie. */
export type Resumed = Extract<ResumeDraftOutcome, { ok: true }> & { draft: OwnDraft };

/** Goes on here with a draft that was kept, of whichever kind. */
export async function resumeHere(
	args: RouteArgs,
	code: string,
): Promise<Resumed | Extract<ResumeDraftOutcome, { ok: false }>> {
	const { clientAddress } = args.context;
	const tokenOf = async (kind: DraftKind) => (await ownToken(args, kind)) ?? newToken(args);
	const tokens = { enrolment: await tokenOf("enrolment"), booking: await tokenOf("booking") };
	const outcome = await resumeDraft({ code, tokens, clientAddress }, systemContext(args));
	if (!outcome.ok) return outcome;
	return { ...outcome, draft: draftOf(args, outcome.kind, tokens[outcome.kind]) };
}

/**
 * Forgets the draft, and answers with the Set-Cookie value that takes its token away: the next form
 * of this browser is another one, maybe somebody else's.
 */
export async function discardDraft(args: RouteArgs, kind: DraftKind): Promise<string> {
	const token = await ownToken(args, kind);
	if (token) await forget({ kind, token }, systemContext(args));
	return noDraft(args, kind);
}

/** The same Set-Cookie value where the draft itself is no draft any more. */
export function noDraft(args: RouteArgs, kind: DraftKind): Promise<string> {
	return tokenCookie(args.context.app, `${kind}_draft`, null);
}

/** Only a token that we made names a draft: nobody can choose one for the browser of somebody else. */
function newToken(args: RouteArgs): string {
	return args.context.app.vault.sign("draft", newId());
}

async function ownToken(args: RouteArgs, kind: DraftKind): Promise<string | null> {
	const { app } = args.context;
	const token = await readToken(app, args.request, `${kind}_draft`);
	return token && app.vault.verify("draft", token) ? token : null;
}
