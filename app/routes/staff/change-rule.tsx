import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ChangePreviewFacts } from "#app/features/slots/change-preview.tsx";
import { changeRuleSchema } from "#app/features/slots/change-rule.schema.ts";
import {
	type ChangeRuleRefusal,
	changeRule,
	previewRuleChange,
} from "#app/features/slots/change-rule.server.ts";
import { ChangeRuleForm } from "#app/features/slots/change-rule-form.tsx";
import { ConfirmForm } from "#app/features/slots/confirm-form.tsx";
import { slotRefusals, weekdayNames } from "#app/features/slots/refusal-messages.ts";
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
import { Refusal } from "#app/ui/refusal.tsx";

export const meta: MetaFunction = () => staffTitle("Cambia un orario");

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

/** Shows first; changes the opening once that was confirmed. */
export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const ruleId = args.params.rule ?? "";
	const form = await readForm(args.request, changeRuleSchema);
	const shown = { values: form.values, errors: {}, refusal: null, preview: null, isSecond: false };
	if (!form.ok) return data({ ...shown, errors: form.errors }, { status: 400 });
	const refused = async (refusal: ChangeRuleRefusal) => {
		// Taken away meanwhile: the page around says by whom.
		if (refusal === "unknown_rule") {
			if (!(await removedRuleView(ruleId, context))) throw notFound();
			return data(shown, { status: 410 });
		}
		return data({ ...shown, refusal: slotRefusals[refusal] }, { status: 409 });
	};
	const { terms, isConfirmed } = form.value;
	if (!isConfirmed) {
		const outcome = await previewRuleChange(ruleId, terms, context);
		return outcome.ok ? data({ ...shown, preview: outcome.preview }) : refused(outcome.refusal);
	}
	const changed = await changeRule(ruleId, terms, havingSeen(context, form));
	if (!changed.ok && changed.refusal === "changed_meanwhile") {
		return data({ ...shown, ...cameSecond(changed, form.values, context) }, { status: 409 });
	}
	if (!changed.ok) return refused(changed.refusal);
	return seeOther(
		afterSaving(
			changed.orphaned > 0
				? staffPaths.closures
				: staffPaths.availability({ sportello: changed.deskId }),
		),
	);
}

export default function ChangeRule() {
	const { rule, removed } = useLoaderData<typeof loader>();
	const shown = useActionData<typeof action>();
	if (!rule) {
		return (
			<RemovedRule
				told={removed.told}
				typed={shown?.values ?? {}}
				back={staffPaths.availability({ sportello: removed.deskId })}
			/>
		);
	}
	const back = staffPaths.availability({ sportello: rule.deskId });
	const values: Readonly<Record<string, string>> = {
		seen: rule.seen,
		...(shown?.values ?? { ...rule.values, fromOn: rule.today }),
	};
	return (
		<>
			<PageTitle>Cambia un orario settimanale</PageTitle>
			<p className="lead">
				Adesso: {weekdayNames[rule.weekday]}, {rule.startTime}–{rule.endTime}, {rule.serviceName}
			</p>
			<Refusal>{shown?.refusal}</Refusal>
			{shown?.preview && (
				<>
					<ChangePreviewFacts preview={shown.preview} />
					<ConfirmForm values={{ ...values, confirmed: "yes" }} back={back}>
						Conferma e cambia
					</ConfirmForm>
					<h2>Cambia ancora qualcosa</h2>
				</>
			)}
			<ChangeRuleForm
				values={values}
				errors={shown?.errors ?? {}}
				now={shown?.isSecond ? rule.values : undefined}
				back={back}
			/>
		</>
	);
}
