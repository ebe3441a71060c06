import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { resumeDraftSchema } from "#app/features/drafts/resume-draft.schema.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { resumeHere } from "#app/http/draft.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { FormErrors } from "#app/http/form-errors.tsx";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { seeOther } from "#app/http/respond.server.ts";
import { catalogs, problemText } from "#app/i18n/catalogs.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = (args) =>
	pageTitle(args, (texts) => texts.enrolment.later.resumeTitle);

export async function loader(args: LoaderFunctionArgs) {
	await visitorContext(args);
	return null;
}

export async function action(args: ActionFunctionArgs) {
	const { locale } = await visitorContext(args);
	const form = await readForm(args.request, resumeDraftSchema);
	const { values } = form;
	if (!form.ok) return data({ errors: form.errors, values, refusal: null }, { status: 400 });
	const resumed = await resumeHere(args, "enrolment", form.value.codice);
	if (resumed.ok) return seeOther(citizenPaths(locale).enrolment, resumed.cookie);
	const refusal = catalogs[locale].enrolment.later.refusals[resumed.refusal];
	const status = resumed.refusal === "too_many_attempts" ? 429 : 400;
	return data({ errors: {}, values, refusal }, { status });
}

export default function ResumeEnrolment() {
	const failed = useActionData<typeof action>();
	const texts = useTexts();
	const words = texts.enrolment.later;
	const paths = citizenPaths(useLocale());
	const errors: Readonly<Record<string, string>> = failed?.errors ?? {};
	return (
		<div className="container py-4 narrow">
			<PageTitle>{words.resumeTitle}</PageTitle>
			{failed?.refusal && (
				<Alert kind="warning" role="alert">
					<p>{failed.refusal}</p>
				</Alert>
			)}
			<FormErrors errors={errors} />
			<p className="lead">{words.resumeLead}</p>
			<form method="post" noValidate>
				<TextField
					name="codice"
					label={words.code}
					hint={words.hint}
					required
					spellCheck={false}
					error={problemText(texts, errors.codice)}
					defaultValue={failed?.values.codice}
				/>
				<FormActions back={{ href: paths.enrolment, label: texts.forms.back }}>
					<Button>{words.resume}</Button>
				</FormActions>
			</form>
		</div>
	);
}
