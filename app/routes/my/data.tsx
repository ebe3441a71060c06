import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { themselves } from "#app/features/access.ts";
import { correctMyDataSchema } from "#app/features/people/correct-my-data.schema.ts";
import { correctMyData } from "#app/features/people/correct-my-data.server.ts";
import { myDataView } from "#app/features/people/my-data.view.server.ts";
import { MyDataForm } from "#app/features/people/my-data-form.tsx";
import { applicantContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { FormErrors } from "#app/http/form-errors.tsx";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { limitedUntil, notFound, seeOther } from "#app/http/respond.server.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.mydata.title);

export async function loader(args: LoaderFunctionArgs) {
	const context = await applicantContext(args);
	return {
		mine: await myDataView(themselves(context), context),
		wasSaved: new URL(args.request.url).searchParams.has("salvato"),
	};
}

export async function action(args: ActionFunctionArgs) {
	const context = await applicantContext(args);
	const form = await readForm(args.request, correctMyDataSchema);
	if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 400 });
	const corrected = await correctMyData(themselves(context), form.value, context);
	if (corrected.ok) return seeOther(`${citizenPaths(context.locale).myData}?salvato`);
	if (corrected.refusal === "unknown_person") throw notFound();
	const errors: Record<string, string> = { email: corrected.refusal };
	return data({ errors, values: form.values }, limitedUntil(corrected.until, context.now));
}

export default function MyData() {
	const { mine, wasSaved } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { account, mydata } = useTexts();
	const paths = citizenPaths(useLocale());
	const { copy, sessions, erase } = mydata;
	return (
		<div className="container py-4">
			<FormErrors errors={failed?.errors ?? {}} />
			<PageTitle>{mydata.title}</PageTitle>
			<p className="lead">{mydata.lead}</p>
			{wasSaved && !failed && (
				<Alert kind="success" role="status">
					<p>{mydata.saved}</p>
				</Alert>
			)}
			<MyDataForm mine={mine} failed={failed ?? null} back={paths.area} />
			<h2>{copy.title}</h2>
			<p>{copy.text}</p>
			<div className="actions">
				<LinkButton href={paths.myCopy} variant="outline-primary">
					{copy.read}
				</LinkButton>
				<LinkButton href={paths.myExport} variant="outline-primary" download>
					{copy.download}
				</LinkButton>
			</div>
			<h2>{sessions.title}</h2>
			<p>{sessions.text(mine.sessions.length)}</p>
			<form method="post" action={paths.signOut} className="actions">
				<Button name="from" value="everywhere" variant="outline-primary">
					{sessions.button}
				</Button>
			</form>
			<h2>{erase.link}</h2>
			<div className="actions">
				<LinkButton href={paths.eraseMyData} variant="outline-danger">
					{erase.link}
				</LinkButton>
			</div>
			<p>
				<a href={paths.area}>{account.appointments.back}</a>
			</p>
		</div>
	);
}
