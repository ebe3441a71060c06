import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { atDesk } from "#app/features/access.ts";
import { comingAppointmentsView } from "#app/features/people/person.view.server.ts";
import { eraseApplicant } from "#app/features/privacy/erase-applicant.server.ts";
import { eraseMyDataSchema } from "#app/features/privacy/erase-my-data.schema.ts";
import { staffContext } from "#app/http/context.server.ts";
import { deskPerson } from "#app/http/desk-person.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { deskForm } from "#app/i18n/desk-form.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Checkbox } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = () => staffTitle("Cancella la persona");

export async function loader(args: LoaderFunctionArgs) {
	const { person, context } = await deskPerson(args);
	return {
		person,
		appointments: await comingAppointmentsView(atDesk("person", person.id, context), context),
	};
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const person = atDesk("person", args.params.applicant ?? "", context);
	const form = await readForm(args.request, eraseMyDataSchema);
	if (!form.ok) return data({ errors: form.errors }, { status: 400 });
	if (!(await eraseApplicant(person, context))) throw notFound();
	return seeOther(`${staffPaths.people}?cancellata`);
}

export default function ErasePerson() {
	const { person, appointments } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { problem, index } = deskForm(
		{ values: {}, errors: failed?.errors ?? {} },
		{ "capito.choose": "Per cancellare, metti la spunta" },
	);
	return (
		<div className="narrow">
			<PageTitle>
				Cancellare {person.givenName} {person.familyName}?
			</PageTitle>
			<ErrorSummary {...index} />
			<Alert kind="warning" title="Non si può tornare indietro">
				<ul>
					<li>Spariscono nome, contatti, codice fiscale, iscrizioni, liste d'attesa ed e-mail.</li>
					<li>Spariscono tutti i suoi appuntamenti, anche quelli passati e le presenze.</li>
					<li>I link e i codici che ha non aprono più niente. Non le arriva nessun messaggio.</li>
					<li>Nel registro resta solo che una persona è stata cancellata, da chi e quando.</li>
				</ul>
			</Alert>
			{appointments.length > 0 && (
				<>
					<h2>Questi posti tornano liberi</h2>
					<ul>
						{appointments.map(({ id, startsAt, zone, officeName }) => (
							<li key={id}>
								{formatMoment(startsAt, "it", zone)}, {officeName}
							</li>
						))}
					</ul>
				</>
			)}
			<p>
				Vuole una copia? <a href={staffPaths.personCopy(person.id)}>Stampala prima di cancellare</a>
				.
			</p>
			<Form method="post" noValidate>
				<Checkbox
					name="understood"
					label="La persona lo ha chiesto e ha understood: cancella tutto"
					error={problem("understood")}
					required
				/>
				<FormActions back={{ href: staffPaths.personData(person.id), label: "No, torna indietro" }}>
					<Button variant="danger">Cancella la persona</Button>
				</FormActions>
			</Form>
		</div>
	);
}
