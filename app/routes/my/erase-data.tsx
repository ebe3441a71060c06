import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { themselves } from "#app/features/access.ts";
import { myDataView } from "#app/features/people/my-data.view.server.ts";
import { eraseApplicant } from "#app/features/privacy/erase-applicant.server.ts";
import { eraseMyDataSchema } from "#app/features/privacy/erase-my-data.schema.ts";
import { applicantContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { seeOther } from "#app/http/respond.server.ts";
import { tokenCookie } from "#app/http/session.server.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Checkbox } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.mydata.erase.title);

export async function loader(args: LoaderFunctionArgs) {
	const context = await applicantContext(args);
	const { comingAppointments } = await myDataView(themselves(context), context);
	return { comingAppointments };
}

export async function action(args: ActionFunctionArgs) {
	const context = await applicantContext(args);
	const form = await readForm(args.request, eraseMyDataSchema);
	if (!form.ok) return data({ isMissing: true }, { status: 400 });
	await eraseApplicant(themselves(context), context);
	const paths = citizenPaths(context.locale);
	return seeOther(
		`${paths.signIn}?cancellati`,
		await tokenCookie(args.context.app, "applicant", null),
	);
}

export default function EraseMyData() {
	const { comingAppointments } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { forms, mydata } = useTexts();
	const paths = citizenPaths(useLocale());
	const words = mydata.erase;
	const missing = failed ? words.missing : undefined;
	return (
		<div className="container py-4 narrow">
			<ErrorSummary
				heading={forms.errorsHeading}
				errors={missing ? [{ field: "understood", text: missing }] : []}
			/>
			<PageTitle>{words.title}</PageTitle>
			<Alert kind="warning">
				<p>{words.text}</p>
				{comingAppointments > 0 && <p>{words.appointments(comingAppointments)}</p>}
			</Alert>
			<p>
				{words.copyFirst} <a href={paths.myExport}>{mydata.copy.download}</a>
			</p>
			<form method="post" noValidate>
				<Checkbox name="understood" label={words.understood} error={missing} required />
				<FormActions back={{ href: paths.myData, label: words.keep }}>
					<Button variant="danger">{words.confirm}</Button>
				</FormActions>
			</form>
		</div>
	);
}
