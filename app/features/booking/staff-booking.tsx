import type { ReactNode } from "react";
import { catalogs } from "#app/i18n/catalogs.ts";
import { formatDay, formatDayShort, formatTime } from "#app/i18n/format.ts";
import { interviewLanguageName } from "#app/i18n/interview-language.ts";
import { asLocale, localeNames } from "#app/i18n/locales.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { PhoneLink } from "#app/ui/phone-link.tsx";
import { SafeContactBadge } from "#app/ui/safe-contact-badge.tsx";
import type { BookingMessage, HistoryLine, StaffBooking } from "./staff-booking.view.server.ts";

/** An appointment as the desk needs it on the telephone. */
export function StaffBookingFacts({
	booking,
	person,
	state,
}: {
	booking: StaffBooking;
	/** The link to the person. */
	person: ReactNode;
	state: ReactNode;
}) {
	const { applicant, zone } = booking;
	return (
		<Facts
			facts={[
				{
					term: "Persona",
					value: (
						<>
							{person}
							<SafeContactBadge isOn={applicant.safeContact} />
						</>
					),
				},
				{
					term: "Quando",
					value: `${formatDay(booking.startsAt, "it", zone)}, ore ${formatTime(booking.startsAt, "it", zone)}–${formatTime(booking.endsAt, "it", zone)}`,
				},
				{ term: "Dove", value: `${booking.officeName}, ${booking.deskName}` },
				{ term: "Servizio", value: booking.serviceName },
				{ term: "Codice", value: <span className="reference">{booking.reference}</span> },
				{ term: "Stato", value: state },
				{
					term: "Telefono",
					value: applicant.phone ? <PhoneLink number={applicant.phone} /> : "nessuno",
				},
				{
					term: "E-mail",
					value: applicant.email ?? "nessuna: stampa il foglio e avvisa a voce",
				},
				{ term: "Lingua dei messaggi", value: localeNames[asLocale(applicant.locale)] },
				{
					term: "Lingua del colloquio",
					value: interviewLanguageName(applicant.interviewLanguage, "it"),
				},
				...(booking.companion
					? [
							{
								term: "Con l'aiuto di",
								value: `${booking.companion.name} (${catalogs.it.companion.roles[booking.companion.role]})`,
							},
						]
					: []),
				...(booking.note ? [written("Nota della persona", booking.note)] : []),
				...(booking.cancellationReason
					? [written("Motivo dell'annullamento", booking.cancellationReason)]
					: []),
			]}
		/>
	);
}

/** In whatever language, so that its direction is its own. */
function written(term: string, text: string) {
	return { term, value: <bdi key={term}>{text}</bdi> };
}

/** What happened to the appointment, newest first. */
export function BookingHistory({ lines, zone }: { lines: HistoryLine[]; zone: string }) {
	return (
		<ul className="history">
			{lines.map((line) => (
				<li key={`${line.at.getTime()}-${line.action}`}>
					<strong>{actionText(line, zone)}</strong>
					<br />
					<span className="text-soft">
						{moment(line.at, zone)}, {actorText(line)}
					</span>
				</li>
			))}
		</ul>
	);
}

const messageKinds: Record<string, string> = {
	booking_confirmed: "Conferma",
	booking_moved: "Appuntamento spostato",
	booking_cancelled: "Appuntamento annullato",
	booking_reminder: "Promemoria",
	repair_proposed: "Proposta di un altro orario",
};

const messageStates = {
	pending: <Badge kind="primary">in partenza</Badge>,
	sent: <Badge kind="success">inviato</Badge>,
	dropped: <Badge>non serve più</Badge>,
	failed: <Badge kind="danger">non arrivato: chiama la persona</Badge>,
} satisfies Record<BookingMessage["status"], ReactNode>;

/** The messages about the appointment and what became of each. */
export function BookingMessages({ messages, zone }: { messages: BookingMessage[]; zone: string }) {
	if (messages.length === 0) return <p className="text-soft">Nessun messaggio: manca l'e-mail.</p>;
	return (
		<ul className="history">
			{messages.map(({ id, kind, isCopy, status, createdAt, settledAt }) => (
				<li key={id}>
					{messageKinds[kind] ?? kind}
					{isCopy && ", copia per chi aiuta"}{" "}
					{isCopy && status === "failed" ? <Badge>non arrivato</Badge> : messageStates[status]}
					<br />
					<span className="text-soft">{moment(settledAt ?? createdAt, zone)}</span>
				</li>
			))}
		</ul>
	);
}

const attendanceNames: Record<string, string> = {
	arrived: "arrivato",
	attended: "ricevuto",
	no_show: "assente",
	excused: "giustificato",
	none: "nessuna",
};

function actionText({ action, facts, starts }: HistoryLine, zone: string): string {
	const at = (start: Date | undefined) => (start ? moment(start, zone) : "?");
	switch (action) {
		case "booked":
			return `Prenotato per ${at(starts.startsAt)}`;
		case "moved":
			return `Spostato da ${at(starts.fromStartsAt)} a ${at(starts.toStartsAt)}`;
		case "cancelled":
			return "Annullato";
		case "kept":
			return "Tenuto, anche se l'orario è stato tolto";
		case "reminded_by_phone":
			return "Promemoria dato per telefono";
		case "not_reached_by_phone":
			return "Chiamata per il promemoria: non risponde";
		case "attendance_recorded":
			return `Presenza: ${attendanceNames[facts.to ?? ""] ?? facts.to}`;
		case "attendance_undone":
			return `Presenza tolta (era: ${attendanceNames[facts.from ?? ""] ?? facts.from})`;
		default:
			return action;
	}
}

function actorText({ actor, staffName }: HistoryLine): string {
	if (actor === "staff") return staffName ?? "sportello";
	return actor === "applicant" ? "la persona" : "automatico";
}

function moment(at: Date, zone: string): string {
	return `${formatDayShort(at, "it", zone)}, ore ${formatTime(at, "it", zone)}`;
}
