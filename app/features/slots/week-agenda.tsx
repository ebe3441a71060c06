import { Link } from "@remix-run/react";
import { period } from "#app/i18n/desk-format.ts";
import { formatCalendarDay, formatTime } from "#app/i18n/format.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Badge } from "#app/ui/badge.tsx";
import type { Agenda, AgendaSlot } from "./week-agenda.view.server.ts";

/** A week of an office as a list by day: it reads well aloud and on a small screen. */
export function WeekAgenda({
	agenda,
	paths,
}: {
	agenda: Agenda;
	paths: {
		booking: (id: string) => string;
		session: (slotId: string) => string;
		day: (day: string) => string;
	};
}) {
	const { zone } = agenda;
	return (
		<>
			{agenda.closures.map(({ id, startsAt, endsAt, reason }) => (
				<Alert key={`${id}-${startsAt.getTime()}`} kind="warning">
					<p>
						Chiusura: {reason}, {period(startsAt, endsAt, zone)}
					</p>
				</Alert>
			))}
			<div className="week">
				{agenda.days.map(({ day, isToday, slots }) => (
					<section key={day} className={isToday ? "week-day is-today" : "week-day"}>
						<h2>
							<Link to={paths.day(day)}>{formatCalendarDay(day, "it")}</Link>
							{isToday && <span className="visually-hidden"> (oggi)</span>}
						</h2>
						{slots.length === 0 && <p className="text-soft">Nessun orario</p>}
						<ul>
							{slots.map((slot) => (
								<SlotLine key={slot.id} slot={slot} zone={zone} paths={paths} />
							))}
						</ul>
					</section>
				))}
			</div>
		</>
	);
}

function SlotLine({
	slot,
	zone,
	paths,
}: {
	slot: AgendaSlot;
	zone: string;
	paths: { booking: (id: string) => string; session: (slotId: string) => string };
}) {
	return (
		<li>
			<strong>
				{formatTime(slot.startsAt, "it", zone)}–{formatTime(slot.endsAt, "it", zone)}
			</strong>{" "}
			<span className="text-soft">
				{slot.isGroup ? (
					<Link to={paths.session(slot.id)}>{slot.serviceName}</Link>
				) : (
					slot.serviceName
				)}{" "}
				· {slot.deskName} · {slot.seatsTaken}/{slot.capacity}
				<span className="visually-hidden"> posti presi</span>
			</span>{" "}
			{slot.isWithdrawn && <Badge kind="warning">orario tolto</Badge>}
			{slot.people.length > 0 && (
				<ul>
					{slot.people.map(({ bookingId, familyName, givenName }) => (
						<li key={bookingId}>
							<Link to={paths.booking(bookingId)}>
								{familyName} {givenName}
							</Link>
						</li>
					))}
				</ul>
			)}
		</li>
	);
}
