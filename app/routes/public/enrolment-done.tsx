import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatReference } from "#app/domain/booking/reference.ts";
import { PROGRAMME_ZONE } from "#app/domain/enrolment/programme-zone.ts";
import {
	bookingDraftSchema,
	emptyBookingDraft,
} from "#app/features/booking/present-applicant.schema.ts";
import { enrolmentReceiptView } from "#app/features/enrolment/enrolment-receipt.view.server.ts";
import { RatingForm } from "#app/features/feedback/rating-form.tsx";
import { Finish } from "#app/features/people/finish.tsx";
import { readConfirmation } from "#app/http/confirmation.server.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { readDraft, writeDraft } from "#app/http/draft.server.ts";
import { newFormKey } from "#app/http/form-key.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { seeOther } from "#app/http/respond.server.ts";
import { formatDate, formatMoment } from "#app/i18n/format.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.enrolment.done.title);

/** What was just sent from this browser, for minutes. @throws a redirect to the enrolment otherwise */
async function justSent(args: LoaderFunctionArgs | ActionFunctionArgs) {
	const { db, now, locale } = await visitorContext(args);
	const paths = citizenPaths(locale);
	const enrolmentId = await readConfirmation(args, "enrolment");
	const receipt = enrolmentId && (await enrolmentReceiptView(db.read, enrolmentId, now));
	if (!receipt) throw redirect(paths.enrolment, 303);
	return { enrolmentId, receipt, paths };
}

export async function loader(args: LoaderFunctionArgs) {
	const { receipt } = await justSent(args);
	const { applicantId: _, ...shown } = receipt;
	return { ...shown, formKey: newFormKey() };
}

/** Goes on to book for the person who has just enrolled, who need not say again who they are. */
export async function action(args: ActionFunctionArgs) {
	const { enrolmentId, receipt, paths } = await justSent(args);
	const { choice = null, held = null } =
		(await readDraft(args, "booking", bookingDraftSchema)) ?? {};
	const enrolled = { applicantId: receipt.applicantId, enrolmentId };
	const draft = { ...emptyBookingDraft, choice, held, enrolled };
	const cookie = await writeDraft(args, "booking", draft);
	return seeOther(paths.booking({ servizio: "primo-colloquio" }), cookie);
}

export default function EnrolmentDone() {
	const { reference, submittedAt, hasEmail, decisionOn, formKey } = useLoaderData<typeof loader>();
	const { account, enrolment } = useTexts();
	const words = enrolment.done;
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
			<form method="post">
				<FormActions
					back={
						hasEmail
							? { href: paths.area, label: words.area }
							: { href: paths.openByReference, label: account.byReference.link }
					}
				>
					<Button>{words.book}</Button>
				</FormActions>
			</form>
			<form method="post" action={paths.enrolment} className="quiet-form">
				<Button variant="link">{words.somebodyElse}</Button>
			</form>
			<Finish action={paths.signOut} />
			<RatingForm action={paths.rate()} page="/iscrizione/fatto" formKey={formKey} />
		</div>
	);
}
