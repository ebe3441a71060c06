import { shownPhone } from "#app/domain/people/contact.ts";
import { formatDate } from "#app/i18n/format.ts";
import { interviewLanguageName } from "#app/i18n/interview-language.ts";
import { Italian } from "#app/i18n/italian.tsx";
import { localeNames } from "#app/i18n/locales.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { type Fact, SummaryCard } from "#app/ui/facts.tsx";
import type { EnrolmentSummaryView } from "./enrolment-summary.view.server.ts";

/** Everything about to be sent, each block with the way back to change it. */
export function SummaryCards({
	summary: { answers, iseeExpiresOn, details, residence, contacts, safeContact },
	links,
}: {
	summary: EnrolmentSummaryView;
	links: { enrolmentRequirements: string; enrolmentDetails: string; enrolmentContacts: string };
}) {
	const { enrolment, forms, companion: help, mydata } = useTexts();
	const locale = useLocale();
	const words = enrolment.summary;
	const { companion } = contacts;
	const declared: Fact[] = answers.map(({ question, answer }) => ({
		term: question,
		value: answer,
	}));
	if (iseeExpiresOn) {
		declared.push({ term: enrolment.isee.expiresOn, value: formatDate(iseeExpiresOn, locale) });
	}
	return (
		<>
			<SummaryCard
				title={words.answers}
				facts={declared}
				edit={{ href: links.enrolmentRequirements, label: forms.edit }}
			/>
			<SummaryCard
				title={words.details}
				facts={[
					{ term: enrolment.details.givenName, value: details.givenName },
					{ term: enrolment.details.familyName, value: details.familyName },
					{ term: enrolment.details.fiscalCode, value: details.fiscalCode },
					{ term: enrolment.details.residence, value: <Italian>{residence}</Italian> },
				]}
				edit={{ href: links.enrolmentDetails, label: forms.edit }}
			/>
			<SummaryCard
				title={words.contacts}
				facts={[
					{ term: enrolment.contacts.email, value: contacts.email ?? words.none },
					{ term: enrolment.contacts.phone, value: shownPhone(contacts.phone) ?? words.none },
					{ term: enrolment.contacts.language, value: localeNames[contacts.language] },
					{
						term: mydata.interview.term,
						value: interviewLanguageName(contacts.interviewLanguage, locale),
					},
					{ term: mydata.safeContact, value: safeContact ? forms.yes : forms.no },
					...(companion
						? [{ term: help.term, value: `${companion.name} (${help.roles[companion.role]})` }]
						: []),
					...(companion?.email ? [{ term: help.copyTo, value: companion.email }] : []),
				]}
				edit={{ href: links.enrolmentContacts, label: forms.edit }}
			/>
		</>
	);
}
