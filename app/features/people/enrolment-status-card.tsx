import { formatReference } from "#app/domain/booking/reference.ts";
import { PROGRAMME_ZONE } from "#app/domain/enrolment/programme-zone.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { type Fact, SummaryCard } from "#app/ui/facts.tsx";
import type { MyAreaView } from "./my-area.view.server.ts";

/** Where the person's enrolment stands, or how to begin one. */
export function EnrolmentStatusCard({
	enrolment,
	enrolHref,
}: {
	enrolment: MyAreaView["enrolment"];
	enrolHref: string;
}) {
	const words = useTexts().account.area;
	const locale = useLocale();
	if (!enrolment) {
		return (
			<EmptyState title={words.notEnrolled} headingLevel={3}>
				<p>{words.notEnrolledText}</p>
				<LinkButton href={enrolHref}>{words.enrol}</LinkButton>
			</EmptyState>
		);
	}
	const { reference, status, submittedAt, reviewReason } = enrolment;
	const facts: Fact[] = [
		{ term: words.reference, value: formatReference(reference) },
		{ term: words.statusLabel, value: words.status[status] },
	];
	if (submittedAt) {
		facts.push({ term: words.submittedOn, value: formatDay(submittedAt, locale, PROGRAMME_ZONE) });
	}
	if (reviewReason)
		facts.push({ term: words.reason, value: <bdi key="reason">{reviewReason}</bdi> });
	return (
		<>
			<SummaryCard title={words.enrolmentOf(enrolment.year)} headingLevel={3} facts={facts} />
			{status === "to_complete" && <LinkButton href={enrolHref}>{words.complete}</LinkButton>}
		</>
	);
}
