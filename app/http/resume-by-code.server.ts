import { data } from "@remix-run/node";
import { z } from "zod";
import { readReference } from "#app/domain/booking/reference.ts";
import type { DraftKind } from "#app/features/drafts/draft-store.server.ts";
import type { RouteArgs } from "./context.server.ts";
import { resumeHere } from "./draft.server.ts";
import { readForm } from "./form.server.ts";

const resumeDraftSchema = z.object({
	codice: z
		.string("reference_invalid")
		.max(100, "reference_invalid")
		.transform((text, issues) => {
			const code = readReference(text);
			if (code === null) issues.addIssue({ code: "custom", message: "reference_invalid" });
			return code ?? "";
		}),
});

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
	const status = refusal === "too_many_attempts" ? 429 : 400;
	return { ok: false as const, answer: data({ codice, problem: undefined, refusal }, { status }) };
}
