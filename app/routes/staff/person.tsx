import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { atDesk } from "#app/features/access.ts";
import { AttendanceBadge } from "#app/features/attendance/attendance-badge.tsx";
import { PersonEnrolments } from "#app/features/enrolment/person-enrolments.tsx";
import { personEnrolmentsView } from "#app/features/enrolment/person-enrolments.view.server.ts";
import { personView } from "#app/features/people/person.view.server.ts";
import { PossibleDuplicates } from "#app/features/people/possible-duplicates.tsx";
import { personWishesView } from "#app/features/waitlist/desk-waitlist.view.server.ts";
import { DeskWishes } from "#app/features/waitlist/desk-wishes.tsx";
import { staffContext } from "#app/http/context.server.ts";
import { livePage } from "#app/http/live.tsx";
import { staffPaths } from "#app/http/paths.ts";
import { notFound } from "#app/http/respond.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { catalogs } from "#app/i18n/catalogs.ts";
import { formatDay, formatTime } from "#app/i18n/format.ts";
import { interviewLanguageName } from "#app/i18n/interview-language.ts";
import { asLocale, localeNames } from "#app/i18n/locales.ts";
import { Alert } from "#app/ui/alert.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { PhoneLink } from "#app/ui/phone-link.tsx";

export const handle = livePage("applicant", "booking", "enrolment", "waitlist_entry");

export const meta: MetaFunction = () => staffTitle("Persona");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const person = await personView(args.params.applicant ?? "", context);
	if (!person) throw notFound();
	const [enrolments, wishes] = await Promise.all([
		personEnrolmentsView(atDesk("person", person.id, context), context),
		personWishesView(atDesk("person", person.id, context), context),
	]);
	return { person, enrolments, wishes };
}

export default function PersonPage() {
	const { person, enrolments, wishes } = useLoaderData<typeof loader>();
	return (
		<>
			<PageTitle>
				{person.familyName} {person.givenName}
			</PageTitle>
			<div className="actions">
				<LinkButton href={staffPaths.bookFor(person.id)}>Prenota un appuntamento</LinkButton>
				<LinkButton href={staffPaths.addToWaitlist(person.id)} variant="outline-primary">
					Metti in lista d'attesa
				</LinkButton>
				<LinkButton href={staffPaths.personData(person.id)} variant="outline-primary">
					Correggi i dati, copia, cancella
				</LinkButton>
			</div>
			{person.safeContact && (
				<Alert kind="warning" title="Contatto riservato: non nominare il programma">
					<p>
						La posta e il telefono possono essere di altri. Se risponde un'altra persona, non dire
						chi sei né perché chiami: chiedi solo quando puoi richiamare. I messaggi partono senza
						il nome del programma.
					</p>
				</Alert>
			)}
			<PossibleDuplicates duplicates={person.duplicates} personPath={staffPaths.person} />
			<Facts
				facts={[
					{
						term: "Telefono",
						value: person.phone ? <PhoneLink number={person.phone} /> : "nessuno",
					},
					{ term: "E-mail", value: person.email ?? "nessuna" },
					{ term: "Lingua dei messaggi", value: localeNames[asLocale(person.locale)] },
					{
						term: "Lingua del colloquio",
						value: interviewLanguageName(person.interviewLanguage, "it"),
					},
					{ term: "Residenza", value: person.residence ?? "non indicata" },
					...(person.companions.length > 0
						? [
								{
									term: "Con l'aiuto di",
									value: person.companions
										.map(({ name, role }) => `${name} (${catalogs.it.companion.roles[role]})`)
										.join(", "),
								},
							]
						: []),
					{ term: "Codice fiscale", value: person.fiscalCode ?? "non indicato" },
				]}
			/>
			<h2>Appuntamenti</h2>
			{person.appointments.length === 0 ? (
				<p>Nessun appuntamento.</p>
			) : (
				<DataTable
					caption="Appuntamenti della persona"
					secondary={[2, 3]}
					columns={["Quando", "Dove", "Servizio", "Codice", "Stato"]}
					rows={person.appointments.map((appointment) => {
						const { zone, startsAt, bookingId } = appointment;
						const when = `${formatDay(startsAt, "it", zone)}, ${formatTime(startsAt, "it", zone)}`;
						return {
							key: appointment.reference,
							cells: [
								bookingId ? (
									<Link key="when" to={staffPaths.booking(bookingId)}>
										{when}
									</Link>
								) : (
									when
								),
								appointment.officeName,
								appointment.serviceName,
								appointment.reference,
								<AttendanceBadge
									key="state"
									status={appointment.status}
									attendance={appointment.attendance}
								/>,
							],
						};
					})}
				/>
			)}
			{wishes.length > 0 && (
				<>
					<h2>Lista d'attesa</h2>
					<DeskWishes
						caption="Che cosa aspetta"
						wishes={wishes}
						paths={staffPaths}
						action={staffPaths.waitlist}
					/>
				</>
			)}
			<h2>Iscrizioni</h2>
			<PersonEnrolments enrolments={enrolments} enrolmentPath={staffPaths.enrolment} />
		</>
	);
}
