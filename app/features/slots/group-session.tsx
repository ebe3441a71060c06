import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Fragment } from "react";
import { formatDay, formatTime } from "#app/i18n/format.ts";
import { interviewLanguageName } from "#app/i18n/interview-language.ts";
import { Badge } from "#app/ui/badge.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { InterviewBadge } from "#app/ui/interview-badge.tsx";
import { PhoneLink } from "#app/ui/phone-link.tsx";
import { SafeContactBadge } from "#app/ui/safe-contact-badge.tsx";
import type { GroupSession, Participant } from "./group-session.view.server.ts";

/** "giovedì 3 dicembre 2026, 10:00–11:30, Sportello di Collegno, Sala" */
export function sessionLine(session: GroupSession): string {
	const { zone } = session;
	const hours = `${formatTime(session.startsAt, "it", zone)}–${formatTime(session.endsAt, "it", zone)}`;
	return `${formatDay(session.startsAt, "it", zone)}, ${hours}, ${session.officeName}, ${session.deskName}`;
}

/** The people who come to a session, each with their attendance. */
export function Participants({
	participants,
	booking,
	attendance,
}: {
	participants: Participant[];
	booking: (id: string) => string;
	attendance: (participant: Participant) => ReactNode;
}) {
	if (participants.length === 0) return <EmptyState title="Ancora nessuno" headingLevel={3} />;
	return (
		<DataTable
			caption="Partecipanti"
			columns={["Persona", "Codice", "Telefono", "Presenza"]}
			secondary={[1, 2]}
			rows={participants.map((person) => ({
				key: person.bookingId,
				cells: [
					<Fragment key="person">
						<Link to={booking(person.bookingId)}>
							{person.familyName} {person.givenName}
						</Link>{" "}
						<InterviewBadge
							language={
								person.interviewLanguage && interviewLanguageName(person.interviewLanguage, "it")
							}
						/>
					</Fragment>,
					<span key="reference" className="reference-small">
						{person.reference}
					</span>,
					<Fragment key="phone">
						{person.phone ? <PhoneLink number={person.phone} /> : "nessuno"}
						<SafeContactBadge isOn={person.safeContact} />
					</Fragment>,
					attendance(person),
				],
			}))}
		/>
	);
}

/** The people who no longer come; of a session that the office cancelled, those to be told by voice. */
export function CancelledParticipants({
	cancelled,
	booking,
}: {
	cancelled: Participant[];
	booking: (id: string) => string;
}) {
	return (
		<ul className="history">
			{cancelled.map((person) => (
				<li key={person.bookingId}>
					<Link to={booking(person.bookingId)}>
						{person.familyName} {person.givenName}
					</Link>{" "}
					{person.status === "cancelled_by_office"
						? "annullato dallo sportello"
						: "annullato dalla persona"}
					{person.status === "cancelled_by_office" && !person.hasEmail && (
						<>
							{" "}
							<Badge kind="warning">da avvisare a voce</Badge>{" "}
							{person.phone ? <PhoneLink number={person.phone} /> : "senza telefono"}
							<SafeContactBadge isOn={person.safeContact} />
						</>
					)}
				</li>
			))}
		</ul>
	);
}
