import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptProposal } from "#app/features/appointments/accept-proposal.server.ts";
import { alternativesView } from "#app/features/booking/alternatives.view.server.ts";
import { AppointmentPage } from "#app/features/booking/appointment-page.tsx";
import { BookingConflict } from "#app/features/booking/booking-conflict.tsx";
import { moveBookingSchema } from "#app/features/booking/move-booking.schema.ts";
import { remedyFor } from "#app/features/booking/refusal-messages.ts";
import { ProposalChoice } from "#app/features/repairs/proposal-choice.tsx";
import { findProposal } from "#app/features/repairs/proposal-store.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { managedAppointment } from "#app/http/managed-appointment.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { seeOther } from "#app/http/respond.server.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.booking.proposal.page);

export async function loader(args: LoaderFunctionArgs) {
	const { token, appointment, context } = await managedAppointment(args);
	const proposal = await findProposal(context.db.read, appointment.bookingId, context.now);
	if (!proposal) throw seeOther(citizenPaths(context.locale).appointment(token));
	return { token, appointment, proposal };
}

export async function action(args: ActionFunctionArgs) {
	const { token, booking, context } = await managedAppointment(args);
	const form = await readForm(args.request, moveBookingSchema);
	if (!form.ok) return data({ isMissing: true, conflict: null }, { status: 400 });
	const { disponibilita: slotId } = form.value;
	const paths = citizenPaths(context.locale);
	const accepted = await acceptProposal(booking, slotId, context);
	if (accepted.ok) return seeOther(`${paths.appointment(token)}?spostato`);
	const { refusal } = accepted;
	// A second tap, or one on another page: the appointment says what was chosen.
	if (refusal === "same_slot" || refusal === "already_settled") {
		return seeOther(paths.appointment(token));
	}
	const alternatives =
		remedyFor(refusal) === "another_time" ? await alternativesView(slotId, context) : [];
	return data({ isMissing: false, conflict: { refusal, alternatives } }, { status: 409 });
}

export default function AppointmentProposals() {
	const { token, appointment, proposal } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { booking } = useTexts();
	const paths = citizenPaths(useLocale());
	return (
		<AppointmentPage title={booking.proposal.page} home={paths.home}>
			{failed?.conflict ? (
				<BookingConflict
					{...failed.conflict}
					paths={{
						another_time: paths.moveAppointment(token),
						own_appointments: paths.appointment(token),
						enrolment: paths.enrolment,
						signIn: paths.signIn,
						desk: paths.municipalities,
					}}
				/>
			) : (
				<div className="narrow">
					{failed?.isMissing && (
						<Alert kind="danger" role="alert">
							<p>{booking.proposal.missing}</p>
						</Alert>
					)}
					<ProposalChoice
						proposal={proposal}
						was={appointment}
						phone={appointment.phone}
						paths={{
							accept: paths.proposals(token),
							chooseOther: paths.moveAppointment(token),
							cancel: paths.cancelAppointment(token),
						}}
					/>
				</div>
			)}
		</AppointmentPage>
	);
}
