import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { atDesk } from "#app/features/access.ts";
import { addParticipantSchema } from "#app/features/booking/add-participant.schema.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { deskRefusals } from "#app/features/booking/refusal-messages.ts";
import { findPeopleSchema } from "#app/features/people/find-people.schema.ts";
import { peopleView } from "#app/features/people/people.view.server.ts";
import { PeopleList, PeopleSearch } from "#app/features/people/people-found.tsx";
import { sessionLine } from "#app/features/slots/group-session.tsx";
import { groupSessionView } from "#app/features/slots/group-session.view.server.ts";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { newFormKey } from "#app/http/form-key.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { Button } from "#app/ui/button.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

export const meta: MetaFunction = () => staffTitle("Aggiungi una persona");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const session = await groupSessionView(args.params.session ?? "", context);
	if (!session) throw notFound();
	return { session, key: newFormKey() };
}

/** Looks somebody up, or gives the person found a seat; both are posted, for names are personal. */
export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const slotId = args.params.session ?? "";
	if (!(await groupSessionView(slotId, context))) throw notFound();
	const copy = args.request.clone();
	const adding = await readForm(args.request, addParticipantSchema);
	if (adding.ok) {
		const applicant = atDesk("person", adding.value.applicant, context);
		const booked = await bookSlot(
			{ slotId, applicant, idempotencyKey: adding.value.key, note: null },
			context,
		);
		if (booked.ok) return seeOther(staffPaths.session(slotId));
		if (booked.refusal === "unknown_person") throw notFound();
		const refusal = deskRefusals[booked.refusal];
		return data({ search: "", isTooShort: false, refusal, found: null }, { status: 409 });
	}
	const form = await readForm(copy, findPeopleSchema);
	const shown = { search: form.values.search ?? "", refusal: null };
	if (!form.ok) return data({ ...shown, isTooShort: true, found: null }, { status: 400 });
	return data({ ...shown, isTooShort: false, found: await peopleView(form.value.search, context) });
}

export default function AddParticipant() {
	const { session, key } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<>
			<PageTitle>Aggiungi una persona</PageTitle>
			<p className="lead">
				{session.serviceName}, {sessionLine(session)}. Posti presi: {session.seatsTaken} di{" "}
				{session.capacity}
			</p>
			<Refusal title="Non è stata aggiunta">{answer?.refusal}</Refusal>
			<PeopleSearch hint="Cognome e nome, codice fiscale, telefono o e-mail" answer={answer} />
			{answer?.found && (
				<PeopleList
					found={answer.found}
					personPath={staffPaths.person}
					newPersonPath={staffPaths.newPerson}
					choose={(person) => (
						<Form method="post">
							<input type="hidden" name="applicant" value={person.id} />
							<input type="hidden" name="key" value={key} />
							<Button size="sm">
								Aggiungi
								<span className="visually-hidden">
									: {person.familyName} {person.givenName}
								</span>
							</Button>
						</Form>
					)}
				/>
			)}
			<p>
				<a href={staffPaths.session(session.id)}>Torna all'incontro</a>
			</p>
		</>
	);
}
