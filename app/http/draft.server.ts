import type { z } from "zod";
import { discardDraft as forget } from "#app/features/drafts/discard-draft.server.ts";
import { type DraftKind, draftId } from "#app/features/drafts/draft-store.server.ts";
import { keepDraft } from "#app/features/drafts/keep-draft.server.ts";
import { openDraft } from "#app/features/drafts/open-draft.server.ts";
import { type ResumeDraftOutcome, resumeDraft } from "#app/features/drafts/resume-draft.server.ts";
import { saveDraft } from "#app/features/drafts/save-draft.server.ts";
import { type RouteArgs, systemContext } from "./context.server.ts";
import { tooManyRequests } from "./respond.server.ts";
import { newToken, readToken, tokenCookie } from "./session.server.ts";

/** What this browser has typed so far; null when there is nothing, or it has another shape by now. */
export async function readDraft<Schema extends z.ZodType>(
	args: RouteArgs,
	kind: DraftKind,
	schema: Schema,
): Promise<z.output<Schema> | null> {
	const token = await readToken(args.context.app, args.request, "draft");
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

/** The same, for who goes on writing in it and needs its id: what a held seat is tied to. */
export async function openOwnDraft(
	args: RouteArgs,
	kind: DraftKind,
	payload: unknown,
): Promise<OwnDraft> {
	const token = (await readToken(args.context.app, args.request, "draft")) ?? newToken();
	const draft = draftOf(args, kind, token);
	await draft.keep(payload);
	return draft;
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
		cookie: () => tokenCookie(app, "draft", token),
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
	const { app } = args.context;
	const token = await readToken(app, args.request, "draft");
	return token ? draftId(app.vault, kind, token) : null;
}

/** Keeps this browser's draft for later; the code that opens it in any other, or null without a draft. */
export async function keepOwnDraft(args: RouteArgs, kind: DraftKind): Promise<string | null> {
	const token = await readToken(args.context.app, args.request, "draft");
	return token ? draftOf(args, kind, token).keepForLater() : null;
}

/** Goes on here with a draft that was kept; on success it is this browser's, once it has the cookie. */
export async function resumeHere(
	args: RouteArgs,
	kind: DraftKind,
	code: string,
): Promise<ResumeDraftOutcome & { draft: OwnDraft }> {
	const { app, clientAddress } = args.context;
	const token = (await readToken(app, args.request, "draft")) ?? newToken();
	const outcome = await resumeDraft({ kind, code, token, clientAddress }, systemContext(args));
	return { ...outcome, draft: draftOf(args, kind, token) };
}

/** Forgets the draft. The cookie stays: it may open a draft of the other kind. */
export async function discardDraft(args: RouteArgs, kind: DraftKind): Promise<void> {
	const token = await readToken(args.context.app, args.request, "draft");
	if (token) await forget({ kind, token }, systemContext(args));
}
