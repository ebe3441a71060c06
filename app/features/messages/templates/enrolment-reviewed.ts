import type { ReviewOutcome } from "#app/domain/enrolment/enrolment.ts";
import { catalogs } from "#app/i18n/catalogs.ts";
import { formatDate } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { greeting } from "./appointment.ts";
import type { EnrolmentFacts } from "./enrolment-submitted.ts";
import type { Letter } from "./letter.ts";
import { linksOf } from "./links.ts";

/** What the desk decided, with what it wrote about it, and the next step; or that there is an answer. */
export function enrolmentReviewed(
	facts: EnrolmentFacts & { outcome: ReviewOutcome; reviewReason: string | null },
	locale: Locale,
): Letter {
	const { enrolment_reviewed: words, safeContact, labels } = catalogs[locale].messages;
	const links = linksOf(facts.baseUrl, locale);
	const date = formatDate(facts.submittedOn, locale);
	if (facts.safeContact) {
		const { subject, title, text, button } = safeContact.answer;
		return {
			subject: subject(date),
			blocks: [
				greeting(facts.givenName, locale),
				{ kind: "title", text: title },
				{ kind: "paragraph", text },
				{ kind: "button", label: button, href: links.area },
			],
		};
	}
	const { title, text, button } = words[facts.outcome];
	const reason: [string, string][] = facts.reviewReason ? [[words.reason, facts.reviewReason]] : [];
	return {
		subject: words.subject(date),
		blocks: [
			greeting(facts.givenName, locale),
			{ kind: "title", text: title },
			{ kind: "facts", rows: [[labels.enrolmentReference, facts.reference], ...reason] },
			{ kind: "paragraph", text },
			{
				kind: "button",
				label: button,
				href: facts.outcome === "accepted" ? links.booking : links.myEnrolment,
			},
		],
	};
}
