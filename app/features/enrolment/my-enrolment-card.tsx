import { PROGRAMME_ZONE } from "#app/domain/enrolment/programme-zone.ts";
import { formatDate, formatMoment } from "#app/i18n/format.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { SummaryCard } from "#app/ui/facts.tsx";
import type { MyEnrolment } from "./my-enrolments.view.server.ts";

/** One enrolment of somebody: where it stands, what it became when, and what they may do. */
export function MyEnrolmentCard({
	enrolment,
	complete,
}: {
	enrolment: MyEnrolment;
	/** The path of the form, for one that has to be completed or may be corrected; without: only to read. */
	complete?: string;
}) {
	const { account, enrolment: enrolmentWords } = useTexts();
	const locale = useLocale();
	const { area, enrolment: words } = account;
	const { status, reviewReason, decisionOn, history } = enrolment;
	return (
		<>
			<SummaryCard
				title={area.enrolmentOf(enrolment.year)}
				facts={[
					{ term: area.reference, value: enrolment.reference },
					{ term: area.statusLabel, value: area.status[status] },
					...(reviewReason
						? [{ term: area.reason, value: <bdi key="reason">{reviewReason}</bdi> }]
						: []),
				]}
			/>
			{status === "submitted" && (
				<p>
					{decisionOn
						? enrolmentWords.done.answerBy(formatDate(decisionOn, locale))
						: enrolmentWords.done.answerSoon}
				</p>
			)}
			<h3>{words.history}</h3>
			<ol>
				{history.map(({ at, status: became, isCorrection }) => (
					<li key={at.getTime()}>
						{formatMoment(at, locale, PROGRAMME_ZONE)}:{" "}
						{isCorrection ? words.corrected : area.status[became]}
					</li>
				))}
			</ol>
			{complete && status === "to_complete" && (
				<div className="actions">
					<LinkButton href={complete}>{area.complete}</LinkButton>
				</div>
			)}
			{complete && enrolment.mayCorrect && (
				<>
					<p>{words.correctText}</p>
					<form method="post" action={complete} className="actions">
						<Button variant="outline-primary">{words.correct}</Button>
					</form>
				</>
			)}
			{complete && enrolment.mayWithdraw && (
				<details>
					<summary>{words.withdraw}</summary>
					<p>{words.withdrawText}</p>
					<form method="post" className="actions">
						<Button name="enrolment" value={enrolment.id} variant="outline-danger">
							{words.confirm}
						</Button>
					</form>
				</details>
			)}
		</>
	);
}
