import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { staffOfficesView } from "#app/features/offices/staff-offices.view.server.ts";
import { availabilityView } from "#app/features/slots/availability.view.server.ts";
import { RuleTable, UpcomingSlots } from "#app/features/slots/availability-lists.tsx";
import { OpeningForm } from "#app/features/slots/opening-form.tsx";
import { openingSchema } from "#app/features/slots/publish-slots.schema.ts";
import { publishSlots } from "#app/features/slots/publish-slots.server.ts";
import { slotRefusals } from "#app/features/slots/refusal-messages.ts";
import { staffContext } from "#app/http/context.server.ts";
import { FilterForm } from "#app/http/filter-form.tsx";
import { readForm } from "#app/http/form.server.ts";
import { newFormKey } from "#app/http/form-key.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { seeOther } from "#app/http/respond.server.ts";
import { wasSaved } from "#app/http/saved.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { Done } from "#app/ui/done.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

export const meta: MetaFunction = () => staffTitle("Disponibilità");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const wanted = new URL(args.request.url).searchParams.get("sportello");
	const offices = await staffOfficesView(context);
	const desks = offices.flatMap((office) =>
		office.desks.map((desk) => ({ value: desk.id, label: `${office.name}, ${desk.name}` })),
	);
	const deskId = (desks.find(({ value }) => value === wanted) ?? desks[0])?.value ?? "";
	const availability = await availabilityView(deskId, context);
	const slots = availability?.days.flatMap((day) => day.slots) ?? [];
	const taken = slots.filter(({ seatsTaken }) => seatsTaken > 0);
	return {
		desks,
		deskId,
		availability,
		wasSaved: wasSaved(args.request),
		closeKeys: Object.fromEntries(taken.map(({ id }) => [id, newFormKey()])),
	};
}

/** Publishes an opening that was looked at before. */
export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const form = await readForm(args.request, openingSchema);
	const { values } = form;
	if (!form.ok) return data({ values, errors: form.errors, refusal: null }, { status: 400 });
	const published = await publishSlots(form.value, context);
	if (!published.ok) {
		const refusal = slotRefusals[published.refusal];
		return data({ values, errors: {}, refusal }, { status: 409 });
	}
	const aperti = String(published.published);
	return seeOther(staffPaths.availability({ sportello: form.value.deskId, aperti }));
}

export default function AvailabilityPage() {
	const { desks, deskId, availability, wasSaved, closeKeys } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const opened = useSearchParams()[0].get("aperti");
	if (!availability) return <EmptyState title="Non hai ancora uno sportello" />;
	return (
		<>
			<PageTitle>Disponibilità</PageTitle>
			{opened !== null && !failed && <Done>Fatto: {opened} orari aperti.</Done>}
			{wasSaved && !failed && <Done>Fatto: gli orari sono già cambiati.</Done>}
			<Refusal>{failed?.refusal}</Refusal>
			<FilterForm>
				<SelectField name="sportello" label="Sportello" options={desks} defaultValue={deskId} />
			</FilterForm>
			<h2>Orari settimanali</h2>
			<RuleTable
				rules={availability.rules}
				endRule={staffPaths.endRule}
				changeRule={staffPaths.changeRule}
			/>
			<h2>Nuovo orario</h2>
			<OpeningForm
				key={deskId}
				action={staffPaths.availabilityPreview}
				deskId={deskId}
				services={availability.services}
				values={failed?.values ?? { fromOn: availability.today }}
				errors={failed?.errors ?? {}}
			/>
			<h2>Prossimi orari</h2>
			<UpcomingSlots
				days={availability.days}
				zone={availability.zone}
				withdraw={staffPaths.withdrawSlot}
				close={{ action: staffPaths.closurePreview, keys: closeKeys, deskId }}
			/>
		</>
	);
}
