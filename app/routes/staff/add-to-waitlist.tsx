import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { municipalityListView } from "#app/features/municipalities/municipality-list.view.server.ts";
import { type Person, personView } from "#app/features/people/person.view.server.ts";
import { staffServicesView } from "#app/features/services/staff-services.view.server.ts";
import { addToWaitlistSchema } from "#app/features/waitlist/join-waitlist.schema.ts";
import { type JoinRefusal, joinWaitlist } from "#app/features/waitlist/join-waitlist.server.ts";
import { WishFields } from "#app/features/waitlist/wish-fields.tsx";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { FormErrors } from "#app/http/form-errors.tsx";
import { newFormKey } from "#app/http/form-key.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { problemText } from "#app/i18n/catalogs.ts";
import { formatDayShort, formatTime } from "#app/i18n/format.ts";
import { useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = () => staffTitle("Metti in lista d'attesa");

const REFUSALS: Record<JoinRefusal, string> = {
	unknown_service: "Questo servizio non c'è più. Scegline un altro.",
	not_open_to_public: "Questo servizio si prenota solo allo sportello.",
	enrolment_required: "Questo servizio è per chi è iscritto: la persona non lo è.",
	no_municipality: "Nei Comuni scelti questo servizio non si fa. Scegline altri.",
	has_appointment:
		"La persona ha già un appuntamento per questo servizio. Se ne vuole uno prima, sceglilo qui sotto.",
	unknown_booking: "Questo appuntamento non è più in programma.",
	too_many_joined: "Troppe richieste da qui: riprova domani.",
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
		municipalityListView(context.db.read),
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
	const person = await personView(args.params.applicant ?? "", context);
	if (!person) throw notFound();
	const form = await readForm(args.request, addToWaitlistSchema);
	const { values, lists } = form;
	if (!form.ok) {
		return data({ values, lists, errors: form.errors, refusal: null }, { status: 400 });
	}
	const { servizio: serviceId, appuntamento, chiave: idempotencyKey, ...wish } = form.value;
	const joined = await joinWaitlist(
		{
			applicant: { id: person.id },
			serviceId,
			municipalityIds: wish.comune,
			weekdays: wish.giorno,
			partOfDay: wish.parte,
			bookingId: appuntamento || null,
			idempotencyKey,
			address: args.context.clientAddress,
		},
		context,
	);
	if (joined.ok) return seeOther(staffPaths.waitlist);
	return data({ values, lists, errors: {}, refusal: REFUSALS[joined.refusal] }, { status: 409 });
}

export default function AddToWaitlist() {
	const { person, services, municipalities, appointments, key } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const texts = useTexts();
	const { values = {}, lists = {}, errors = {} } = failed ?? {};
	const problem = (field: string) => problemText(texts, (errors as Record<string, string>)[field]);
	return (
		<>
			<PageTitle>Metti in lista d'attesa {person.name}</PageTitle>
			{failed?.refusal && (
				<Alert kind="warning" title="Non è in lista" role="alert">
					<p>{failed.refusal}</p>
				</Alert>
			)}
			<Form method="post" className="narrow" noValidate>
				<input type="hidden" name="chiave" value={values.chiave ?? key} />
				<FormErrors errors={errors} />
				<SelectField
					name="servizio"
					label="Servizio"
					required
					error={problem("servizio")}
					options={services}
					defaultValue={values.servizio}
				/>
				{appointments.length > 0 && (
					<SelectField
						name="appuntamento"
						label="Prima di un appuntamento che ha"
						hint="Se accetta, l'appuntamento si sposta: fino ad allora resta com'è."
						placeholder="No, ne aspetta uno nuovo"
						options={appointments}
						defaultValue={values.appuntamento}
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
