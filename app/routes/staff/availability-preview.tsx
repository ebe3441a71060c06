import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { availabilityView } from "#app/features/slots/availability.view.server.ts";
import { AvailabilityPreviewFacts } from "#app/features/slots/availability-preview.tsx";
import { ConfirmForm } from "#app/features/slots/confirm-form.tsx";
import { OpeningForm } from "#app/features/slots/opening-form.tsx";
import { previewAvailability } from "#app/features/slots/preview-availability.server.ts";
import { openingSchema } from "#app/features/slots/publish-slots.schema.ts";
import { slotRefusals } from "#app/features/slots/refusal-messages.ts";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound } from "#app/http/respond.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

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
			<Refusal>{refusal}</Refusal>
			{preview && (
				<>
					<AvailabilityPreviewFacts preview={preview} />
					<ConfirmForm
						action={staffPaths.availability()}
						values={values}
						back={staffPaths.availability({ sportello: deskId })}
					>
						Conferma e apri
					</ConfirmForm>
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
