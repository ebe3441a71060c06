import type { Companion } from "#app/domain/people/companion.ts";
import { shownPhone } from "#app/domain/people/contact.ts";
import type { InterviewLanguage } from "#app/domain/people/interview-language.ts";
import { formatMoment, formatTime } from "#app/i18n/format.ts";
import { interviewLanguageName } from "#app/i18n/interview-language.ts";
import { Italian } from "#app/i18n/italian.tsx";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Button } from "#app/ui/button.tsx";
import { SummaryCard } from "#app/ui/facts.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import type { ChosenSlot } from "./chosen-slot.view.server.ts";

/** Everything on one screen, right before confirming. */
export function BookingSummary({
	slot,
	person,
	isKnown,
	safeContact,
	companion,
	note,
	idempotencyKey,
	paths,
}: {
	slot: ChosenSlot;
	/** Who comes. */
	person: {
		givenName: string;
		familyName: string;
		email: string | null;
		phone: string | null;
		interviewLanguage: InterviewLanguage | null;
	};
	/** Nobody has typed their name in this booking. */
	isKnown: boolean;
	safeContact: boolean;
	companion: Companion | null;
	note: string;
	idempotencyKey: string;
	paths: {
		place: string;
		date: string;
		details: string;
		/** Where their data are corrected; null: not from here. */
		applicant: string | null;
		/** Where another person is named; null where the name can be corrected anyway. */
		somebodyElse: string | null;
		keep: string;
	};
}) {
	const { booking, forms, companion: help, mydata, site } = useTexts();
	const locale = useLocale();
	const words = booking.summary;
	const safeContactFact = { term: mydata.safeContact, value: safeContact ? forms.yes : forms.no };
	const edit = (href: string) => ({ href, label: forms.edit });
	return (
		<div className="narrow">
			<p>{words.notice}</p>
			<SummaryCard
				title={words.place}
				edit={edit(paths.place)}
				facts={[
					{ term: words.service, value: slot.serviceName },
					{ term: words.place, value: <Italian>{slot.officeName}</Italian> },
					...(slot.channel === "on_site"
						? [{ term: words.address, value: <Italian>{slot.address}</Italian> }]
						: [
								{ term: site.services.channel, value: site.services.channels[slot.channel] },
								{ term: site.services.howItGoes, value: slot.instructions },
							]),
				]}
			/>
			<SummaryCard title={words.when} edit={edit(paths.date)}>
				<p>
					<strong>{formatMoment(slot.startsAt, locale, slot.zone)}</strong>
					<br />
					{words.until(formatTime(slot.endsAt, locale, slot.zone))}
				</p>
			</SummaryCard>
			<SummaryCard title={words.details} edit={edit(paths.details)}>
				<p>{note || words.noNote}</p>
			</SummaryCard>
			<SummaryCard
				title={words.applicant}
				{...(paths.applicant !== null && { edit: edit(paths.applicant) })}
				facts={[
					{ term: booking.applicant.givenName, value: person.givenName },
					{ term: booking.applicant.familyName, value: person.familyName },
					...(person.email ? [{ term: booking.applicant.email, value: person.email }] : []),
					...(person.phone
						? [{ term: booking.applicant.phone, value: shownPhone(person.phone) }]
						: []),
					...(person.interviewLanguage
						? [
								{
									term: mydata.interview.term,
									value: interviewLanguageName(person.interviewLanguage, locale),
								},
							]
						: []),
					safeContactFact,
					...(companion
						? [{ term: help.term, value: `${companion.name} (${help.roles[companion.role]})` }]
						: []),
					...(companion?.email ? [{ term: help.copyTo, value: companion.email }] : []),
				]}
			/>
			{paths.somebodyElse && (
				<p>
					<a href={paths.somebodyElse}>{words.somebodyElse}</a>
				</p>
			)}
			<form method="post">
				<input type="hidden" name="key" value={idempotencyKey} />
				<FormActions
					back={{
						href: isKnown || paths.applicant === null ? paths.date : paths.applicant,
						label: forms.back,
					}}
					save={{ label: forms.save, href: paths.keep }}
				>
					<Button size="lg">{words.confirm}</Button>
				</FormActions>
			</form>
		</div>
	);
}
