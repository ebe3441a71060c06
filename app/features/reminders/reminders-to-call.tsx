import { Form } from "@remix-run/react";
import { formatDayShort, formatTime } from "#app/i18n/format.ts";
import { interviewLanguageName } from "#app/i18n/interview-language.ts";
import { asLocale, localeNames } from "#app/i18n/locales.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { InterviewBadge } from "#app/ui/interview-badge.tsx";
import { PhoneLink } from "#app/ui/phone-link.tsx";
import { SafeContactBadge } from "#app/ui/safe-contact-badge.tsx";
import { SeenField } from "#app/ui/seen-field.tsx";
import type { ReminderToCall } from "./reminders-to-call.view.server.ts";

type Paths = { person(id: string): string; booking(id: string): string };

/** People to remind by telephone, each with what to say and what came of it. */
export function RemindersToCallTable({
	caption,
	reminders,
	paths,
}: {
	caption: string;
	reminders: readonly ReminderToCall[];
	paths: Paths;
}) {
	return (
		<DataTable
			caption={caption}
			columns={["Persona", "Che cosa dire", "Chiamate", "Com'è andata"]}
			rows={reminders.map((reminder) => ({
				key: reminder.bookingId,
				cells: [
					<Person key="person" reminder={reminder} paths={paths} />,
					<WhatToSay key="say" reminder={reminder} />,
					<Calls key="calls" reminder={reminder} />,
					<Outcome key="outcome" reminder={reminder} />,
				],
			}))}
		/>
	);
}

function Person({
	reminder: { bookingId, person },
	paths,
}: {
	reminder: ReminderToCall;
	paths: Paths;
}) {
	const { locale, phone, interviewLanguage } = person;
	return (
		<>
			<a href={paths.booking(bookingId)}>{person.name}</a>{" "}
			{locale !== "it" && <Badge>{localeNames[asLocale(locale)]}</Badge>}{" "}
			<InterviewBadge
				language={interviewLanguage && interviewLanguageName(interviewLanguage, "it")}
			/>
			<SafeContactBadge isOn={person.safeContact} />
			<br />
			{phone ? (
				<PhoneLink number={phone} />
			) : (
				<>
					senza telefono: <a href={paths.person(person.id)}>guarda i suoi dati</a>
				</>
			)}
		</>
	);
}

/** Nothing that others may not hear, where others may answer. */
function WhatToSay({ reminder }: { reminder: ReminderToCall }) {
	const { startsAt, zone, officeName, address, serviceName, person } = reminder;
	const when = `${formatDayShort(startsAt, "it", zone)}, ore ${formatTime(startsAt, "it", zone)}`;
	return (
		<>
			<strong>{when}</strong>
			<br />
			{officeName}, {address}
			<br />
			{person.safeContact ? "Parla solo con la persona: non nominare il programma" : serviceName}
		</>
	);
}

function Calls({ reminder: { calls, zone } }: { reminder: ReminderToCall }) {
	if (calls.length === 0) return "Nessuna chiamata";
	return (
		<ul className="list-unstyled">
			{calls.map(({ at, by, outcome }) => (
				<li key={at.getTime()}>
					{outcome === "reached" ? "Chiamato" : "Non risponde"}, {formatDayShort(at, "it", zone)}{" "}
					alle {formatTime(at, "it", zone)}, {by}
				</li>
			))}
		</ul>
	);
}

function Outcome({ reminder: { bookingId, person, seen, calls } }: { reminder: ReminderToCall }) {
	const isReached = calls.some(({ outcome }) => outcome === "reached");
	if (isReached) return <Badge kind="success">Chiamato</Badge>;
	const of = <span className="visually-hidden">: {person.name}</span>;
	return (
		<Form method="post" className="answers">
			<input type="hidden" name="booking" value={bookingId} />
			<SeenField seen={seen} />
			<Button name="outcome" value="reached" size="sm">
				Chiamato{of}
			</Button>{" "}
			<Button name="outcome" value="no_answer" size="sm" variant="outline-primary">
				Non risponde{of}
			</Button>
		</Form>
	);
}
