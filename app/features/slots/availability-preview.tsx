import { period } from "#app/i18n/desk-format.ts";
import { formatCalendarDay, formatDayShort, formatTime } from "#app/i18n/format.ts";
import { Alert } from "#app/ui/alert.tsx";
import type { AvailabilityPreview } from "./preview-availability.server.ts";
import { holidayNames } from "./refusal-messages.ts";

/** What an opening would publish, and what it would leave out and why. */
export function AvailabilityPreviewFacts({ preview }: { preview: AvailabilityPreview }) {
	const { zone, days, count } = preview;
	return (
		<>
			<Alert kind={count > 0 ? "success" : "warning"} role="status">
				<p>
					{count === 0
						? "Con questi dati non si apre nessun orario."
						: `Si aprono ${count} orari in ${days.length} giorni. Non è ancora stato salvato niente.`}
				</p>
			</Alert>
			{preview.holidays.length > 0 && (
				<>
					<h2>Giorni di festa, saltati</h2>
					<ul>
						{preview.holidays.map(({ day, holiday }) => (
							<li key={day}>
								{formatCalendarDay(day, "it")}: {holidayNames[holiday]}
							</li>
						))}
					</ul>
				</>
			)}
			{preview.closures.length > 0 && (
				<>
					<h2>Chiusure</h2>
					<ul>
						{preview.closures.map(({ startsAt, endsAt, reason }) => (
							<li key={startsAt.getTime()}>
								{period(startsAt, endsAt, zone)}: {reason}
							</li>
						))}
					</ul>
				</>
			)}
			{preview.conflicts.length > 0 && (
				<>
					<h2>Orari già occupati da altro, saltati</h2>
					<p>
						{preview.conflicts
							.map((at) => `${formatDayShort(at, "it", zone)} ${formatTime(at, "it", zone)}`)
							.join("; ")}
					</p>
				</>
			)}
			{days.length > 0 && (
				<>
					<h2>Gli orari</h2>
					<ul>
						{days.map(({ day, starts }) => (
							<li key={day}>
								{formatCalendarDay(day, "it")}:{" "}
								{starts.map((at) => formatTime(at, "it", zone)).join(", ")}
							</li>
						))}
					</ul>
				</>
			)}
		</>
	);
}
