import type { PartOfDay } from "#app/domain/slots/suitable-times.ts";
import { catalogs } from "#app/i18n/catalogs.ts";
import { formatList, weekdayName } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { dayAndTime, greeting, textIn } from "./appointment.ts";
import type { Letter } from "./letter.ts";
import { linksOf } from "./links.ts";

/** What somebody on the waiting list waits for. */
export type WishFacts = {
	givenName: string;
	/** As people read it out. */
	reference: string;
	services: readonly { locale: string; name: string }[];
	municipalities: readonly string[];
	/** ISO: 1 Monday … 7 Sunday. */
	weekdays: readonly number[];
	partOfDay: PartOfDay;
	/** "Earlier than mine": the appointment there is. */
	earlierThan: { start: Date; zone: string } | null;
	/** Of the link that opens this wish. */
	token: string;
	baseUrl: string;
};

const EVERY_DAY = 7;

/** That their place on the list is theirs, and what they said would suit. */
export function waitlistJoined(facts: WishFacts, locale: Locale): Letter {
	const { messages, waitlist, booking } = catalogs[locale];
	const { waitlist_joined: words } = messages;
	const { weekdays, partOfDay, earlierThan } = facts;
	const { wish } = waitlist;
	const days = weekdays.map((day) => weekdayName(day, locale));
	const service = textIn(facts.services, locale)?.name;
	const rows: [string, string][] = [
		...(service ? [[wish.service, service] satisfies [string, string]] : []),
		[wish.where, formatList(facts.municipalities, locale)],
		[wish.days, days.length === EVERY_DAY ? wish.everyDay : formatList(days, locale)],
		[wish.partOfDay, booking.search[partOfDay]],
	];
	if (earlierThan) {
		const { start, zone } = earlierThan;
		rows.push([wish.earlierThan, messages.at(...dayAndTime(start, locale, zone))]);
	}
	rows.push([wish.reference, facts.reference]);
	return {
		subject: words.subject,
		blocks: [
			greeting(facts.givenName, locale),
			{ kind: "title", text: words.title },
			{ kind: "facts", rows },
			{ kind: "paragraph", text: words.text },
			{
				kind: "button",
				label: words.button,
				href: linksOf(facts.baseUrl, locale).wish(facts.token),
			},
			{ kind: "paragraph", text: words.personal },
		],
	};
}
