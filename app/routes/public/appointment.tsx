import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AppointmentFacts } from "#app/features/booking/appointment-facts.tsx";
import { AppointmentPage } from "#app/features/booking/appointment-page.tsx";
import { AppointmentState } from "#app/features/booking/appointment-state.tsx";
import { CalendarLinks } from "#app/features/booking/calendar-links.tsx";
import { ProposalChoice } from "#app/features/repairs/proposal-choice.tsx";
import { findProposal } from "#app/features/repairs/proposal-store.server.ts";
import { managedAppointment } from "#app/http/managed-appointment.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { calendarFilePath, citizenPaths } from "#app/http/paths.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { LinkButton } from "#app/ui/button.tsx";

export const meta: MetaFunction = (args) =>
	pageTitle(args, (texts) => texts.booking.appointment.title);

export async function loader(args: LoaderFunctionArgs) {
	const { token, appointment, context } = await managedAppointment(args);
	const asked = new URL(args.request.url).searchParams;
	return {
		token,
		appointment,
		proposal: await findProposal(context.db.read, appointment.bookingId, context.now),
		news: asked.has("spostato")
			? ("moved" as const)
			: asked.has("fissato")
				? ("taken" as const)
				: null,
	};
}

export default function ManagedAppointment() {
	const { token, appointment, proposal, news } = useLoaderData<typeof loader>();
	const { booking, waitlist } = useTexts();
	const paths = citizenPaths(useLocale());
	const words = booking.appointment;
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
	return (
		<AppointmentPage title={words.title} home={paths.home}>
			<div className="narrow">
				<AppointmentState appointment={appointment} news={news} />
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
							<LinkButton href={paths.earlierAppointment(token)} variant="outline-primary">
								{waitlist.links.earlier}
							</LinkButton>
							<LinkButton href={paths.printAppointment(token)} variant="outline-primary">
								{booking.confirmed.print}
							</LinkButton>
						</>
					) : (
						<LinkButton href={paths.booking({ servizio: appointment.serviceId })}>
							{words.bookAgain}
						</LinkButton>
					)}
				</div>
				{isActive && <CalendarLinks appointment={appointment} file={calendarFilePath(token)} />}
			</div>
		</AppointmentPage>
	);
}
