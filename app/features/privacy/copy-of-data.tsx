import type { ReactNode } from "react";
import { PROGRAMME_ZONE } from "#app/domain/enrolment/programme-zone.ts";
import type { Texts } from "#app/i18n/catalogs.ts";
import { formatList, formatMoment } from "#app/i18n/format.ts";
import { interviewLanguageName } from "#app/i18n/interview-language.ts";
import { asLocale, localeNames } from "#app/i18n/locales.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Facts } from "#app/ui/facts.tsx";
import type { MyCopy } from "./my-copy.view.server.ts";

/** Everything that is kept of somebody, in words, to read and to print. */
export function CopyOfData({ copy }: { copy: MyCopy }) {
	const texts = useTexts();
	const locale = useLocale();
	const { account, booking, forms, mydata, waitlist } = texts;
	const { sections, nothing } = mydata.copy;
	const moment = (at: Date | null) => (at ? formatMoment(at, locale, PROGRAMME_ZONE) : nothing);
	const { person } = copy;
	return (
		<>
			<p className="lead">{mydata.copy.writtenAt(moment(new Date(copy.writtenAt)))}</p>
			<h2>{sections.person}</h2>
			<Facts
				facts={[
					{ term: booking.applicant.givenName, value: person.givenName },
					{ term: booking.applicant.familyName, value: person.familyName },
					{ term: mydata.fiscalCode, value: person.fiscalCode ?? mydata.notGiven },
					{ term: booking.applicant.email, value: person.email ?? mydata.notGiven },
					{ term: booking.applicant.phone, value: person.phone ?? mydata.notGiven },
					{ term: mydata.residence, value: person.residence ?? mydata.notGiven },
					{ term: mydata.language, value: localeNames[asLocale(person.language)] },
					{
						term: mydata.interview.term,
						value: interviewLanguageName(person.interviewLanguage, locale),
					},
					{ term: mydata.safeContact, value: person.safeContact ? forms.yes : forms.no },
				]}
			/>
			<Section title={sections.enrolments} nothing={nothing}>
				{copy.enrolments.map((enrolment) => (
					<li key={enrolment.number}>
						{account.area.enrolmentOf(enrolment.edition)}: {enrolment.number},{" "}
						{account.area.status[enrolment.status]}, {moment(enrolment.submittedAt)}
						{enrolment.reviewReason && `. ${enrolment.reviewReason}`}
						<ul>
							{enrolment.declarations.map(({ kind, wording }) => (
								<li key={kind}>{wording}</li>
							))}
						</ul>
					</li>
				))}
			</Section>
			<Section title={sections.appointments} nothing={nothing}>
				{copy.appointments.map((appointment) => (
					<li key={appointment.code}>
						{moment(appointment.startsAt)}, {appointment.service}, {appointment.office},{" "}
						{appointment.code}: {account.appointments.status[appointment.status]}
						{appointment.note && (
							<>
								. <bdi>{appointment.note}</bdi>
							</>
						)}
					</li>
				))}
			</Section>
			<Section title={sections.waitingList} nothing={nothing}>
				{copy.waitingList.map((wish) => (
					<li key={wish.joinedAt.getTime()}>
						{moment(wish.joinedAt)}: {wish.service}, {formatList(wish.municipalities, locale)}
						{wish.status === "waiting" && `. ${waitlist.mine.waiting}`}
					</li>
				))}
			</Section>
			<Section title={sections.messages} nothing={nothing}>
				{copy.messages.map(({ kind, createdAt }) => (
					<li key={`${kind} ${createdAt.getTime()}`}>
						{moment(createdAt)}: {titleOf(texts, kind)}
					</li>
				))}
			</Section>
		</>
	);
}

function Section({
	title,
	nothing,
	children,
}: {
	title: string;
	nothing: string;
	children: readonly ReactNode[];
}) {
	return (
		<>
			<h2>{title}</h2>
			{children.length > 0 ? <ul>{children}</ul> : <p>{nothing}</p>}
		</>
	);
}

function titleOf({ messages, waitlist }: Texts, kind: MyCopy["messages"][number]["kind"]): string {
	if (kind === "seat_offered") return waitlist.offer.title;
	if (kind === "booking_cancelled") return messages.booking_cancelled.byApplicant.title;
	return messages[kind].title;
}
