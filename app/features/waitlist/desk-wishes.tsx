import { Form } from "@remix-run/react";
import { catalogs } from "#app/i18n/catalogs.ts";
import { formatDayShort, formatList, formatTime, weekdayName } from "#app/i18n/format.ts";
import { interviewLanguageName } from "#app/i18n/interview-language.ts";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { InterviewBadge } from "#app/ui/interview-badge.tsx";
import { PhoneLink } from "#app/ui/phone-link.tsx";
import { SafeContactBadge } from "#app/ui/safe-contact-badge.tsx";
import { SeenField } from "#app/ui/seen-field.tsx";
import type { DeskWish } from "./desk-waitlist.view.server.ts";

const EVERY_DAY = 7;

type Paths = { person(id: string): string; booking(id: string): string };

/** People on the waiting list, with the seat that is kept for them where one is. */
export function DeskWishes({
	caption,
	wishes,
	paths,
	action,
}: {
	caption: string;
	wishes: readonly DeskWish[];
	paths: Paths;
	/** Where the answers go. */
	action: string;
}) {
	const areOffered = wishes.some(({ offer }) => offer !== null);
	return (
		<DataTable
			caption={caption}
			secondary={[areOffered ? 3 : 2]}
			columns={[
				"Persona",
				"Che cosa aspetta",
				...(areOffered ? ["Posto tenuto"] : []),
				"In lista dal",
				"Che cosa dice",
			]}
			rows={wishes.map((wish) => ({
				key: wish.entryId,
				cells: [
					<Person key="person" wish={wish} paths={paths} />,
					<Wanted key="wanted" wish={wish} paths={paths} />,
					...(areOffered ? [<Offer key="offer" wish={wish} />] : []),
					formatDayShort(wish.joinedAt, "it", "Europe/Rome"),
					<Answers key="answers" wish={wish} action={action} />,
				],
			}))}
		/>
	);
}

function Person({ wish: { person, reference }, paths }: { wish: DeskWish; paths: Paths }) {
	const { interviewLanguage } = person;
	return (
		<>
			<a href={paths.person(person.id)}>{person.name}</a>{" "}
			<InterviewBadge
				language={interviewLanguage && interviewLanguageName(interviewLanguage, "it")}
			/>
			<br />
			{person.phone ? <PhoneLink number={person.phone} /> : "Senza telefono"}
			<SafeContactBadge isOn={person.safeContact} />
			<br />
			<span className="reference-small">{reference}</span>
		</>
	);
}

function Wanted({ wish, paths }: { wish: DeskWish; paths: Paths }) {
	const { weekdays, partOfDay, earlierThan } = wish;
	const days = weekdays.map((day) => weekdayName(day, "it"));
	const times = [
		...(days.length < EVERY_DAY ? [formatList(days, "it")] : []),
		...(partOfDay === "any" ? [] : [catalogs.it.booking.search[partOfDay].toLowerCase()]),
	];
	const lines = [
		wish.serviceName,
		formatList(wish.municipalities, "it"),
		...(times.length > 0 ? [times.join(", ")] : []),
	];
	return (
		<>
			{lines.map((line) => (
				<div key={line}>{line}</div>
			))}
			{earlierThan && (
				<div>
					prima di{" "}
					<a href={paths.booking(earlierThan.bookingId)}>
						{moment(earlierThan.startsAt, earlierThan.zone)}
					</a>
				</div>
			)}
		</>
	);
}

function Offer({ wish: { offer } }: { wish: DeskWish }) {
	if (!offer) return "–";
	const { startsAt, zone, officeName, until, calls, isLastChance } = offer;
	return (
		<>
			<strong>{moment(startsAt, zone)}</strong>
			<br />
			{officeName}
			<br />
			tenuto fino a {moment(until, zone)}
			{isLastChance && (
				<>
					<br />
					Ultima proposta: se non risponde, esce dalla lista. Dillo alla persona.
				</>
			)}
			{calls.length > 0 && (
				<ul className="list-unstyled">
					{calls.map(({ at, by, outcome }) => (
						<li key={at.getTime()}>
							{outcome === "reached" ? "Chiamata fatta" : "Chiamata senza risposta"},{" "}
							{moment(at, zone)}, {by}
						</li>
					))}
				</ul>
			)}
		</>
	);
}

function Answers({ wish, action }: { wish: DeskWish; action: string }) {
	const { offer, person } = wish;
	const of = <span className="visually-hidden"> ({person.name})</span>;
	return (
		<Form method="post" action={action} className="answers">
			<input type="hidden" name="wish" value={wish.entryId} />
			<input type="hidden" name="offer" value={offer?.offerId ?? ""} />
			<SeenField seen={wish.seen} />
			{offer && (
				<>
					<Button name="answer" value="yes" size="sm">
						Lo prende{of}
					</Button>{" "}
					<Button name="answer" value="no" size="sm" variant="outline-primary">
						Non lo vuole{of}
					</Button>{" "}
					{!person.hasEmail && (
						<>
							<Button name="answer" value="told" size="sm" variant="outline-primary">
								Ci pensa{of}
							</Button>{" "}
							<Button name="answer" value="no_answer" size="sm" variant="outline-primary">
								Non risponde{of}
							</Button>{" "}
						</>
					)}
				</>
			)}
			<Button name="answer" value="leave" size="sm" variant="outline-danger">
				Togli dalla lista{of}
			</Button>
		</Form>
	);
}

function moment(at: Date, zone: string): string {
	return `${formatDayShort(at, "it", zone)} alle ${formatTime(at, "it", zone)}`;
}
