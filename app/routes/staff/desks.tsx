import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { fromNoPage } from "#app/features/audit/seen-store.server.ts";
import { DeskForms } from "#app/features/offices/office-form.tsx";
import { officeSettingsView } from "#app/features/offices/office-settings.view.server.ts";
import { officeRefusals } from "#app/features/offices/refusal-messages.ts";
import { deskNameField, saveDeskSchema } from "#app/features/offices/save-desk.schema.ts";
import { saveDesk } from "#app/features/offices/save-desk.server.ts";
import { may } from "#app/features/rights.ts";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { afterSaving } from "#app/http/saved.ts";
import { cameSecond, havingSeen } from "#app/http/seen.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { catalogs, problemText } from "#app/i18n/catalogs.ts";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = () => staffTitle("Sportelli");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	if (!may(context.staffMember, "change_offices")) throw notFound();
	const office = await officeSettingsView(args.params.office ?? "", context);
	if (!office) throw notFound();
	return { office };
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const officeId = args.params.office ?? "";
	const form = await readForm(args.request, saveDeskSchema);
	const desk = form.values.desk ?? "";
	const typed = form.values[deskNameField(desk)] ?? "";
	const shown = { desk, typed, seen: form.values.seen };
	if (!form.ok) {
		const text = problemText(catalogs.it, form.errors.deskName ?? "required") ?? "";
		return data({ ...shown, text }, { status: 400 });
	}
	const change = desk ? havingSeen(context, form) : fromNoPage(context);
	const saved = await saveDesk(officeId, { id: desk || null, name: form.value.deskName }, change);
	if (saved.ok) return seeOther(afterSaving(staffPaths.office(officeId)));
	if (saved.refusal === "changed_meanwhile") {
		const text = cameSecond(saved, form.values, context).refusal;
		return data({ ...shown, seen: undefined, text }, { status: 409 });
	}
	if (saved.refusal !== "desk_name_taken") throw notFound();
	return data({ ...shown, text: officeRefusals[saved.refusal] }, { status: 409 });
}

export default function Desks() {
	const { office } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	return (
		<>
			<PageTitle>Sportelli: {office.values.name}</PageTitle>
			<DeskForms desks={office.desks} action={staffPaths.desks(office.id)} error={failed ?? null} />
			<p>
				<a href={staffPaths.office(office.id)}>Torna alla sede</a>
			</p>
		</>
	);
}
