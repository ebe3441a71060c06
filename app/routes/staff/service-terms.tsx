import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveServiceTermsSchema } from "#app/features/services/save-service-terms.schema.ts";
import { saveServiceTerms } from "#app/features/services/save-service-terms.server.ts";
import { serviceTermsView } from "#app/features/services/service-terms.view.server.ts";
import { ServiceTermsForm } from "#app/features/services/service-terms-form.tsx";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = () => staffTitle("Servizio");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const service = await serviceTermsView(args.params.service ?? "", context);
	if (!service) throw notFound();
	return { service };
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const serviceId = args.params.service ?? "";
	if (!(await serviceTermsView(serviceId, context))) throw notFound();
	const form = await readForm(args.request, saveServiceTermsSchema);
	if (!form.ok) return data({ values: form.values, errors: form.errors }, { status: 400 });
	const saved = await saveServiceTerms(serviceId, form.value, context);
	if (!saved.ok) throw notFound();
	return seeOther(staffPaths.settings);
}

export default function ServiceTerms() {
	const { service } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	return (
		<>
			<PageTitle>{service.name}</PageTitle>
			<p>
				Quello che cambi qui vale da subito in tutti i Comuni, per le prenotazioni nuove. Gli orari
				già aperti restano come sono: si cambiano in{" "}
				<a href={staffPaths.availability()}>Disponibilità</a>.
			</p>
			<ServiceTermsForm
				locales={service.locales}
				values={failed?.values ?? service.values}
				errors={failed?.errors ?? {}}
				back={staffPaths.settings}
			/>
		</>
	);
}
