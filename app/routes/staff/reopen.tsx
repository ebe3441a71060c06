import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { closurePageView } from "#app/features/slots/closures.view.server.ts";
import { reopenDesk } from "#app/features/slots/reopen-desk.server.ts";
import { period } from "#app/features/slots/settle-fields.tsx";
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
	const { id, placeName, startsAt, endsAt, zone, reason } = closure;
	return { id, placeName, startsAt, endsAt, zone, reason };
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
				{closure.placeName}, {period(closure.startsAt, closure.endsAt, closure.zone)}.{" "}
				{closure.reason}
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
