import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { municipalityListView } from "#app/features/municipalities/municipality-list.view.server.ts";
import { addPersonSchema } from "#app/features/people/add-person.schema.ts";
import { addPerson } from "#app/features/people/add-person.server.ts";
import { NewPersonFields } from "#app/features/people/new-person-fields.tsx";
import { similarPeopleView } from "#app/features/people/people.view.server.ts";
import { PeopleList } from "#app/features/people/people-found.tsx";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { newFormKey } from "#app/http/form-key.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { seeOther } from "#app/http/respond.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = () => staffTitle("Nuova persona");

export async function loader(args: LoaderFunctionArgs) {
	const { db } = await staffContext(args);
	const municipalities = await municipalityListView(db.directory);
	return {
		key: newFormKey(),
		municipalities: municipalities.map(({ id, name }) => ({ id, name })),
	};
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const form = await readForm(args.request, addPersonSchema);
	const { values } = form;
	if (!form.ok) return data({ values, errors: form.errors, similar: null }, { status: 400 });
	const { key, another, municipality, safeContact, ...person } = form.value;
	const municipalities = await municipalityListView(context.db.directory);
	const residence = municipalities.find(({ id }) => id === municipality)?.id ?? null;
	if (!another) {
		const similar = await similarPeopleView(person, context);
		const isTheSameForm = similar.people.some(({ id }) => id === key);
		if (similar.people.length > 0 && !isTheSameForm) {
			return data({ values, errors: {}, similar }, { status: 409 });
		}
	}
	const { applicantId } = await addPerson(
		key,
		{
			...person,
			safeContact: safeContact === "on",
			fiscalCode: null,
			residenceMunicipalityId: residence,
		},
		context,
	);
	return seeOther(staffPaths.person(applicantId));
}

export default function NewPerson() {
	const { key, municipalities } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const similar = answer?.similar;
	return (
		<>
			<PageTitle>Nuova persona</PageTitle>
			{similar && (
				<>
					<Alert kind="warning" title="Forse c'è già" role="alert">
						<p>Guarda se è una di queste persone. Se è un'altra, aggiungila qui sotto.</p>
					</Alert>
					<PeopleList
						found={similar}
						personPath={staffPaths.person}
						newPersonPath={staffPaths.newPerson}
					/>
				</>
			)}
			<Form method="post" className="narrow" noValidate>
				<input type="hidden" name="key" value={answer?.values.key ?? key} />
				{similar && <input type="hidden" name="another" value="yes" />}
				<NewPersonFields
					values={answer?.values ?? {}}
					errors={answer?.errors ?? {}}
					municipalities={municipalities}
				/>
				<FormActions back={{ href: staffPaths.people, label: "Torna indietro" }}>
					<Button>{similar ? "È un'altra persona: aggiungi" : "Aggiungi"}</Button>
				</FormActions>
			</Form>
		</>
	);
}
