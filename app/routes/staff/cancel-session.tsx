import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { cancelGroupSession } from "#app/features/appointments/cancel-group-session.server.ts";
import { cancelBookingSchema } from "#app/features/booking/cancel-booking.schema.ts";
import { sessionLine } from "#app/features/slots/group-session.tsx";
import { groupSessionView } from "#app/features/slots/group-session.view.server.ts";
import { slotRefusals } from "#app/features/slots/refusal-messages.ts";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { catalogs, problemText } from "#app/i18n/catalogs.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

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
	const reason = form.values.reason ?? "";
	if (!form.ok) {
		return data({ reason, error: form.errors.reason, refusal: null }, { status: 400 });
	}
	const cancelled = await cancelGroupSession(slotId, form.value.reason || null, context);
	if (cancelled.ok) return seeOther(staffPaths.session(slotId));
	if (cancelled.refusal === "unknown_session") throw notFound();
	const refusal = slotRefusals[cancelled.refusal];
	return data({ reason, error: undefined, refusal }, { status: 409 });
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
			{failed?.refusal && (
				<Alert kind="warning" role="alert">
					<p>{failed.refusal}</p>
				</Alert>
			)}
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
			<Form method="post" className="narrow">
				<TextField
					name="reason"
					label="Motivo (facoltativo)"
					hint="Resta scritto qui, non va nel messaggio."
					maxLength={200}
					defaultValue={failed?.reason}
					error={problemText(catalogs.it, failed?.error)}
				/>
				<FormActions back={{ href: staffPaths.session(session.id), label: "Torna indietro" }}>
					<Button variant="danger">
						{participants.length === 0
							? "Annulla l'incontro"
							: `Annulla l'incontro e ${participants.length === 1 ? "l'appuntamento di 1 persona" : `gli appuntamenti di ${participants.length} persone`}`}
					</Button>
				</FormActions>
			</Form>
		</>
	);
}
