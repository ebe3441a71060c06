import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { VisitorContext } from "#app/features/context.ts";
import { EligibilityResult } from "#app/features/enrolment/eligibility-result.tsx";
import { EnrolmentStep } from "#app/features/enrolment/enrolment-step.tsx";
import { enrolmentSummaryView } from "#app/features/enrolment/enrolment-summary.view.server.ts";
import { findSubmitted, type Submitted } from "#app/features/enrolment/find-submitted.server.ts";
import { sendEnrolmentSchema } from "#app/features/enrolment/send-enrolment.schema.ts";
import {
	type SubmitEnrolmentRefusal,
	submitEnrolment,
} from "#app/features/enrolment/submit-enrolment.server.ts";
import { SummaryCards } from "#app/features/enrolment/summary-cards.tsx";
import { visitorContext } from "#app/http/context.server.ts";
import { discardDraft } from "#app/http/draft.server.ts";
import { openEnrolmentSummary, readEnrolment } from "#app/http/enrolment-draft.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { limitedUntil, seeOther } from "#app/http/respond.server.ts";
import { startSession } from "#app/http/session.server.ts";
import { problemText } from "#app/i18n/catalogs.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";

/** A double click signs in like the first one; a page found open on a shared computer does not. */
const MINUTES_OF_A_DOUBLE_CLICK = 2;

export const meta: MetaFunction = (args) =>
	pageTitle(args, (texts) => texts.enrolment.summary.title);

export async function loader(args: LoaderFunctionArgs) {
	const visitor = await visitorContext(args);
	const { form, draft } = await openEnrolmentSummary(args, visitor);
	return enrolmentSummaryView(form, draft, visitor);
}

export async function action(args: ActionFunctionArgs) {
	const visitor = await visitorContext(args);
	const form = await readForm(args.request, sendEnrolmentSchema);
	if (!form.ok) return data({ errors: form.errors, refusal: null }, { status: 400 });
	// The draft first: if it is gone because it was sent, what was sent is there by now.
	const enrolment = await readEnrolment(args, visitor);
	const earlier = await findSubmitted(visitor.db.read, form.value.key);
	if (earlier) return finish(args, visitor, earlier);
	const { draft } = await openEnrolmentSummary(args, visitor, enrolment);
	const { residence, ...details } = draft.details;
	const { language, companion, ...contacts } = draft.contacts;
	const outcome = await submitEnrolment(
		{
			editionId: draft.editionId,
			answers: draft.answers,
			person: { ...details, ...contacts, locale: language, residenceMunicipalityId: residence },
			companion,
			idempotencyKey: draft.key,
		},
		visitor,
	);
	if (!outcome.ok) {
		const { refusal } = outcome;
		const answer = "until" in outcome ? limitedUntil(outcome.until, visitor.now) : { status: 409 };
		return data({ errors: undefined, refusal }, answer);
	}
	return finish(args, visitor, outcome);
}

/** The browser is signed in as who has just enrolled, so that booking knows them. */
async function finish(args: ActionFunctionArgs, visitor: VisitorContext, sent: Submitted) {
	const paths = citizenPaths(visitor.locale);
	const { now, applicantId } = visitor;
	if (applicantId !== sent.applicantId) {
		const minutes = now.since(sent.submittedAt).total("minutes");
		if (minutes > MINUTES_OF_A_DOUBLE_CLICK) return seeOther(paths.signIn);
	}
	await discardDraft(args, "enrolment");
	const owner = { applicantId: sent.applicantId };
	return seeOther(paths.enrolmentDone, await startSession(args.context.app, owner, now));
}

export default function EnrolmentSummary() {
	const summary = useLoaderData<typeof loader>();
	const result = useActionData<typeof action>();
	const texts = useTexts();
	const { enrolment, forms } = texts;
	const words = enrolment.summary;
	const paths = citizenPaths(useLocale());
	const refusal: SubmitEnrolmentRefusal | null = result?.refusal ?? null;
	return (
		<EnrolmentStep current={4} title={words.title} links={paths} errors={result?.errors}>
			{refusal && (
				<Alert kind="danger" role="alert">
					<p>{enrolment.refusals[refusal]}</p>
				</Alert>
			)}
			{!summary.nameMatches && (
				<Alert kind="warning" title={words.nameWarningTitle}>
					<p>{words.nameWarning}</p>
				</Alert>
			)}
			<SummaryCards summary={summary} links={paths} />
			<EligibilityResult eligibility={summary.eligibility} />
			<form method="post" noValidate>
				<input type="hidden" name="key" value={summary.key} />
				<p>{words.declaration}</p>
				<p>
					<a href={paths.privacy}>{words.privacyLink}</a>
				</p>
				<Checkbox
					name="privacy"
					value="read"
					label={words.privacy}
					defaultChecked={refusal !== null}
					required
					error={problemText(texts, result?.errors?.privacy)}
				/>
				<FormActions
					back={{ href: paths.enrolmentContacts, label: forms.back }}
					save={{ label: forms.save, href: paths.keepEnrolment }}
				>
					<Button>{words.send}</Button>
				</FormActions>
			</form>
		</EnrolmentStep>
	);
}
