import { googleCalendarUrl, outlookCalendarUrl } from "#app/domain/calendar/web-calendars.ts";
import { useTexts } from "#app/i18n/texts.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import type { Appointment } from "./appointment.view.server.ts";

/** The appointment for the person's calendar: a file, or a page of theirs that opens on a tap only. */
export function CalendarLinks({ appointment, file }: { appointment: Appointment; file: string }) {
	const { booking, messages, site } = useTexts();
	const { startsAt, endsAt, channel, officeName, address, safeContact } = appointment;
	const place = safeContact ? address : `${officeName}, ${address}`;
	const event = {
		title: safeContact ? messages.safeContact.event.summary : messages.event.summary,
		location: channel === "on_site" ? place : site.services.channels[channel],
		start: startsAt,
		end: endsAt,
	};
	return (
		<details>
			<summary>{booking.confirmed.calendar}</summary>
			<div className="actions">
				<LinkButton href={file} variant="outline-primary" download>
					{booking.confirmed.calendarFile}
				</LinkButton>
				<LinkButton
					href={googleCalendarUrl(event)}
					variant="outline-primary"
					rel="noopener noreferrer"
				>
					Google Calendar
				</LinkButton>
				<LinkButton
					href={outlookCalendarUrl(event)}
					variant="outline-primary"
					rel="noopener noreferrer"
				>
					Outlook
				</LinkButton>
			</div>
		</details>
	);
}
