import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findPeopleSchema } from "#app/features/people/find-people.schema.ts";
import { findBookingByReference, peopleView } from "#app/features/people/people.view.server.ts";
import { PeopleList, PeopleSearch } from "#app/features/people/people-found.tsx";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { seeOther } from "#app/http/respond.server.ts";
import { wasSaved } from "#app/http/saved.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = () => staffTitle("Persone");

export async function loader(args: LoaderFunctionArgs) {
	await staffContext(args);
	const wasErased = new URL(args.request.url).searchParams.has("cancellata");
	return { wasErased, wasSaved: wasSaved(args.request) };
}

/** What is looked for is personal data: it is posted, and the answer has no address of its own. */
export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const form = await readForm(args.request, findPeopleSchema);
	const search = form.values.search ?? "";
	if (!form.ok) return data({ search, isTooShort: true, found: null }, { status: 400 });
	const bookingId = await findBookingByReference(form.value.search, context);
	if (bookingId) return seeOther(staffPaths.booking(bookingId));
	const found = await peopleView(form.value.search, context);
	return data({ search, isTooShort: false, found });
}

export default function People() {
	const { wasErased, wasSaved } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<>
			<PageTitle>Persone</PageTitle>
			{wasErased && !answer && (
				<Done>Fatto: la persona è cancellata e i suoi posti sono di nuovo liberi.</Done>
			)}
			{wasSaved && !answer && (
				<Done>
					Fatto: i dati sono salvati. La persona abita in un Comune che non segui, quindi da qui non
					la vedi più.
				</Done>
			)}
			<PeopleSearch
				hint="Cognome e nome, codice dell'appuntamento, codice fiscale, telefono o e-mail"
				answer={answer}
			>
				<LinkButton href={staffPaths.newPerson} variant="outline-primary">
					Nuova persona
				</LinkButton>
			</PeopleSearch>
			{answer?.found && (
				<PeopleList
					found={answer.found}
					personPath={staffPaths.person}
					newPersonPath={staffPaths.newPerson}
				/>
			)}
		</>
	);
}
