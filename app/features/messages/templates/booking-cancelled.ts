import { catalogs } from "#app/i18n/catalogs.ts";
import type { Locale } from "#app/i18n/locales.ts";
import {
	type AppointmentFacts,
	appointmentRows,
	dayAndTime,
	greeting,
	phoneOf,
} from "./appointment.ts";
import type { Letter } from "./letter.ts";
import { linksOf } from "./links.ts";

export type CancellationFacts = AppointmentFacts & { by: "applicant" | "office" };

export function bookingCancelled(facts: CancellationFacts, locale: Locale): Letter {
	const { booking_cancelled: words } = catalogs[locale].messages;
	const { title, text } = facts.by === "office" ? words.byOffice : words.byApplicant;
	return {
		subject: words.subject(...dayAndTime(facts.start, locale, facts.zone)),
		blocks: [
			greeting(facts.givenName, locale),
			{ kind: "title", text: title },
			{ kind: "facts", rows: appointmentRows(facts, locale, false) },
			{ kind: "paragraph", text },
			{
				kind: "button",
				label: words.button,
				href: linksOf(facts.baseUrl, locale).booking,
			},
			...phoneOf(facts, locale),
		],
	};
}
