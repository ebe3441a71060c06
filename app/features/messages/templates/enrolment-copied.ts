import { catalogs } from "#app/i18n/catalogs.ts";
import { formatDate } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Block, Letter } from "./letter.ts";

/** For whoever helped: whose enrolment came when; without the number that finds it. */
export function enrolmentCopied(
	facts: {
		companionName: string;
		personName: string;
		/** "2026-11-23" */
		submittedOn: string;
		safeContact: boolean;
	},
	locale: Locale,
): Letter {
	const { messages, companion } = catalogs[locale];
	const { copy } = companion;
	const { request } = messages.safeContact;
	const { safeContact, personName } = facts;
	const words = messages.enrolment_submitted;
	const date = formatDate(facts.submittedOn, locale);
	return {
		subject: safeContact ? request.copySubject(date) : copy.enrolmentSubject(date),
		blocks: [
			{ kind: "paragraph", text: messages.greeting(facts.companionName) },
			{
				kind: "title",
				text: safeContact ? request.copyTitle(personName) : copy.enrolmentTitle(personName),
			},
			{ kind: "facts", rows: [[words.receivedOn, date]] },
			...(safeContact
				? []
				: [{ kind: "list", title: words.nextTitle, items: words.next } satisfies Block]),
			{ kind: "paragraph", text: copy.why },
		],
	};
}
