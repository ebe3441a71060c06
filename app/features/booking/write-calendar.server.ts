import { toInstant } from "#app/adapters/db/instants.server.ts";
import { calendarFile } from "#app/domain/calendar/ics.ts";
import type { VisitorContext } from "#app/features/context.ts";
import { catalogs } from "#app/i18n/catalogs.ts";
import type { Appointment } from "./appointment.view.server.ts";

/**
 * The appointment as a file for the person's own calendar, with nothing personal in it, and nothing that
 * opens the appointment: others may look into a calendar.
 *
 * @param link where the code is typed in
 */
export function writeCalendar(
	appointment: Appointment,
	link: string,
	{ now, locale }: VisitorContext,
): string {
	const { booking, messages, site } = catalogs[locale];
	const { safeContact, address, reference } = appointment;
	const code = `${messages.labels.reference}: ${reference}`;
	const place = safeContact ? address : `${appointment.officeName}, ${address}`;
	return calendarFile({
		method: "PUBLISH",
		uid: appointment.bookingId,
		sequence: appointment.sequence,
		stampedAt: now,
		start: toInstant(appointment.startsAt),
		end: toInstant(appointment.endsAt),
		summary: safeContact
			? messages.safeContact.event.summary
			: `${booking.appointment.title}: ${site.name}`,
		description: [code, ...(safeContact ? [] : appointment.whatToBring)].join("\n"),
		location:
			appointment.channel === "on_site" ? place : site.services.channels[appointment.channel],
		url: link,
		language: locale,
		safeContact,
	});
}
