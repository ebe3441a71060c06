import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { closureTime } from "#app/features/slots/closure-time.tsx";
import { closurePageView } from "#app/features/slots/closures.view.server.ts";
import { reopenDesk } from "#app/features/slots/reopen-desk.server.ts";
import { staffContext } from "#app/http/context.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { Button } from "#app/ui/button.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

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
	if (!reopened.ok) throw notFound();
	return seeOther(staffPaths.closures);
}

export default function Reopen() {
	const closure = useLoaderData<typeof loader>();
	return (
		<>
			<PageTitle>Togli la chiusura</PageTitle>
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
