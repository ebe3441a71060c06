import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { cancelBookingSchema } from "#app/features/booking/cancel-booking.schema.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import { deskRefusals } from "#app/features/booking/refusal-messages.ts";
import { staffBookingView } from "#app/features/booking/staff-booking.view.server.ts";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { catalogs, problemText } from "#app/i18n/catalogs.ts";
import { formatDay, formatTime } from "#app/i18n/format.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = () => staffTitle("Annulla l'appuntamento");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const booking = await staffBookingView(args.params.booking ?? "", context);
	if (!booking) throw notFound();
	return { booking };
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const id = args.params.booking ?? "";
	if (!(await staffBookingView(id, context))) throw notFound();
	const form = await readForm(args.request, cancelBookingSchema);
	const reason = form.values.reason ?? "";
	if (!form.ok) {
		return data({ reason, error: form.errors.reason, refusal: null }, { status: 400 });
	}
	const cancelled = await cancelBooking(id, form.value.reason || null, context);
	// Pressed twice: it is cancelled, which is what was asked for.
	if (cancelled.ok || cancelled.refusal === "already_cancelled") {
		return seeOther(staffPaths.booking(id));
	}
	const refusal = deskRefusals[cancelled.refusal];
	return data({ reason, error: undefined, refusal }, { status: 409 });
}

export default function CancelBooking() {
	const { booking } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { applicant, zone } = booking;
	return (
		<>
			<PageTitle>Annulla l'appuntamento</PageTitle>
			{failed?.refusal && (
				<Alert kind="warning" role="alert">
					<p>{failed.refusal}</p>
				</Alert>
			)}
			<p className="lead">
				{applicant.familyName} {applicant.givenName}, {formatDay(booking.startsAt, "it", zone)}, ore{" "}
				{formatTime(booking.startsAt, "it", zone)}, {booking.officeName}
			</p>
			<p>
				{applicant.email
					? "La persona riceve un'e-mail che dice che l'appuntamento è annullato."
					: `La persona non ha e-mail: avvisala a voce${applicant.phone ? ` al ${applicant.phone}` : ""}.`}
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
				<FormActions back={{ href: staffPaths.booking(booking.id), label: "Torna indietro" }}>
					<Button variant="danger">Annulla l'appuntamento</Button>
				</FormActions>
			</Form>
		</>
	);
}
