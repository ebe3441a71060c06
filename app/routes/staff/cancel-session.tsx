import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cancelGroupSession } from "#app/features/appointments/cancel-group-session.server.ts";
import { cancelBookingSchema } from "#app/features/booking/cancel-booking.schema.ts";
import { sessionLine } from "#app/features/slots/group-session.tsx";
import { groupSessionView } from "#app/features/slots/group-session.view.server.ts";
import { slotRefusals } from "#app/features/slots/refusal-messages.ts";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { ReasonForm } from "#app/http/reason-form.tsx";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

export const meta: MetaFunction = () => staffTitle("Annulla l'incontro");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const session = await groupSessionView(args.params.session ?? "", context);
	if (!session) throw notFound();
	return { session };
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const slotId = args.params.session ?? "";
	const form = await readForm(args.request, cancelBookingSchema);
	const shown = { values: form.values, errors: {}, refusal: null };
	if (!form.ok) return data({ ...shown, errors: form.errors }, { status: 400 });
	const cancelled = await cancelGroupSession(slotId, form.value.reason || null, context);
	if (cancelled.ok) return seeOther(staffPaths.session(slotId));
	if (cancelled.refusal === "unknown_session") throw notFound();
	return data({ ...shown, refusal: slotRefusals[cancelled.refusal] }, { status: 409 });
}

export default function CancelSession() {
	const { session } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { participants } = session;
	const byVoice = participants.filter(({ hasEmail }) => !hasEmail).length;
	const byMail = participants.length - byVoice;
	return (
		<>
			<PageTitle>Annulla l'incontro</PageTitle>
			<Refusal>{failed?.refusal}</Refusal>
			<p className="lead">
				{session.serviceName}, {sessionLine(session)}
			</p>
			<p>
				{participants.length === 0
					? "Nessuno ha prenotato."
					: `${byMail === 1 ? "1 persona riceve" : `${byMail} persone ricevono`} un'e-mail che dice che l'appuntamento è annullato.`}{" "}
				{byVoice > 0 &&
					`${byVoice === 1 ? "1 persona non ha" : `${byVoice} persone non hanno`} e-mail: dopo trovi qui chi avvisare a voce.`}
			</p>
			<ReasonForm failed={failed} back={staffPaths.session(session.id)}>
				{participants.length === 0
					? "Annulla l'incontro"
					: `Annulla l'incontro e ${participants.length === 1 ? "l'appuntamento di 1 persona" : `gli appuntamenti di ${participants.length} persone`}`}
			</ReasonForm>
		</>
	);
}
