import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { stateSeen } from "#app/features/audit/seen-store.server.ts";
import { saveServiceTermsSchema } from "#app/features/services/save-service-terms.schema.ts";
import { saveServiceTerms } from "#app/features/services/save-service-terms.server.ts";
import { serviceTermsView } from "#app/features/services/service-terms.view.server.ts";
import { ServiceTermsForm } from "#app/features/services/service-terms-form.tsx";
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

export const meta: MetaFunction = () => staffTitle("Servizio");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const id = args.params.service ?? "";
	const seen = await stateSeen(context.db.read, { kind: "service", id });
	const service = await serviceTermsView(id, context);
	if (!service) throw notFound();
	return { service, seen, wasSaved: wasSaved(args.request) };
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const serviceId = args.params.service ?? "";
	if (!(await serviceTermsView(serviceId, context))) throw notFound();
	const form = await readForm(args.request, saveServiceTermsSchema);
	const shown = { values: form.values, errors: {}, refusal: null, isSecond: false };
	if (!form.ok) return data({ ...shown, errors: form.errors }, { status: 400 });
	const saved = await saveServiceTerms(serviceId, form.value, havingSeen(context, form));
	if (saved.ok) return seeOther(afterSaving(staffPaths.serviceTerms(serviceId)));
	if (saved.refusal !== "changed_meanwhile") throw notFound();
	return data({ ...shown, ...cameSecond(saved, form.values, context) }, { status: 409 });
}

export default function ServiceTerms() {
	const { service, seen, wasSaved } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	return (
		<>
			<PageTitle>{service.name}</PageTitle>
			<Refusal>{failed?.refusal}</Refusal>
			{wasSaved && !failed && <Done>Salvato: vale da subito sul sito.</Done>}
			<p>
				Quello che cambi qui vale da subito in tutti i Comuni, per le prenotazioni nuove. Gli orari
				già aperti restano come sono: si cambiano in{" "}
				<a href={staffPaths.availability()}>Disponibilità</a>.
			</p>
			<ServiceTermsForm
				locales={service.locales}
				values={{ seen, ...(failed?.values ?? service.values) }}
				errors={failed?.errors ?? {}}
				now={failed?.isSecond ? service.values : undefined}
				back={staffPaths.settings}
			/>
		</>
	);
}
