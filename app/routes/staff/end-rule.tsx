import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { endRule } from "#app/features/slots/end-rule.server.ts";
import { EndRuleForm } from "#app/features/slots/end-rule-form.tsx";
import { previewEndedRule } from "#app/features/slots/preview-ended-rule.server.ts";
import { dayField } from "#app/features/slots/read-when.schema.ts";
import { slotRefusals } from "#app/features/slots/refusal-messages.ts";
import { RemovedRule } from "#app/features/slots/removed-rule.tsx";
import { removedRuleView, ruleLineView } from "#app/features/slots/rule-line.view.server.ts";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { afterSaving } from "#app/http/saved.ts";
import { cameSecond, havingSeen, toldTo } from "#app/http/seen.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { PageTitle } from "#app/ui/page-title.tsx";

/** `confirmed` once the desk has seen what ending the opening takes away. */
const endRuleSchema = z.object({
	lastOn: dayField,
	confirmed: z.literal("yes", "invalid").optional(),
});

export const meta: MetaFunction = () => staffTitle("Finisci un orario");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const id = args.params.rule ?? "";
	const rule = await ruleLineView(id, context);
	if (rule) return data({ rule, removed: null });
	const removed = await removedRuleView(id, context);
	if (!removed) throw notFound();
	const told = toldTo(context, removed.change);
	return data({ rule: null, removed: { told, deskId: removed.deskId } }, { status: 410 });
}

/** Shows first; ends the opening once that was confirmed. */
export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const ruleId = args.params.rule ?? "";
	const form = await readForm(args.request, endRuleSchema);
	const { lastOn = "", seen } = form.values;
	const shown = { lastOn, seen, error: null, refusal: null, isSecond: false, preview: null };
	if (!form.ok) {
		return data({ ...shown, error: form.errors.lastOn ?? "invalid" }, { status: 400 });
	}
	const refused = async (refusal: "unknown_rule" | "day_past") => {
		// Taken away meanwhile: the page around says by whom.
		if (refusal === "unknown_rule") {
			if (!(await removedRuleView(ruleId, context))) throw notFound();
			return data(shown, { status: 410 });
		}
		return data({ ...shown, refusal: slotRefusals[refusal] }, { status: 409 });
	};
	if (form.value.confirmed) {
		const ended = await endRule(ruleId, form.value.lastOn, havingSeen(context, form));
		if (ended.ok) {
			return seeOther(
				afterSaving(
					ended.orphaned > 0
						? staffPaths.closures
						: staffPaths.availability({ sportello: ended.deskId }),
				),
			);
		}
		if (ended.refusal !== "changed_meanwhile") return refused(ended.refusal);
		const { refusal, isSecond } = cameSecond(ended, form.values, context);
		return data({ ...shown, seen: undefined, refusal, isSecond }, { status: 409 });
	}
	const outcome = await previewEndedRule(ruleId, form.value.lastOn, context);
	if (!outcome.ok) return refused(outcome.refusal);
	return data({ ...shown, preview: outcome.preview });
}

export default function EndRule() {
	const { rule, removed } = useLoaderData<typeof loader>();
	const shown = useActionData<typeof action>();
	if (!rule) {
		return (
			<RemovedRule
				told={removed.told}
				typed={{ lastOn: shown?.lastOn ?? "" }}
				back={staffPaths.availability({ sportello: removed.deskId })}
			/>
		);
	}
	return (
		<>
			<PageTitle>Finisci un orario settimanale</PageTitle>
			<EndRuleForm
				rule={rule}
				seen={shown?.seen ?? rule.seen}
				lastOn={shown?.lastOn ?? rule.today}
				error={shown?.error ?? null}
				refusal={shown?.refusal ?? null}
				isSecond={shown?.isSecond ?? false}
				preview={shown?.preview ?? null}
				back={staffPaths.availability({ sportello: rule.deskId })}
			/>
		</>
	);
}
