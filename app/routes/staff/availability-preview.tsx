import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { availabilityView } from "#app/features/slots/availability.view.server.ts";
import { AvailabilityPreviewFacts } from "#app/features/slots/availability-preview.tsx";
import { OpeningForm } from "#app/features/slots/opening-form.tsx";
import { previewAvailability } from "#app/features/slots/preview-availability.server.ts";
import { openingSchema } from "#app/features/slots/publish-slots.schema.ts";
import { slotRefusals } from "#app/features/slots/refusal-messages.ts";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound } from "#app/http/respond.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = () => staffTitle("Nuovo orario");

export async function loader(args: LoaderFunctionArgs) {
	await staffContext(args);
	return null;
}

/** Looks, and changes nothing: the answer is the page itself. */
export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const form = await readForm(args.request, openingSchema);
	const { values } = form;
	const deskId = values.deskId ?? "";
	const availability = await availabilityView(deskId, context);
	if (!availability) throw notFound();
	const shown = { values, deskId, services: availability.services };
	if (!form.ok) {
		const errors = form.errors;
		return data({ ...shown, errors, refusal: null, preview: null }, { status: 400 });
	}
	const outcome = await previewAvailability(form.value, context);
	if (!outcome.ok) {
		const refusal = slotRefusals[outcome.refusal];
		return data({ ...shown, errors: {}, refusal, preview: null }, { status: 409 });
	}
	return data({ ...shown, errors: {}, refusal: null, preview: outcome.preview });
}

export default function AvailabilityPreview() {
	const shown = useActionData<typeof action>();
	if (!shown) {
		return (
			<p>
				<a href={staffPaths.availability()}>Scegli prima uno sportello e un orario</a>
			</p>
		);
	}
	const { values, deskId, services, errors, refusal, preview } = shown;
	return (
		<>
			<PageTitle>Nuovo orario: prima guarda</PageTitle>
			{refusal && (
				<Alert kind="warning" role="alert">
					<p>{refusal}</p>
				</Alert>
			)}
			{preview && (
				<>
					<AvailabilityPreviewFacts preview={preview} />
					<form method="post" action={staffPaths.availability()}>
						{Object.entries(values).map(([name, value]) => (
							<input key={name} type="hidden" name={name} value={value} />
						))}
						<FormActions
							back={{ href: staffPaths.availability({ sportello: deskId }), label: "Lascia stare" }}
						>
							<Button>Conferma e apri</Button>
						</FormActions>
					</form>
					<h2>Cambia qualcosa</h2>
				</>
			)}
			<OpeningForm
				action={staffPaths.availabilityPreview}
				deskId={deskId}
				services={services}
				values={values}
				errors={errors}
			/>
		</>
	);
}
