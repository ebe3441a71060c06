import { Link } from "@remix-run/react";
import { Fragment, type KeyboardEvent } from "react";
import { formatDayShort, formatTime } from "#app/i18n/format.ts";
import { interviewLanguageName } from "#app/i18n/interview-language.ts";
import { asLocale, localeNames } from "#app/i18n/locales.ts";
import { Badge } from "#app/ui/badge.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { InterviewBadge } from "#app/ui/interview-badge.tsx";
import { PhoneLink } from "#app/ui/phone-link.tsx";
import { SafeContactBadge } from "#app/ui/safe-contact-badge.tsx";
import { AttendanceBadge } from "./attendance-badge.tsx";
import { AttendanceButtons, attendanceKeys } from "./attendance-buttons.tsx";
import type { DaySheetDesk, DaySheetRow, DaySheetSession } from "./day-sheet.view.server.ts";

export type DaySheetPaths = {
	booking: (id: string) => string;
	person: (id: string) => string;
	session: (slotId: string) => string;
	/** Enters an attendance and comes back to this page. */
	attendance: (id: string) => string;
	signIn: string;
};

/** The appointments of each desk of the day. */
export function DaySheetDesks({
	desks,
	now,
	paths,
}: {
	desks: DaySheetDesk[];
	/** null on another day: then no line is drawn between what is over and what is to come */
	now: Date | null;
	paths: DaySheetPaths;
}) {
	return (
		// The keys only work while the focus is in a row, and each has a button that does the same.
		// biome-ignore lint/a11y/noStaticElementInteractions: see above
		<div onKeyDown={pressKey}>
			{desks.map((desk) => (
				<section key={desk.deskId}>
					<h2>
						{desk.officeName} · {desk.deskName}
					</h2>
					{desk.rows.length > 0 && (
						<DataTable
							caption={`Appuntamenti: ${desk.officeName}, ${desk.deskName}`}
							columns={["Ora", "Persona", "Codice", "Telefono", "Stato", "Presenza"]}
							secondary={[2, 3]}
							rows={desk.rows.map((row, nth) => ({
								key: row.bookingId,
								className: `${rowClass(row)} ${isNext(row, desk.rows[nth - 1], now) ? "is-next" : ""}`,
								cells: cells(row, desk.zone, paths),
							}))}
						/>
					)}
					{desk.sessions.map((session) => (
						<SessionRows key={session.slotId} session={session} zone={desk.zone} paths={paths} />
					))}
					{desk.freeAt.length > 0 && (
						<p className="text-soft no-print">
							Liberi: {desk.freeAt.map((at) => formatTime(at, "it", desk.zone)).join(", ")}
						</p>
					)}
				</section>
			))}
		</div>
	);
}

/** A group session once, with its people in it. */
function SessionRows({
	session,
	zone,
	paths,
}: {
	session: DaySheetSession;
	zone: string;
	paths: DaySheetPaths;
}) {
	const hours = `${formatTime(session.startsAt, "it", zone)}–${formatTime(session.endsAt, "it", zone)}`;
	return (
		<section className="day-session">
			<h3>
				{hours} <Link to={paths.session(session.slotId)}>{session.serviceName}</Link>{" "}
				<Badge>
					{session.seatsTaken}/{session.capacity}
					<span className="visually-hidden"> posti presi</span>
				</Badge>{" "}
				{session.isWithdrawn && <Badge kind="warning">tolto</Badge>}
			</h3>
			{session.rows.length > 0 && (
				<DataTable
					caption={`Partecipanti: ${session.serviceName}, ${hours}`}
					columns={["Persona", "Codice", "Telefono", "Stato", "Presenza"]}
					secondary={[1, 2]}
					rows={session.rows.map((row) => {
						const [, ...columns] = cells({ ...row, serviceName: "" }, zone, paths);
						return { key: row.bookingId, className: rowClass(row), cells: columns };
					})}
				/>
			)}
		</section>
	);
}

function cells(row: DaySheetRow, zone: string, paths: DaySheetPaths) {
	const person = `${row.familyName} ${row.givenName}`;
	return [
		formatTime(row.startsAt, "it", zone),
		<Fragment key="person">
			<Link to={paths.booking(row.bookingId)} data-row-start="">
				<strong>{row.familyName}</strong> {row.givenName}
			</Link>{" "}
			{row.hasNote && <Badge kind="warning">nota</Badge>}{" "}
			{row.locale !== "it" && <Badge>{localeNames[asLocale(row.locale)]}</Badge>}{" "}
			<InterviewBadge
				language={row.interviewLanguage && interviewLanguageName(row.interviewLanguage, "it")}
			/>{" "}
			<SafeContactBadge isOn={row.safeContact} />
			{row.serviceName && <span className="service-name">{row.serviceName}</span>}
		</Fragment>,
		<span key="reference" className="reference-small">
			{row.reference}
		</span>,
		row.phone ? <PhoneLink key="phone" number={row.phone} /> : "nessuno",
		<AttendanceBadge
			key="status"
			status={row.status}
			attendance={row.attendance}
			declined={row.declinedAt && saidAt(row.declinedAt, row.startsAt, zone)}
			expectation={row.expectation}
		/>,
		row.status === "booked" ? (
			<AttendanceButtons
				key="attendance"
				action={paths.attendance(row.bookingId)}
				signIn={paths.signIn}
				attendance={row.attendance}
				seen={row.seen}
				person={person}
			/>
		) : null,
	];
}

/** On the day itself the time is enough. */
function saidAt(at: Date, start: Date, zone: string): string {
	const [day, today] = [at, start].map((date) => formatDayShort(date, "it", zone));
	const time = `alle ${formatTime(at, "it", zone)}`;
	return day === today ? time : `${day} ${time}`;
}

function rowClass({ status, attendance }: DaySheetRow): string {
	if (status !== "booked") return "is-done is-cancelled";
	if (attendance === "arrived") return "is-here";
	return attendance === null ? "" : "is-done";
}

/** The first that is still to come: the line of the present stands above it. */
function isNext(row: DaySheetRow, before: DaySheetRow | undefined, now: Date | null): boolean {
	if (now === null || row.startsAt <= now) return false;
	return before !== undefined && before.startsAt <= now;
}

/** Up and down go from person to person; a letter presses the button that begins with it. */
function pressKey(event: KeyboardEvent<HTMLDivElement>) {
	if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof Element)) return;
	const row = event.target.closest("tr");
	if (!row) return;
	const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
	if (step !== undefined) {
		const starts = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row-start]")];
		const here = starts.findIndex((start) => row.contains(start));
		starts[here + step]?.focus();
		event.preventDefault();
		return;
	}
	const next = attendanceKeys[event.key.toLowerCase()];
	const button = next && row.querySelector<HTMLButtonElement>(`button[value="${next}"]`);
	if (button) {
		button.click();
		event.preventDefault();
	}
}
