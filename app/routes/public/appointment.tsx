import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AppointmentFacts } from "#app/features/booking/appointment-facts.tsx";
import { AppointmentPage } from "#app/features/booking/appointment-page.tsx";
import { AppointmentState } from "#app/features/booking/appointment-state.tsx";
import { bookAgainSchema } from "#app/features/booking/book-again.schema.ts";
import { bookAgainView } from "#app/features/booking/book-again.view.server.ts";
import { BookAgainChoice } from "#app/features/booking/book-again-choice.tsx";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { BookingConflict } from "#app/features/booking/booking-conflict.tsx";
import { CalendarLinks } from "#app/features/booking/calendar-links.tsx";
import { remedyFor } from "#app/features/booking/refusal-messages.ts";
import { ProposalChoice } from "#app/features/repairs/proposal-choice.tsx";
import { findProposal } from "#app/features/repairs/proposal-store.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { newFormKey } from "#app/http/form-key.server.ts";
import { managedAppointment } from "#app/http/managed-appointment.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { calendarFilePath, citizenPaths } from "#app/http/paths.ts";
import { badRequest, limitedUntil, seeOther } from "#app/http/respond.server.ts";
import { catalogs } from "#app/i18n/catalogs.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

export const meta: MetaFunction<typeof loader> = (args) =>
	pageTitle(args, ({ booking }) =>
		args.data && args.data.appointment.status !== "booked"
			? booking.appointment.cancelledTitle
			: booking.appointment.title,
	);

export async function loader(args: LoaderFunctionArgs) {
	const { token, appointment, context } = await managedAppointment(args);
	const asked = new URL(args.request.url).searchParams;
	return {
		token,
		appointment,
		again: await bookAgainView(appointment, context),
		formKey: newFormKey(),
		proposal: await findProposal(context.db.read, appointment.bookingId, context.now),
		news: asked.has("spostato")
			? ("moved" as const)
			: asked.has("fissato")
				? ("taken" as const)
				: null,
	};
}

/** Takes back what was cancelled, or another time instead. */
export async function action(args: ActionFunctionArgs) {
	const { token, person, appointment, context } = await managedAppointment(args);
	const form = await readForm(args.request, bookAgainSchema);
	if (!form.ok || appointment.status !== "cancelled_by_applicant") throw badRequest();
	const { disponibilita: slotId, key: idempotencyKey } = form.value;
	const booked = await bookSlot({ slotId, applicant: person, idempotencyKey, note: null }, context);
	const paths = citizenPaths(context.locale);
	if (booked.ok) {
		const link = context.vault.sign("manage-link", booked.bookingId);
		return seeOther(`${paths.appointment(link)}?fissato`);
	}
	const texts = catalogs[context.locale];
	if ("until" in booked) {
		const answer = { limit: texts.booking.limits[booked.refusal], conflict: null };
		return data(answer, limitedUntil(booked.until, context.now));
	}
	const { refusal } = booked;
	// The page says what is free instead.
	if (remedyFor(refusal) === "another_time") return seeOther(paths.appointment(token));
	return data({ limit: null, conflict: { refusal, alternatives: [] } }, { status: 409 });
}

export default function ManagedAppointment() {
	const { token, appointment, proposal, news, again, formKey } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { booking, waitlist } = useTexts();
	const paths = citizenPaths(useLocale());
	const words = booking.appointment;
	const isCancelled = appointment.status !== "booked";
	const isActive = appointment.status === "booked" && !appointment.hasStarted;
	if (proposal) {
		return (
			<AppointmentPage title={words.title} home={paths.home}>
				<div className="narrow">
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
			</AppointmentPage>
		);
	}
	if (failed?.conflict) {
		return (
			<AppointmentPage title={words.cancelledTitle} home={paths.home}>
				<BookingConflict
					{...failed.conflict}
					deskPhone={appointment.phone}
					paths={{
						another_time: paths.appointment(token),
						own_appointments: paths.appointments,
						enrolment: paths.enrolment,
						signIn: paths.signIn,
						desk: paths.municipalities,
					}}
				/>
			</AppointmentPage>
		);
	}
	return (
		<AppointmentPage title={isCancelled ? words.cancelledTitle : words.title} home={paths.home}>
			<div className="narrow">
				<Refusal>{failed?.limit}</Refusal>
				<AppointmentState appointment={appointment} news={news} />
				{again && <BookAgainChoice again={again} slotId={appointment.slotId} formKey={formKey} />}
				<AppointmentFacts appointment={appointment} />
				<div className="actions">
					{isActive && appointment.mayChange && (
						<>
							<LinkButton href={paths.moveAppointment(token)}>{words.move}</LinkButton>
							<LinkButton href={paths.cancelAppointment(token)} variant="outline-danger">
								{words.cancel}
							</LinkButton>
						</>
					)}
					{appointment.mayDecline && (
						<LinkButton href={paths.cancelAppointment(token)} variant="outline-danger">
							{words.cannotCome}
						</LinkButton>
					)}
					{isActive ? (
						<>
							{appointment.mayChange && (
								<LinkButton href={paths.earlierAppointment(token)} variant="outline-primary">
									{waitlist.links.earlier}
								</LinkButton>
							)}
							<LinkButton href={paths.printAppointment(token)} variant="outline-primary">
								{booking.confirmed.print}
							</LinkButton>
						</>
					) : (
						<LinkButton
							href={paths.booking({ servizio: appointment.serviceId })}
							variant={again ? "outline-primary" : "primary"}
						>
							{words.bookAgain}
						</LinkButton>
					)}
				</div>
				{isActive && <CalendarLinks appointment={appointment} file={calendarFilePath(token)} />}
			</div>
		</AppointmentPage>
	);
}
