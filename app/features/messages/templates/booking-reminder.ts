import { catalogs } from "#app/i18n/catalogs.ts";
import type { Locale } from "#app/i18n/locales.ts";
import {
	type AppointmentFacts,
	appointmentRows,
	changeSentence,
	comesInPerson,
	dayAndTime,
	greeting,
	phoneOf,
	whatToBring,
} from "./appointment.ts";
import type { Block, Letter } from "./letter.ts";
import { linksOf } from "./links.ts";

/** `daysAhead`: calendar days at the office from the sending to the appointment. */
export type ReminderFacts = AppointmentFacts & { daysAhead: number };

export function bookingReminder(facts: ReminderFacts, locale: Locale): Letter {
	const { booking_reminder: words } = catalogs[locale].messages;
	const [day, time] = dayAndTime(facts.start, locale, facts.zone);
	return {
		subject: words.subject(nearDay(facts.daysAhead, locale) ?? day, time, facts.municipality),
		blocks: [
			greeting(facts.givenName, locale),
			{ kind: "title", text: words.title },
			{ kind: "facts", rows: appointmentRows(facts, locale) },
			...whatToBring(facts, locale),
			{ kind: "paragraph", text: comesInPerson(facts) ? words.coming : words.beingThere },
			{ kind: "paragraph", text: changeSentence(facts, locale) },
			...phoneOf(facts, locale),
			...answers(facts, locale),
		],
	};
}

/** One tap for each answer but "I come", which needs none. */
function answers({ baseUrl, token, changeUntil }: ReminderFacts, locale: Locale): Block[] {
	const { booking_reminder: words, change } = catalogs[locale].messages;
	const links = linksOf(baseUrl, locale);
	if (!changeUntil) {
		return [
			{ kind: "button", label: change.see, href: links.appointment(token) },
			{ kind: "button", label: words.cannotCome, href: links.cancelAppointment(token) },
			{ kind: "paragraph", text: change.personal },
		];
	}
	return [
		{ kind: "button", label: words.move, href: links.moveAppointment(token) },
		{ kind: "button", label: words.cancel, href: links.cancelAppointment(token) },
		{ kind: "paragraph", text: change.personal },
	];
}

function nearDay(daysAhead: number, locale: Locale): string | undefined {
	const { today, tomorrow, dayAfterTomorrow } = catalogs[locale].messages;
	return [today, tomorrow, dayAfterTomorrow][daysAhead];
}
