import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLocation } from "@remix-run/react";
import { EnterCodeForm } from "#app/features/people/enter-code-form.tsx";
import { enterSignInCodeSchema } from "#app/features/people/enter-sign-in-code.schema.ts";
import { enterSignInCode } from "#app/features/people/enter-sign-in-code.server.ts";
import { whoAreYouView } from "#app/features/people/who-are-you.view.server.ts";
import { safeReturn, visitorContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { seeOther } from "#app/http/respond.server.ts";
import { readToken, startSession, tokenCookie } from "#app/http/session.server.ts";
import { useLocale } from "#app/i18n/texts.tsx";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.account.code.title);

export async function loader(args: LoaderFunctionArgs) {
	const { applicantId, locale } = await visitorContext(args);
	const paths = citizenPaths(locale);
	if (applicantId) throw redirect(safeReturn(args.request, paths.area), 303);
	const token = await readToken(args.context.app, args.request, "sign_in");
	if (!token) throw redirect(`${paths.signIn}${new URL(args.request.url).search}`, 303);
	return null;
}

export async function action(args: ActionFunctionArgs) {
	const visitor = await visitorContext(args);
	const { app } = args.context;
	const form = await readForm(args.request, enterSignInCodeSchema);
	const page = { errors: null, values: form.values, refusal: null, people: null };
	if (!form.ok) return data({ ...page, errors: form.errors }, { status: 400 });

	const token = await readToken(app, args.request, "sign_in");
	const { code, applicant = null } = form.value;
	const outcome = await enterSignInCode({ token, code, applicantId: applicant }, visitor);
	if ("refusal" in outcome) return data({ ...page, refusal: outcome.refusal }, { status: 400 });
	if (!outcome.ok) {
		const people = await whoAreYouView(visitor.db.read, outcome.choose, visitor.now);
		return data({ ...page, people }, { status: 200 });
	}
	return seeOther(
		safeReturn(args.request, citizenPaths(visitor.locale).area),
		await startSession(app, { applicantId: outcome.applicantId }, visitor.now),
		await tokenCookie(app, "sign_in", null),
	);
}

export default function SignInCode() {
	const result = useActionData<typeof action>();
	const paths = citizenPaths(useLocale());
	const { search } = useLocation();
	return (
		<div className="container py-4 narrow">
			<EnterCodeForm
				code={result?.values.code}
				error={result?.errors?.code}
				refusal={result?.refusal ?? null}
				people={result?.people ?? null}
				askAgainHref={`${paths.signIn}${search}`}
			/>
		</div>
	);
}
