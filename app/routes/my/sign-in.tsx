import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { requestSignInCodeSchema } from "#app/features/people/request-sign-in-code.schema.ts";
import { requestSignInCode } from "#app/features/people/request-sign-in-code.server.ts";
import { safeReturn, visitorContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { limitedUntil, seeOther } from "#app/http/respond.server.ts";
import { newToken, tokenCookie } from "#app/http/session.server.ts";
import { problemText } from "#app/i18n/catalogs.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.account.signIn.title);

export async function loader(args: LoaderFunctionArgs) {
	const { applicantId, locale } = await visitorContext(args);
	if (applicantId) throw redirect(safeReturn(args.request, citizenPaths(locale).area), 303);
	return { wasErased: new URL(args.request.url).searchParams.has("cancellati") };
}

export async function action(args: ActionFunctionArgs) {
	const visitor = await visitorContext(args);
	const form = await readForm(args.request, requestSignInCodeSchema);
	if (!form.ok) {
		return data({ errors: form.errors, values: form.values, tooMany: false }, { status: 400 });
	}
	const token = newToken();
	const outcome = await requestSignInCode({ ...form.value, token }, visitor);
	if (!outcome.ok) {
		const answer = { errors: null, values: form.values, tooMany: true };
		return data(answer, limitedUntil(outcome.until, visitor.now));
	}
	const paths = citizenPaths(visitor.locale);
	const verso = safeReturn(args.request, paths.area);
	return seeOther(
		`${paths.signInCode}?${new URLSearchParams({ verso })}`,
		await tokenCookie(args.context.app, "sign_in", token),
	);
}

export default function SignIn() {
	const { wasErased } = useLoaderData<typeof loader>();
	const result = useActionData<typeof action>();
	const texts = useTexts();
	const words = texts.account.signIn;
	const paths = citizenPaths(useLocale());
	const { search } = useLocation();
	const error = problemText(texts, result?.errors?.email);
	return (
		<div className="container py-4 narrow">
			<ErrorSummary
				heading={texts.forms.errorsHeading}
				errors={error ? [{ field: "email", text: error }] : []}
			/>
			<PageTitle>{words.title}</PageTitle>
			{wasErased && (
				<Alert kind="success" title={texts.mydata.erase.done} role="status">
					<p>{texts.mydata.erase.doneText}</p>
				</Alert>
			)}
			{result?.tooMany && (
				<Alert kind="warning" role="alert">
					<p>
						{words.tooMany} <a href={`${paths.signInCode}${search}`}>{words.haveCode}</a>
					</p>
				</Alert>
			)}
			<p className="lead">{words.lead}</p>
			<form method="post" noValidate>
				<TextField
					name="email"
					type="email"
					label={words.email}
					hint={words.emailHint}
					autoComplete="email"
					required
					error={error}
					defaultValue={result?.values.email}
				/>
				<FormActions>
					<Button>{words.send}</Button>
				</FormActions>
			</form>
			<h2>{words.noEmailTitle}</h2>
			<p>
				<a href={paths.openByReference}>{texts.account.byReference.link}</a>
			</p>
			<p>
				{words.noEmail} <a href={paths.assistance}>{texts.site.footer.assistance}</a>
			</p>
		</div>
	);
}
