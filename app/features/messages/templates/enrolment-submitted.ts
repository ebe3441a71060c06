import { catalogs } from "#app/i18n/catalogs.ts";
import { formatDate } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { greeting } from "./appointment.ts";
import type { Letter } from "./letter.ts";
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
};

/** Proof that the enrolment was taken in charge: its number and its date. */
export function enrolmentSubmitted(facts: EnrolmentFacts, locale: Locale): Letter {
	const { enrolment_submitted: words, labels } = catalogs[locale].messages;
	const date = formatDate(facts.submittedOn, locale);
	return {
		subject: words.subject(date),
		blocks: [
			greeting(facts.givenName, locale),
			{ kind: "title", text: words.title },
			{
				kind: "facts",
				rows: [
					[labels.enrolmentReference, facts.reference],
					[words.receivedOn, date],
				],
			},
			{ kind: "paragraph", text: words.keep },
			{ kind: "list", title: words.nextTitle, items: words.next },
			{
				kind: "paragraph",
				text: facts.decisionOn
					? words.answerBy(formatDate(facts.decisionOn, locale))
					: words.answerSoon,
			},
			{ kind: "button", label: words.button, href: linksOf(facts.baseUrl, locale).booking },
		],
	};
}
