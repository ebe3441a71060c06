import { catalogs } from "#app/i18n/catalogs.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { type AppointmentFacts, appointmentRows, dayAndTime, whatToBring } from "./appointment.ts";
import type { Letter } from "./letter.ts";

/** For whoever helped: whose appointment, when and where; without the code and the link that open it. */
export function bookingCopied(
	facts: AppointmentFacts & { companionName: string; personName: string },
	locale: Locale,
): Letter {
	const { messages, companion } = catalogs[locale];
	const { copy } = companion;
	const rows = appointmentRows(facts, locale).filter(
		([label]) => label !== messages.labels.reference,
	);
	return {
		subject: copy.bookingSubject(...dayAndTime(facts.start, locale, facts.zone)),
		blocks: [
			{ kind: "paragraph", text: messages.greeting(facts.companionName) },
			{ kind: "title", text: copy.bookingTitle(facts.personName) },
			{ kind: "facts", rows },
			...whatToBring(facts, locale),
			{ kind: "paragraph", text: copy.why },
			{ kind: "paragraph", text: copy.changes },
		],
	};
}
