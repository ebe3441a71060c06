import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AppointmentFacts } from "#app/features/booking/appointment-facts.tsx";
import { AppointmentState } from "#app/features/booking/appointment-state.tsx";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import { cancelOwnBookingSchema } from "#app/features/booking/cancel-own-booking.schema.ts";
import { ChosenTime } from "#app/features/booking/chosen-time.tsx";
import { refusalText } from "#app/features/booking/refusal-messages.ts";
import { readForm } from "#app/http/form.server.ts";
import { managedAppointment } from "#app/http/managed-appointment.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { seeOther } from "#app/http/respond.server.ts";
import { SingleStep } from "#app/http/single-step.tsx";
import { STEP } from "#app/http/step.ts";
import { catalogs } from "#app/i18n/catalogs.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

export const handle = STEP;

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.booking.cancel.title);

export async function loader(args: LoaderFunctionArgs) {
	const { token, appointment } = await managedAppointment(args);
	return { token, appointment };
}

export async function action(args: ActionFunctionArgs) {
	const { token, booking, context } = await managedAppointment(args);
	const form = await readForm(args.request, cancelOwnBookingSchema);
	const chosen = form.ok ? form.value.reason : null;
	// In the desk's language: the desk reads it.
	const reason = chosen && catalogs.it.booking.cancel.reasons[chosen];
	const cancelled = await cancelBooking(booking, reason, context);
	// A second click finds it cancelled already, which is what it asked for.
	if (cancelled.ok || cancelled.refusal === "already_cancelled") {
		return seeOther(citizenPaths(context.locale).appointment(token));
	}
	return data(
		{ refusal: refusalText(catalogs[context.locale], cancelled.refusal) },
		{ status: 409 },
	);
}

export default function CancelAppointment() {
	const { token, appointment } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { booking, forms } = useTexts();
	const { mayChange, mayDecline } = appointment;
	const words = { ...booking.cancel, ...(mayDecline && booking.cancel.late) };
	const paths = citizenPaths(useLocale());
	const back = paths.appointment(token);
	return (
		<SingleStep title={words.title}>
			<Refusal>{refused?.refusal}</Refusal>
			{mayChange || mayDecline ? (
				<>
					<p>{words.text}</p>
					<ChosenTime slot={appointment} />
					<form method="post">
						<SelectField
							name="reason"
							label={`${words.reason} (${forms.optional})`}
							hint={words.reasonHint}
							placeholder={words.noReason}
							options={Object.entries(words.reasons).map(([value, label]) => ({ value, label }))}
						/>
						<FormActions back={{ href: back, label: words.keep }}>
							<Button variant="danger">{words.confirm}</Button>
						</FormActions>
					</form>
					<details>
						<summary>{booking.appointment.title}</summary>
						<AppointmentFacts appointment={appointment} howToCome={false} />
					</details>
				</>
			) : (
				<>
					<AppointmentState appointment={appointment} />
					<AppointmentFacts appointment={appointment} howToCome={false} />
					<a href={back}>{booking.appointment.back}</a>
				</>
			)}
		</SingleStep>
	);
}
