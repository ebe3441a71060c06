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

export type MoveFacts = AppointmentFacts & { previousStart: Date };

export function bookingMoved(facts: MoveFacts, locale: Locale): Letter {
	const { booking_moved: words, labels, calendar, at } = catalogs[locale].messages;
	return {
		subject: words.subject(...dayAndTime(facts.start, locale, facts.zone)),
		blocks: [
			greeting(facts.givenName, locale),
			{ kind: "title", text: words.title },
			{ kind: "paragraph", text: words.text },
			{
				kind: "facts",
				rows: [
					...appointmentRows(facts, locale),
					[labels.before, at(...dayAndTime(facts.previousStart, locale, facts.zone))],
				],
			},
			...whatToBring(facts, locale),
			...howToChange(facts, locale),
			{ kind: "paragraph", text: calendar },
		],
	};
}
