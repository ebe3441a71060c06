import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { typedFields } from "#app/features/drafts/typed-fields.schema.ts";
import { ELSEWHERE } from "#app/features/enrolment/answer-requirements.schema.ts";
import { EnrolmentStep } from "#app/features/enrolment/enrolment-step.tsx";
import { giveDetailsSchema } from "#app/features/enrolment/give-details.schema.ts";
import { knownApplicantView } from "#app/features/people/known-applicant.view.server.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { writeDraft } from "#app/http/draft.server.ts";
import { openEnrolmentStep } from "#app/http/enrolment-draft.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { seeOther } from "#app/http/respond.server.ts";
import { STEP } from "#app/http/step.ts";
import { problemText } from "#app/i18n/catalogs.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";

export const handle = STEP;

export const meta: MetaFunction = (args) =>
	pageTitle(args, (texts) => texts.enrolment.details.title);

const FIELDS = ["givenName", "familyName", "fiscalCode", "residence"] as const;

export async function loader(args: LoaderFunctionArgs) {
	const visitor = await visitorContext(args);
	const { form, draft } = await openEnrolmentStep(args, visitor, "details");
	const known = visitor.applicantId
		? await knownApplicantView(visitor.db.read, visitor.vault, visitor.applicantId)
		: null;
	return {
		municipalities: form.municipalities,
		values: {
			givenName: draft.details?.givenName ?? known?.givenName,
			familyName: draft.details?.familyName ?? known?.familyName,
			fiscalCode: draft.details?.fiscalCode,
			residence: draft.details?.residence ?? draft.answers?.residence ?? known?.residence,
			...draft.typed,
		},
	};
}

export async function action(args: ActionFunctionArgs) {
	const visitor = await visitorContext(args);
	const { form: view, draft } = await openEnrolmentStep(args, visitor, "details");
	const form = await readForm(args.request, giveDetailsSchema);
	const { values } = form;
	const paths = citizenPaths(visitor.locale);
	const takesPart = view.municipalities.some(({ id }) => id === form.values.residence);
	const isSaved = values.save !== undefined;
	if (isSaved && !(form.ok && takesPart)) {
		const typed = typedFields(values, FIELDS);
		const saved = await writeDraft(args, "enrolment", { ...draft, typed });
		return seeOther(paths.keepEnrolment, saved);
	}
	if (!form.ok) return data({ errors: form.errors, values, elsewhere: false }, { status: 400 });
	if (!takesPart) return data({ errors: undefined, values, elsewhere: true }, { status: 409 });
	return seeOther(
		isSaved ? paths.keepEnrolment : paths.enrolmentContacts,
		await writeDraft(args, "enrolment", { ...draft, details: form.value, typed: {} }),
	);
}

export default function EnrolmentDetails() {
	const { municipalities, ...saved } = useLoaderData<typeof loader>();
	const result = useActionData<typeof action>();
	const texts = useTexts();
	const { enrolment, forms } = texts;
	const words = enrolment.details;
	const paths = citizenPaths(useLocale());
	const values: Readonly<Record<string, string | null | undefined>> =
		result?.values ?? saved.values;
	const field = (name: (typeof FIELDS)[number]) => ({
		name,
		label: words[name],
		error: problemText(texts, result?.errors?.[name]),
		defaultValue: values[name] ?? undefined,
		required: true,
	});
	return (
		<EnrolmentStep current={2} title={words.title} links={paths} errors={result?.errors}>
			{result?.elsewhere && (
				<Alert kind="warning" title={words.elsewhereTitle} role="alert">
					<p>{words.elsewhereText}</p>
					<p>
						<a href={paths.booking()}>{enrolment.requirements.book}</a>
					</p>
				</Alert>
			)}
			<form method="post" noValidate>
				<TextField {...field("givenName")} autoComplete="given-name" maxLength={100} />
				<TextField {...field("familyName")} autoComplete="family-name" maxLength={100} />
				<TextField {...field("fiscalCode")} hint={words.fiscalCodeHint} spellCheck={false} />
				<SelectField
					{...field("residence")}
					placeholder={enrolment.chooseMunicipality}
					options={[
						...municipalities.map(({ id, name }) => ({ value: id, label: name, lang: "it" })),
						{ value: ELSEWHERE, label: enrolment.elsewhere },
					]}
				/>
				<FormActions
					back={{ href: paths.enrolmentRequirements, label: forms.back }}
					save={{ label: forms.save }}
				>
					<Button>{forms.next}</Button>
				</FormActions>
			</form>
		</EnrolmentStep>
	);
}
