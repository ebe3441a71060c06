import type { AppLoadContext } from "@remix-run/node";
import type { z } from "zod";
import { discardDraft as forget } from "#app/features/drafts/discard-draft.server.ts";
import type { DraftKind } from "#app/features/drafts/draft-store.server.ts";
import { openDraft } from "#app/features/drafts/open-draft.server.ts";
import { saveDraft } from "#app/features/drafts/save-draft.server.ts";
import { systemContext } from "./context.server.ts";
import { newToken, readToken, tokenCookie } from "./session.server.ts";

type RequestArgs = { request: Request; context: AppLoadContext };

/** What this browser has typed so far; null when there is nothing, or it has another shape by now. */
export async function readDraft<Schema extends z.ZodType>(
	args: RequestArgs,
	kind: DraftKind,
	schema: Schema,
): Promise<z.output<Schema> | null> {
	const token = await readToken(args.context.app, args.request, "draft");
	if (!token) return null;
	const parsed = schema.safeParse(await openDraft({ kind, token }, systemContext(args)));
	return parsed.success ? parsed.data : null;
}

/** Keeps the draft, and answers with the Set-Cookie value that opens it again from this browser. */
export async function writeDraft(
	args: RequestArgs,
	kind: DraftKind,
	payload: unknown,
): Promise<string> {
	const { app } = args.context;
	const token = (await readToken(app, args.request, "draft")) ?? newToken();
	await saveDraft({ kind, token, payload }, systemContext(args));
	return tokenCookie(app, "draft", token);
}

/** Forgets the draft. The cookie stays: it may open a draft of the other kind. */
export async function discardDraft(args: RequestArgs, kind: DraftKind): Promise<void> {
	const token = await readToken(args.context.app, args.request, "draft");
	if (token) await forget({ kind, token }, systemContext(args));
}
