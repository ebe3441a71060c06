import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { fromNoPage } from "#app/features/audit/seen-store.server.ts";
import { OfficeForm } from "#app/features/offices/office-form.tsx";
import { ownMunicipalities } from "#app/features/offices/office-settings.view.server.ts";
import { officeRefusals } from "#app/features/offices/refusal-messages.ts";
import { saveOfficeSchema } from "#app/features/offices/save-office.schema.ts";
import { saveOffice } from "#app/features/offices/save-office.server.ts";
import { may } from "#app/features/rights.ts";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { afterSaving } from "#app/http/saved.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

export const meta: MetaFunction = () => staffTitle("Nuova sede");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	if (!may(context.staffMember, "change_offices")) throw notFound();
	return { municipalities: await ownMunicipalities(context) };
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const form = await readForm(args.request, saveOfficeSchema);
	const { languages = [] } = form.lists;
	const shown = { values: form.values, languages, errors: {}, refusal: null };
	if (!form.ok) return data({ ...shown, errors: form.errors }, { status: 400 });
	const saved = await saveOffice(null, form.value, fromNoPage(context));
	if (saved.ok) return seeOther(afterSaving(staffPaths.office(saved.officeId)));
	if (saved.refusal === "not_a_coordinator" || saved.refusal === "changed_meanwhile")
		throw notFound();
	return data({ ...shown, refusal: officeRefusals[saved.refusal] }, { status: 409 });
}

export default function NewOffice() {
	const { municipalities } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	return (
		<>
			<PageTitle>Nuova sede</PageTitle>
			<Refusal>{failed?.refusal}</Refusal>
			<OfficeForm
				municipalities={municipalities}
				values={failed?.values ?? {}}
				languages={failed?.languages ?? []}
				errors={failed?.errors ?? {}}
				back={staffPaths.settings}
			/>
		</>
	);
}
