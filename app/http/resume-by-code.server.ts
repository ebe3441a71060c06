import { data } from "@remix-run/node";
import { z } from "zod";
import type { DraftKind } from "#app/features/drafts/draft-store.server.ts";
import { referenceField } from "#app/features/form-fields.schema.ts";
import { type RouteArgs, systemContext } from "./context.server.ts";
import { resumeHere } from "./draft.server.ts";
import { readForm } from "./form.server.ts";
import { limitedUntil } from "./respond.server.ts";

const resumeDraftSchema = z.object({ codice: referenceField });

/** Reads a code and goes on here with its draft, or answers with the form as it comes back. */
export async function resumeByCode(args: RouteArgs, kind: DraftKind) {
	const form = await readForm(args.request, resumeDraftSchema);
	const { codice = "" } = form.values;
	if (!form.ok) {
		const problem = form.errors.codice;
		return {
			ok: false as const,
			answer: data({ codice, problem, refusal: null }, { status: 400 }),
		};
	}
	const resumed = await resumeHere(args, kind, form.value.codice);
	if (resumed.ok) return resumed;
	const { refusal } = resumed;
	const { now } = systemContext(args);
	const response = "until" in resumed ? limitedUntil(resumed.until, now) : { status: 400 };
	return { ok: false as const, answer: data({ codice, problem: undefined, refusal }, response) };
}
