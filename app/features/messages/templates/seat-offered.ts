import { catalogs } from "#app/i18n/catalogs.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { dayAndTime, greeting, type SlotFacts, slotRows } from "./appointment.ts";
import type { Letter } from "./letter.ts";
import { linksOf } from "./links.ts";
import type { WishFacts } from "./waitlist-joined.ts";

export type OfferFacts = SlotFacts &
	Pick<WishFacts, "givenName" | "earlierThan" | "token" | "baseUrl"> & {
		/** Until when the seat is kept. */
		until: Date;
		/** They left the last ones unanswered: after this one they are asked no more. */
		isLastChance: boolean;
	};

/** A seat is kept for them. The link opens a page: nothing is accepted by following it. */
export function seatOffered(facts: OfferFacts, locale: Locale): Letter {
	const { messages, waitlist } = catalogs[locale];
	const { seat_offered: words, waitlist_joined, at } = messages;
	const { offer } = waitlist;
	const { earlierThan, until, zone } = facts;
	return {
		subject: words.subject(...dayAndTime(facts.start, locale, zone)),
		blocks: [
			greeting(facts.givenName, locale),
			{ kind: "title", text: offer.title },
			{ kind: "facts", rows: slotRows(facts, locale) },
			{ kind: "paragraph", text: offer.keptUntil(at(...dayAndTime(until, locale, zone))) },
			{
				kind: "paragraph",
				text: earlierThan
					? offer.moves(at(...dayAndTime(earlierThan.start, locale, earlierThan.zone)))
					: offer.unanswered,
			},
			...(facts.isLastChance ? [{ kind: "paragraph" as const, text: words.lastChance }] : []),
			{
				kind: "button",
				label: words.button,
				href: linksOf(facts.baseUrl, locale).wish(facts.token),
			},
			{ kind: "paragraph", text: waitlist_joined.personal },
		],
	};
}
