import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { openByReferenceSchema } from "#app/features/people/open-by-reference.schema.ts";
import { openByReference } from "#app/features/people/open-by-reference.server.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { FormErrors } from "#app/http/form-errors.tsx";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { limitedUntil, seeOther } from "#app/http/respond.server.ts";
import { catalogs, problemText } from "#app/i18n/catalogs.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

export const meta: MetaFunction = (args) =>
	pageTitle(args, (texts) => texts.account.byReference.title);

export async function loader(args: LoaderFunctionArgs) {
	await visitorContext(args);
	return null;
}

export async function action(args: ActionFunctionArgs) {
	const visitor = await visitorContext(args);
	const form = await readForm(args.request, openByReferenceSchema);
	const { values } = form;
	if (!form.ok) return data({ errors: form.errors, values, refusal: null }, { status: 400 });
	const { codice: reference, cognome: familyName } = form.value;
	const { clientAddress } = args.context;
	const opened = await openByReference({ reference, familyName, clientAddress }, visitor);
	if (!opened.ok) {
		const { refusals } = catalogs[visitor.locale].account.byReference;
		const answer = "until" in opened ? limitedUntil(opened.until, visitor.now) : { status: 400 };
		return data({ errors: {}, values, refusal: refusals[opened.refusal] }, answer);
	}
	const token = visitor.vault.sign("manage-link", opened.bookingId);
	return seeOther(citizenPaths(visitor.locale).appointment(token));
}

export default function OpenByReference() {
	const failed = useActionData<typeof action>();
	const texts = useTexts();
	const words = texts.account.byReference;
	const paths = citizenPaths(useLocale());
	const errors: Readonly<Record<string, string>> = failed?.errors ?? {};
	return (
		<div className="container py-4 narrow">
			<PageTitle>{words.title}</PageTitle>
			<Refusal>{failed?.refusal}</Refusal>
			<FormErrors errors={errors} />
			<p className="lead">{words.lead}</p>
			<form method="post" noValidate>
				<TextField
					name="codice"
					label={words.reference}
					hint={words.referenceHint}
					required
					spellCheck={false}
					error={problemText(texts, errors.codice)}
					defaultValue={failed?.values.codice}
				/>
				<TextField
					name="cognome"
					label={words.familyName}
					hint={words.familyNameHint}
					required
					spellCheck={false}
					error={problemText(texts, errors.cognome)}
					defaultValue={failed?.values.cognome}
				/>
				<FormActions back={{ href: paths.signIn, label: texts.forms.back }}>
					<Button>{words.open}</Button>
				</FormActions>
			</form>
			<p>
				{words.lost} <a href={paths.assistance}>{texts.site.footer.assistance}</a>
			</p>
		</div>
	);
}
