import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { atDesk } from "#app/features/access.ts";
import { recordReminderCall } from "#app/features/reminders/record-reminder-call.server.ts";
import { RemindersToCallTable } from "#app/features/reminders/reminders-to-call.tsx";
import { remindersToCallView } from "#app/features/reminders/reminders-to-call.view.server.ts";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { livePage } from "#app/http/live.tsx";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { afterSaving, wasSaved } from "#app/http/saved.ts";
import { cameSecond, havingSeen } from "#app/http/seen.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { Done } from "#app/ui/done.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

export { afterConflict as shouldRevalidate } from "#app/http/after-conflict.ts";

const reminderCallSchema = z.object({
	booking: z.string().min(1, "invalid").max(64, "invalid"),
	outcome: z.enum(["reached", "no_answer"], "choose"),
});

export const handle = livePage("booking");

export const meta: MetaFunction = () => staffTitle("Promemoria da dare per telefono");

export async function loader(args: LoaderFunctionArgs) {
	const list = await remindersToCallView(await staffContext(args));
	return { ...list, wasSaved: wasSaved(args.request) };
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const form = await readForm(args.request, reminderCallSchema);
	if (!form.ok) return data({ problem: "Scegli com'è andata la chiamata." }, { status: 400 });
	const booking = atDesk("booking", form.value.booking, context);
	const change = havingSeen(context, form);
	const recorded = await recordReminderCall(booking, form.value.outcome, change);
	if (recorded.ok) return seeOther(afterSaving(staffPaths.reminders));
	if (recorded.refusal === "unknown_booking") throw notFound();
	const problem =
		recorded.refusal === "changed_meanwhile"
			? cameSecond(recorded, form.values, context).refusal
			: "Questa persona non è più da chiamare: guarda com'è l'appuntamento adesso.";
	return data({ problem }, { status: 409 });
}

export default function Reminders() {
	const { toCall, reached, wasSaved } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	return (
		<>
			<PageTitle>Promemoria da dare per telefono</PageTitle>
			<Refusal>{failed?.problem}</Refusal>
			{wasSaved && !failed && <Done>Fatto: la chiamata è segnata.</Done>}
			<p>
				Queste persone hanno un appuntamento domani o dopodomani e non hanno e-mail: il portale non
				può scrivere. Chiamale e segna com'è andata.
			</p>
			{toCall.length === 0 ? (
				<EmptyState title="Nessuno da chiamare" headingLevel={2}>
					<p>Chi ha l'e-mail riceve il promemoria da solo.</p>
				</EmptyState>
			) : (
				<>
					<h2>Da chiamare ({toCall.length})</h2>
					<RemindersToCallTable
						caption="Persone da chiamare"
						reminders={toCall}
						paths={staffPaths}
					/>
				</>
			)}
			{reached.length > 0 && (
				<>
					<h2>Già chiamate ({reached.length})</h2>
					<RemindersToCallTable
						caption="Persone già chiamate"
						reminders={reached}
						paths={staffPaths}
					/>
				</>
			)}
		</>
	);
}
