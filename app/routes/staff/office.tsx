import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { stateSeen } from "#app/features/audit/seen-store.server.ts";
import { DeskForms, OfficeForm } from "#app/features/offices/office-form.tsx";
import { officeSettingsView } from "#app/features/offices/office-settings.view.server.ts";
import { officeRefusals } from "#app/features/offices/refusal-messages.ts";
import { saveOfficeSchema } from "#app/features/offices/save-office.schema.ts";
import { saveOffice } from "#app/features/offices/save-office.server.ts";
import { may } from "#app/features/rights.ts";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { afterSaving, wasSaved } from "#app/http/saved.ts";
import { cameSecond, havingSeen } from "#app/http/seen.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { Done } from "#app/ui/done.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

export const meta: MetaFunction = () => staffTitle("Sede");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	if (!may(context.staffMember, "change_offices")) throw notFound();
	const id = args.params.office ?? "";
	const seen = await stateSeen(context.db.read, { kind: "office", id });
	const office = await officeSettingsView(id, context);
	if (!office) throw notFound();
	return { office, seen, wasSaved: wasSaved(args.request) };
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const form = await readForm(args.request, saveOfficeSchema);
	const { languages = [] } = form.lists;
	const shown = { values: form.values, languages, errors: {}, refusal: null, isSecond: false };
	if (!form.ok) return data({ ...shown, errors: form.errors }, { status: 400 });
	const change = havingSeen(context, form);
	const saved = await saveOffice(args.params.office ?? "", form.value, change);
	if (saved.ok) return seeOther(afterSaving(staffPaths.office(args.params.office ?? "")));
	if (saved.refusal === "changed_meanwhile") {
		return data({ ...shown, ...cameSecond(saved, form.values, context) }, { status: 409 });
	}
	if (saved.refusal !== "office_name_taken") throw notFound();
	return data({ ...shown, refusal: officeRefusals[saved.refusal] }, { status: 409 });
}

export default function Office() {
	const { office, seen, wasSaved } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	return (
		<>
			<PageTitle>
				{office.values.name}, {office.municipalityName}
			</PageTitle>
			<Refusal>{failed?.refusal}</Refusal>
			{wasSaved && !failed && <Done>Salvato: vale da subito sul sito.</Done>}
			<h2>Sportelli</h2>
			<DeskForms desks={office.desks} action={staffPaths.desks(office.id)} error={null} />
			<h2>Che cosa legge chi viene</h2>
			<OfficeForm
				municipalities={null}
				values={{ seen, ...(failed?.values ?? office.values) }}
				languages={failed?.languages ?? office.languages}
				errors={failed?.errors ?? {}}
				now={failed?.isSecond ? office : undefined}
				back={staffPaths.settings}
			/>
		</>
	);
}
