import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
	type Appointment,
	appointmentView,
	justBooked,
} from "#app/features/booking/appointment.view.server.ts";
import { AppointmentFacts } from "#app/features/booking/appointment-facts.tsx";
import { AppointmentPage } from "#app/features/booking/appointment-page.tsx";
import { CalendarLinks } from "#app/features/booking/calendar-links.tsx";
import { RatingForm } from "#app/features/feedback/rating-form.tsx";
import { Finish } from "#app/features/people/finish.tsx";
import { readConfirmation } from "#app/http/confirmation.server.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { newFormKey } from "#app/http/form-key.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { calendarFilePath, citizenPaths } from "#app/http/paths.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

export const meta: MetaFunction = (args) =>
	pageTitle(args, (texts) => texts.booking.confirmed.title);

/** What was just booked in this browser: for minutes, so that it can be loaded again and written down. */
export async function loader(args: LoaderFunctionArgs) {
	const context = await visitorContext(args);
	const bookingId = await readConfirmation(args, "booking");
	const appointment =
		bookingId && (await justBooked(bookingId, context))
			? await appointmentView(bookingId, context.locale, context)
			: null;
	if (!appointment) return { appointment: null, token: "", formKey: "" };
	return {
		appointment,
		token: context.vault.sign("manage-link", appointment.bookingId),
		formKey: newFormKey(),
	};
}

/** For somebody who gets no mail: the code where they are told to write it down, and a way to send it to themselves. */
function CodeToWriteDown({
	appointment,
}: {
	appointment: Pick<Appointment, "reference" | "startsAt" | "zone" | "officeName" | "safeContact">;
}) {
	const words = useTexts().booking.confirmed;
	const { reference, startsAt, zone, officeName, safeContact } = appointment;
	const when = formatMoment(startsAt, useLocale(), zone);
	const text = safeContact ? reference : words.smsText(when, officeName, reference);
	return (
		<>
			<p>
				{words.notSent}
				<br />
				<span className="reference">{reference}</span>
			</p>
			<p>
				{/* With "?&" old and new telephones alike fill in the text. */}
				<a href={`sms:?&body=${encodeURIComponent(text)}`}>{words.sms}</a>
			</p>
		</>
	);
}

export default function BookingConfirmed() {
	const { appointment, token, formKey } = useLoaderData<typeof loader>();
	const { account, booking, site } = useTexts();
	const locale = useLocale();
	const paths = citizenPaths(locale);
	const words = booking.confirmed;
	if (!appointment) {
		return (
			<AppointmentPage title={words.none} home={paths.home}>
				<EmptyState title={site.nav.signIn}>
					<p>{words.noneText}</p>
					<div className="actions">
						<LinkButton href={paths.openByReference}>{account.byReference.link}</LinkButton>
						<LinkButton href={paths.signIn} variant="outline-primary">
							{account.signIn.send}
						</LinkButton>
					</div>
				</EmptyState>
			</AppointmentPage>
		);
	}
	return (
		<AppointmentPage title={words.title} home={paths.home}>
			<div className="narrow">
				<Alert kind="success" role="status">
					<p>
						{words.fixed}{" "}
						<strong>{formatMoment(appointment.startsAt, locale, appointment.zone)}</strong>.
					</p>
					{appointment.hasEmail ? (
						<p>{words.sent}</p>
					) : (
						<CodeToWriteDown appointment={appointment} />
					)}
				</Alert>
				<AppointmentFacts appointment={appointment} />
				<h2>{words.next}</h2>
				<div className="actions">
					<LinkButton href={paths.printAppointment(token)} variant="outline-primary">
						{words.print}
					</LinkButton>
					<LinkButton href={paths.appointment(token)} variant="outline-primary">
						{words.manage}
					</LinkButton>
				</div>
				<CalendarLinks appointment={appointment} file={calendarFilePath(token)} />
				<p>
					<a href={paths.booking({ servizio: appointment.serviceId })}>{words.somebodyElse}</a>
				</p>
				<Finish action={paths.signOut} />
				<RatingForm action={paths.rate()} page="/prenota/confermato" formKey={formKey} />
			</div>
		</AppointmentPage>
	);
}
