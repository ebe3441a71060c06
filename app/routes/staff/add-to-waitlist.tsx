import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { atDesk } from "#app/features/access.ts";
import { municipalityListView } from "#app/features/municipalities/municipality-list.view.server.ts";
import { type Person, personView } from "#app/features/people/person.view.server.ts";
import { staffServicesView } from "#app/features/services/staff-services.view.server.ts";
import { addToWaitlistSchema } from "#app/features/waitlist/join-waitlist.schema.ts";
import {
	joinWaitlist,
	type UnlimitedJoinRefusal,
} from "#app/features/waitlist/join-waitlist.server.ts";
import { WishFields } from "#app/features/waitlist/wish-fields.tsx";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { newFormKey } from "#app/http/form-key.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { afterSaving } from "#app/http/saved.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { deskForm } from "#app/i18n/desk-form.ts";
import { formatDayShort, formatTime } from "#app/i18n/format.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

export const meta: MetaFunction = () => staffTitle("Metti in lista d'attesa");

const REFUSALS: Record<Exclude<UnlimitedJoinRefusal, "unknown_person">, string> = {
	unknown_service: "Questo servizio non c'è più. Scegline un altro.",
	not_open_to_public: "Questo servizio si prenota solo allo sportello.",
	enrolment_required: "Questo servizio è per chi è iscritto: la persona non lo è.",
	no_municipality: "Nei Comuni scelti questo servizio non si fa. Scegline altri.",
	has_appointment:
		"La persona ha già un appuntamento per questo servizio. Se ne vuole uno prima, sceglilo qui sotto.",
	unknown_booking: "Questo appuntamento non è più in programma.",
};

/** The appointments to come, of which an earlier one may be wanted. */
function comingOf({ appointments }: Person, now: Date) {
	return appointments.flatMap(({ bookingId, status, startsAt, zone, serviceName }) =>
		bookingId && status === "booked" && startsAt > now
			? {
					value: bookingId,
					label: `${serviceName}, ${formatDayShort(startsAt, "it", zone)} alle ${formatTime(startsAt, "it", zone)}`,
				}
			: [],
	);
}

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const person = await personView(args.params.applicant ?? "", context);
	if (!person) throw notFound();
	const [services, municipalities] = await Promise.all([
		staffServicesView(context),
		municipalityListView(context.db.directory),
	]);
	return {
		person: { id: person.id, name: `${person.familyName} ${person.givenName}` },
		services: services.map(({ id, name }) => ({ value: id, label: name })),
		municipalities: municipalities.filter(({ hasOffice }) => hasOffice),
		appointments: comingOf(person, new Date(context.now.epochMilliseconds)),
		key: newFormKey(),
	};
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const applicant = atDesk("person", args.params.applicant ?? "", context);
	const form = await readForm(args.request, addToWaitlistSchema);
	const { values, lists } = form;
	if (!form.ok) {
		return data({ values, lists, errors: form.errors, refusal: null }, { status: 400 });
	}
	const { servizio: serviceId, booking, key: idempotencyKey, ...wish } = form.value;
	const joined = await joinWaitlist(
		{
			applicant,
			serviceId,
			municipalityIds: wish.comune,
			weekdays: wish.giorno,
			partOfDay: wish.parte,
			bookingId: booking || null,
			idempotencyKey,
		},
		context,
	);
	if (joined.ok) return seeOther(afterSaving(staffPaths.waitlist));
	if (joined.refusal === "unknown_person") throw notFound();
	return data({ values, lists, errors: {}, refusal: REFUSALS[joined.refusal] }, { status: 409 });
}

export default function AddToWaitlist() {
	const { person, services, municipalities, appointments, key } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { values = {}, lists = {}, errors = {} } = failed ?? {};
	const { field, problem, index } = deskForm({ values, errors });
	return (
		<>
			<PageTitle>Metti in lista d'attesa {person.name}</PageTitle>
			<Refusal title="Non è in lista">{failed?.refusal}</Refusal>
			<Form method="post" className="narrow" noValidate>
				<input type="hidden" name="key" value={values.key ?? key} />
				<ErrorSummary {...index} />
				<SelectField {...field("servizio")} label="Servizio" required options={services} />
				{appointments.length > 0 && (
					<SelectField
						{...field("booking")}
						label="Prima di un appuntamento che ha"
						hint="Se accetta, l'appuntamento si sposta: fino ad allora resta com'è."
						placeholder="No, ne aspetta uno nuovo"
						options={appointments}
					/>
				)}
				<WishFields
					municipalities={municipalities}
					chosen={{
						comune: lists.comune ?? [],
						giorno: lists.giorno ?? [],
						parte: values.parte ?? "",
					}}
					error={problem("comune")}
				/>
				<FormActions back={{ href: staffPaths.person(person.id), label: "Torna indietro" }}>
					<Button>Metti in lista</Button>
				</FormActions>
			</Form>
		</>
	);
}
