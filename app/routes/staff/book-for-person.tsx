import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { atDesk } from "#app/features/access.ts";
import { bookForPersonSchema } from "#app/features/booking/book-for-person.schema.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { deskRefusals } from "#app/features/booking/refusal-messages.ts";
import { staffOfficesView } from "#app/features/offices/staff-offices.view.server.ts";
import { personView } from "#app/features/people/person.view.server.ts";
import { staffServicesView } from "#app/features/services/staff-services.view.server.ts";
import { FreeSlotChoice } from "#app/features/slots/free-slot-choice.tsx";
import { freeSlotsView, isSlotOfTheirs } from "#app/features/slots/free-slots.view.server.ts";
import { personWishesView } from "#app/features/waitlist/desk-waitlist.view.server.ts";
import { KeptSeats } from "#app/features/waitlist/kept-seats.tsx";
import { staffContext } from "#app/http/context.server.ts";
import { FilterForm } from "#app/http/filter-form.tsx";
import { readForm } from "#app/http/form.server.ts";
import { newFormKey } from "#app/http/form-key.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { afterSaving } from "#app/http/saved.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

export const meta: MetaFunction = () => staffTitle("Prenota per una persona");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const person = await personView(args.params.applicant ?? "", context);
	if (!person) throw notFound();
	const query = new URL(args.request.url).searchParams;
	const [services, offices, wishes] = await Promise.all([
		staffServicesView(context),
		staffOfficesView(context),
		personWishesView(atDesk("person", person.id, context), context),
	]);
	const serviceId = services.find(({ id }) => id === query.get("servizio"))?.id ?? services[0]?.id;
	const officeId = offices.find(({ id }) => id === query.get("sede"))?.id ?? null;
	return {
		person: { id: person.id, name: `${person.familyName} ${person.givenName}` },
		wishes,
		key: newFormKey(),
		services: services.map(({ id, name }) => ({ value: id, label: name })),
		offices: offices.map(({ id, name }) => ({ value: id, label: name })),
		serviceId: serviceId ?? "",
		officeId,
		slots: await freeSlotsView(
			{ serviceId: serviceId ?? "", officeId, from: query.get("dal") },
			context,
		),
	};
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const applicant = atDesk("person", args.params.applicant ?? "", context);
	const form = await readForm(args.request, bookForPersonSchema);
	if (!form.ok) return data({ isMissing: true, refusal: null }, { status: 400 });
	const { disponibilita: slotId, key, note } = form.value;
	if (!(await isSlotOfTheirs(slotId, context))) throw notFound();
	const booked = await bookSlot(
		{ slotId, applicant, idempotencyKey: key, note: note || null },
		context,
	);
	if (booked.ok) return seeOther(afterSaving(staffPaths.booking(booked.bookingId)));
	if (booked.refusal === "unknown_person") throw notFound();
	return data({ isMissing: false, refusal: deskRefusals[booked.refusal] }, { status: 409 });
}

export default function BookForPerson() {
	const { person, wishes, key, services, offices, serviceId, officeId, slots } =
		useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const sede = officeId ?? "";
	return (
		<>
			<PageTitle>Prenota per {person.name}</PageTitle>
			<Refusal title="Non è stato prenotato">{failed?.refusal}</Refusal>
			<KeptSeats wishes={wishes} paths={staffPaths} action={staffPaths.waitlist} />
			<FilterForm>
				<SelectField name="servizio" label="Servizio" options={services} defaultValue={serviceId} />
				<SelectField
					name="sede"
					label="Sede"
					options={offices}
					defaultValue={sede}
					placeholder="Tutte le sedi"
				/>
			</FilterForm>
			<Form method="post">
				<input type="hidden" name="key" value={key} />
				<FreeSlotChoice
					slots={slots}
					isMissing={failed?.isMissing ?? false}
					more={
						slots.next &&
						staffPaths.bookFor(person.id, { servizio: serviceId, sede, dal: slots.next })
					}
				/>
				{slots.days.length > 0 && (
					<TextField name="note" label="Nota (facoltativa)" maxLength={200} />
				)}
				<FormActions back={{ href: staffPaths.person(person.id), label: "Torna indietro" }} inSight>
					{slots.days.length > 0 && <Button>Prenota</Button>}
				</FormActions>
			</Form>
		</>
	);
}
