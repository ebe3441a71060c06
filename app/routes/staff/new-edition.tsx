import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { addEdition } from "#app/features/editions/add-edition.server.ts";
import { newEditionSchema } from "#app/features/editions/save-edition.schema.ts";
import { may } from "#app/features/rights.ts";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { afterSaving } from "#app/http/saved.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = () => staffTitle("Nuova edizione");

export async function loader(args: LoaderFunctionArgs) {
	const { staffMember } = await staffContext(args);
	if (!may(staffMember, "change_editions")) throw notFound();
	return null;
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	if (!may(context.staffMember, "change_editions")) throw notFound();
	const form = await readForm(args.request, newEditionSchema);
	const { values } = form;
	if (!form.ok) return data({ values, problem: "Scrivi un anno, per esempio 2027" }, 400);
	const added = await addEdition(form.value.year, context);
	if (added.ok) return seeOther(afterSaving(staffPaths.edition(added.editionId)));
	return data({ values, problem: "Questa edizione c'è già: aprila dalle impostazioni" }, 409);
}

export default function NewEdition() {
	const failed = useActionData<typeof action>();
	return (
		<>
			<PageTitle>Nuova edizione</PageTitle>
			<p>
				Comincia con i requisiti e i Comuni dell'ultima edizione, senza date: si apre quando le
				scrivi.
			</p>
			<form method="post" className="narrow" noValidate>
				<TextField
					name="year"
					type="number"
					label="Anno"
					defaultValue={failed?.values.year}
					error={failed?.problem}
					required
				/>
				<FormActions back={{ href: staffPaths.settings, label: "Torna indietro" }}>
					<Button>Crea</Button>
				</FormActions>
			</form>
		</>
	);
}
