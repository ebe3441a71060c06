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
import { confirmationCookie } from "#app/http/confirmation.server.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { discardDraft, ownDraftId } from "#app/http/draft.server.ts";
import { openEnrolmentSummary, readEnrolment } from "#app/http/enrolment-draft.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { keyOfSender } from "#app/http/form-key.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { limitedUntil, seeOther } from "#app/http/respond.server.ts";
import { STEP } from "#app/http/step.ts";
import { problemText } from "#app/i18n/catalogs.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";

export const handle = STEP;

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
	const sender = (await ownDraftId(args, "enrolment")) ?? "";
	const earlier = await findSubmitted(visitor.db.read, keyOfSender(form.value.key, sender));
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
			idempotencyKey: keyOfSender(draft.key, sender),
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

async function finish(args: ActionFunctionArgs, visitor: VisitorContext, sent: Submitted) {
	return seeOther(
		citizenPaths(visitor.locale).enrolmentDone,
		await confirmationCookie(args, "enrolment", sent.enrolmentId),
		await discardDraft(args, "enrolment"),
	);
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
