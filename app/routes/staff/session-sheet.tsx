import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sessionLine } from "#app/features/slots/group-session.tsx";
import { groupSessionView } from "#app/features/slots/group-session.view.server.ts";
import { staffContext } from "#app/http/context.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound } from "#app/http/respond.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import styles from "#app/ui/styles/staff.scss?url";

export { StaffError as ErrorBoundary } from "#app/http/staff-error.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction = () => staffTitle("Foglio delle firme");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const session = await groupSessionView(args.params.session ?? "", context);
	if (!session) throw notFound();
	return { session };
}

export default function SessionSheet() {
	const { session } = useLoaderData<typeof loader>();
	const { participants, capacity, seatsTaken } = session;
	/** Somebody who comes without having booked signs below. */
	const free = Array.from({ length: Math.max(0, capacity - seatsTaken) }, (_, line) => line + 1);
	return (
		<main className="container py-4 slip sign-sheet">
			<p className="no-print">
				<a href={staffPaths.session(session.id)}>Torna all'incontro</a> · Stampa con Ctrl+P
			</p>
			<PageTitle>{session.serviceName}</PageTitle>
			<p>{sessionLine(session)}</p>
			<DataTable
				caption="Firme dei partecipanti"
				columns={["Persona", "Codice", "Firma"]}
				rows={[
					...participants.map((person) => ({
						key: person.bookingId,
						cells: [`${person.familyName} ${person.givenName}`, person.reference, ""],
					})),
					...free.map((line) => ({ key: `free-${line}`, cells: ["", "", ""] })),
				]}
			/>
		</main>
	);
}
