import { formatDayShort, formatTime } from "#app/i18n/format.ts";
import { defaultLocale } from "#app/i18n/locales.ts";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { PhoneLink } from "#app/ui/phone-link.tsx";
import { SafeContactBadge } from "#app/ui/safe-contact-badge.tsx";
import type { MessageList, UndeliveredMessage } from "./undelivered.view.server.ts";

const ABOUT: Record<UndeliveredMessage["kind"], string> = {
	enrolment_submitted: "Iscrizione ricevuta",
	enrolment_reviewed: "Decisione sull'iscrizione",
	booking_confirmed: "Appuntamento confermato",
	booking_moved: "Appuntamento spostato",
	booking_cancelled: "Appuntamento annullato",
	booking_reminder: "Promemoria",
	repair_proposed: "Proposta di un altro orario",
	waitlist_joined: "Messa in lista d'attesa",
	seat_offered: "Posto liberato, proposto",
	sign_in_code: "Codice di accesso",
	address_changed: "E-mail cambiata",
};

/** The reasons of app/domain/messages/relevance.ts, and the desk's own. */
const DROPPED: Record<string, string> = {
	recipient_gone: "L'indirizzo è cambiato o la persona non c'è più",
	booking_cancelled: "L'appuntamento è stato annullato prima dell'invio",
	booking_active_again: "L'appuntamento è di nuovo valido",
	booking_moved: "L'appuntamento è stato spostato prima dell'invio",
	repair_open: "L'orario è stato tolto: la persona deve scegliere un altro",
	repair_settled: "La persona ha già un altro orario, o tiene il suo",
	wish_over: "La persona non è più in lista d'attesa",
	offer_over: "La proposta non era più aperta",
	decision_changed: "Nel frattempo l'iscrizione è cambiata",
	appointment_started: "L'appuntamento era già cominciato",
	too_late: "Era troppo tardi per inviarla",
	readdressed: "L'indirizzo è cambiato: è partita a quello nuovo",
	told_by_desk: "Lo sportello ha avvisato la persona",
};

type Paths = { person(id: string): string; booking(id: string): string };

/** The messages of one list, each with what can be done about it. */
export function UndeliveredList({
	list,
	messages,
	paths,
}: {
	list: MessageList;
	messages: readonly UndeliveredMessage[];
	paths: Paths;
}) {
	const isToCall = list === "to_call";
	return (
		<DataTable
			caption="E-mail non arrivate"
			columns={["Persona", "E-mail", "Appuntamento", "Che cosa è successo"].concat(
				isToCall ? ["Da fare"] : [],
			)}
			rows={messages.map((message) => ({
				key: message.id,
				cells: [
					<Person key="person" person={message.person} paths={paths} />,
					ABOUT[message.kind],
					<Appointment key="appointment" appointment={message.appointment} paths={paths} />,
					<Story key="story" list={list} message={message} />,
					...(isToCall ? [<ToDo key="to-do" message={message} />] : []),
				],
			}))}
		/>
	);
}

function Person({ person, paths }: { person: UndeliveredMessage["person"]; paths: Paths }) {
	if (!person) return "Persona cancellata";
	return (
		<>
			<a href={paths.person(person.id)}>{person.name}</a>
			<br />
			{person.phone ? <PhoneLink number={person.phone} /> : "Senza telefono"}
			<SafeContactBadge isOn={person.safeContact} />
		</>
	);
}

function Appointment({
	appointment,
	paths,
}: {
	appointment: UndeliveredMessage["appointment"];
	paths: Paths;
}) {
	if (!appointment) return "–";
	const { id, startsAt, zone, officeName } = appointment;
	return (
		<>
			<a href={paths.booking(id)}>{moment(startsAt, zone)}</a>
			<br />
			{officeName}
		</>
	);
}

function Story({ list, message }: { list: MessageList; message: UndeliveredMessage }) {
	const { droppedReason, lastResponse, at } = message;
	const when = moment(at, "Europe/Rome");
	if (droppedReason) {
		return (
			<>
				{DROPPED[droppedReason] ?? droppedReason} ({when})
			</>
		);
	}
	return (
		<>
			{whatHappens(list, message, when)}
			{lastResponse && (
				<details>
					<summary>Risposta del server</summary>
					<code>{lastResponse}</code>
				</details>
			)}
		</>
	);
}

/** One that was not tried since it was written, the desk sent it on, or the address was corrected. */
function whatHappens(list: MessageList, message: UndeliveredMessage, when: string): string {
	const { attempts, lastResponse } = message;
	if (list === "waiting" && attempts === 0) {
		return lastResponse ? `Riparte ${when}, all'indirizzo di adesso.` : `Aspetta da ${when}.`;
	}
	const story = list === "waiting" ? `Si riprova ${when}.` : `Non consegnata, ${when}.`;
	return `${story} Tentativi: ${attempts}`;
}

function ToDo({ message }: { message: UndeliveredMessage }) {
	const name = message.person?.name ?? "la persona";
	return (
		<form method="post" className="answers">
			<input type="hidden" name="message" value={message.id} />
			<Button name="how" value="told" size="sm">
				Ho avvisato<span className="visually-hidden"> {name}</span>
			</Button>{" "}
			{message.person?.hasEmail && (
				<Button name="how" value="retry" size="sm" variant="outline-primary">
					Riprova<span className="visually-hidden"> l'e-mail a {name}</span>
				</Button>
			)}
		</form>
	);
}

function moment(at: Date, zone: string): string {
	return `${formatDayShort(at, defaultLocale, zone)} alle ${formatTime(at, defaultLocale, zone)}`;
}
