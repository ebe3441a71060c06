import { catalogs } from "#app/i18n/catalogs.ts";
import { formatDate } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { greeting } from "./appointment.ts";
import type { Block, Letter } from "./letter.ts";
import { linksOf } from "./links.ts";

export type EnrolmentFacts = {
	givenName: string;
	/** As people read it out. */
	reference: string;
	/** "2026-11-23" */
	submittedOn: string;
	/** By when the decision is told; null: not announced. */
	decisionOn: string | null;
	baseUrl: string;
	/** It is told as a request, without saying for what. */
	safeContact: boolean;
};

/** Proof that the enrolment was taken in charge: its number and its date. */
export function enrolmentSubmitted(facts: EnrolmentFacts, locale: Locale): Letter {
	const { messages } = catalogs[locale];
	const { receivedOn, nextTitle, next, answerBy, answerSoon } = messages.enrolment_submitted;
	const words = facts.safeContact ? messages.safeContact.request : messages.enrolment_submitted;
	const number = facts.safeContact
		? messages.safeContact.request.number
		: messages.labels.enrolmentReference;
	const date = formatDate(facts.submittedOn, locale);
	return {
		subject: words.subject(date),
		blocks: [
			greeting(facts.givenName, locale),
			{ kind: "title", text: words.title },
			{
				kind: "facts",
				rows: [
					[number, facts.reference],
					[receivedOn, date],
				],
			},
			{ kind: "paragraph", text: words.keep },
			...(facts.safeContact
				? []
				: [{ kind: "list", title: nextTitle, items: next } satisfies Block]),
			{
				kind: "paragraph",
				text: facts.decisionOn ? answerBy(formatDate(facts.decisionOn, locale)) : answerSoon,
			},
			{ kind: "button", label: words.button, href: linksOf(facts.baseUrl, locale).booking },
		],
	};
}
