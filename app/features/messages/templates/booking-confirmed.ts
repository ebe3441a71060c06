import { catalogs } from "#app/i18n/catalogs.ts";
import type { Locale } from "#app/i18n/locales.ts";
import {
	type AppointmentFacts,
	appointmentRows,
	dayAndTime,
	greeting,
	howToChange,
	whatToBring,
} from "./appointment.ts";
import type { Letter } from "./letter.ts";

export function bookingConfirmed(facts: AppointmentFacts, locale: Locale): Letter {
	const { booking_confirmed: words, calendar } = catalogs[locale].messages;
	return {
		subject: words.subject(...dayAndTime(facts.start, locale, facts.zone)),
		blocks: [
			greeting(facts.givenName, locale),
			{ kind: "title", text: words.title },
			{ kind: "facts", rows: appointmentRows(facts, locale) },
			...whatToBring(facts, locale),
			...howToChange(facts, locale),
			{ kind: "paragraph", text: calendar },
		],
	};
}
