import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatReference } from "#app/domain/booking/reference.ts";
import { PROGRAMME_ZONE } from "#app/domain/enrolment/programme-zone.ts";
import { enrolmentReceiptView } from "#app/features/enrolment/enrolment-receipt.view.server.ts";
import { RatingForm } from "#app/features/feedback/rating-form.tsx";
import { applicantContext } from "#app/http/context.server.ts";
import { newFormKey } from "#app/http/form-key.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { formatDate, formatMoment } from "#app/i18n/format.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.enrolment.done.title);

export async function loader(args: LoaderFunctionArgs) {
	const { db, applicantId, locale } = await applicantContext(args);
	const receipt = await enrolmentReceiptView(db.read, applicantId);
	if (!receipt) throw redirect(citizenPaths(locale).enrolment, 303);
	return { ...receipt, formKey: newFormKey() };
}

export default function EnrolmentDone() {
	const { reference, submittedAt, hasEmail, decisionOn, formKey } = useLoaderData<typeof loader>();
	const words = useTexts().enrolment.done;
	const locale = useLocale();
	const paths = citizenPaths(locale);
	return (
		<div className="container py-4 narrow">
			<PageTitle>{words.title}</PageTitle>
			<Alert kind="success" title={words.thanks} role="status">
				<p>
					{words.reference}:
					<br />
					<span className="reference">{formatReference(reference)}</span>
				</p>
				<p>{words.keep}</p>
				<p>
					{words.receivedOn}: {formatMoment(submittedAt, locale, PROGRAMME_ZONE)}.{" "}
					{hasEmail && words.mail}
				</p>
			</Alert>
			<h2>{words.nextTitle}</h2>
			<ol>
				{words.next.map((step) => (
					<li key={step}>{step}</li>
				))}
			</ol>
			<p>
				<strong>
					{decisionOn ? words.answerBy(formatDate(decisionOn, locale)) : words.answerSoon}
				</strong>
			</p>
			<FormActions back={{ href: paths.area, label: words.area }}>
				<LinkButton href={paths.booking({ servizio: "primo-colloquio" })}>{words.book}</LinkButton>
			</FormActions>
			<RatingForm action={paths.rate()} page="/iscrizione/fatto" formKey={formKey} />
		</div>
	);
}
