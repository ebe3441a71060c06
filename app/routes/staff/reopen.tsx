import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { closureTime } from "#app/features/slots/closure-time.tsx";
import { closurePageView } from "#app/features/slots/closures.view.server.ts";
import { reopenDesk } from "#app/features/slots/reopen-desk.server.ts";
import { staffContext } from "#app/http/context.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { afterSaving } from "#app/http/saved.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { Button } from "#app/ui/button.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

export const meta: MetaFunction = () => staffTitle("Togli la chiusura");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const closure = await closurePageView(args.params.closure ?? "", context);
	if (!closure) throw notFound();
	const { toSettle: _, settled: __, ...line } = closure;
	return line;
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const reopened = await reopenDesk(args.params.closure ?? "", context);
	if (reopened.ok) return seeOther(afterSaving(staffPaths.closures));
	if (reopened.refusal === "unknown_closure") throw notFound();
	return data(
		{ refusal: "Una chiusura di tutte le sedi la toglie solo chi coordina tutti i Comuni." },
		{ status: 403 },
	);
}

export default function Reopen() {
	const closure = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	return (
		<>
			<PageTitle>Togli la chiusura</PageTitle>
			<Refusal>{failed?.refusal}</Refusal>
			<p className="lead">
				{closure.placeName}, {closureTime(closure, closure.zone)}. {closure.reason}
			</p>
			<p>Gli orari settimanali si aprono di nuovo. Chi è stato spostato o annullato resta com'è.</p>
			<Form method="post">
				<FormActions back={{ href: staffPaths.closure(closure.id), label: "Torna indietro" }}>
					<Button>Togli la chiusura e riapri</Button>
				</FormActions>
			</Form>
		</>
	);
}
