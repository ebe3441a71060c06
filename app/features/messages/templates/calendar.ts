import type { Temporal } from "temporal-polyfill";
import { calendarFile } from "#app/domain/calendar/ics.ts";
import { catalogs } from "#app/i18n/catalogs.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { type AppointmentFacts, placeName } from "./appointment.ts";
import { linksOf } from "./links.ts";

export type CalendarFacts = {
	now: Temporal.Instant;
	booking: { id: string; sequence: number; start: Temporal.Instant; end: Temporal.Instant };
	appointment: AppointmentFacts;
	organizer: string;
	attendee: string;
};

/**
 * The event that a mail brings to the person's calendar. It says no more than that there is an
 * appointment, where and under which code, and nothing in it opens the appointment: others may look into
 * a calendar.
 */
export function calendarPart(
	method: "REQUEST" | "CANCEL",
	{ now, booking, appointment, organizer, attendee }: CalendarFacts,
	locale: Locale,
) {
	const { messages } = catalogs[locale];
	const { office, reference, channel = "on_site", safeContact = false } = appointment;
	const event = safeContact ? messages.safeContact.event : messages.event;
	const { channels } = catalogs[locale].site.services;
	const content = calendarFile({
		method,
		uid: booking.id,
		sequence: booking.sequence,
		stampedAt: now,
		start: booking.start,
		end: booking.end,
		summary: event.summary,
		description: `${messages.labels.reference}: ${reference}`,
		location: channel === "on_site" ? placeName(office) : channels[channel],
		url: method === "CANCEL" ? null : linksOf(appointment.baseUrl, locale).byReference,
		language: locale,
		safeContact,
		organizer: { name: event.organizer, email: organizer },
		attendee: { name: attendee, email: attendee },
	});
	return { method, content };
}
