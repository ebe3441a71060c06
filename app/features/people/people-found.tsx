import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { formatDayShort, formatTime } from "#app/i18n/format.ts";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { TextField } from "#app/ui/fields.tsx";
import type { PeopleFound, PersonFound } from "./people.view.server.ts";

/** The people who were found, each a tap away, with how to reach them and what comes next. */
export function PeopleList({
	found,
	personPath,
	newPersonPath,
	choose,
}: {
	found: PeopleFound;
	personPath: (id: string) => string;
	newPersonPath: string;
	/** What can be done with somebody found, where they are looked for to do something. */
	choose?: (person: PersonFound) => ReactNode;
}) {
	if (found.people.length === 0 && found.areMore) {
		return (
			<EmptyState title="Troppe persone si chiamano così">
				<p>Scrivi il nome e il cognome per intero, oppure il telefono o il codice fiscale.</p>
			</EmptyState>
		);
	}
	if (found.people.length === 0) {
		return (
			<EmptyState title="Nessuno trovato">
				<p>
					Controlla come è scritto, oppure <Link to={newPersonPath}>aggiungi la persona</Link>.
				</p>
			</EmptyState>
		);
	}
	return (
		<>
			<DataTable
				caption="Persone trovate"
				secondary={[choose ? 2 : 1]}
				columns={[
					"Persona",
					...(choose ? ["Azione"] : []),
					"Comune",
					"Contatto",
					"Prossimo appuntamento",
				]}
				rows={found.people.map((person) => ({
					key: person.id,
					cells: [
						<Link key="name" to={personPath(person.id)}>
							{person.familyName} {person.givenName}
						</Link>,
						...(choose ? [choose(person)] : []),
						person.residence ?? "–",
						person.phone ?? (person.hasEmail ? "e-mail" : "nessuno"),
						nextAppointment(person),
					],
				}))}
			/>
			{found.areMore && <p>Ce ne sono altre: scrivi anche il nome.</p>}
		</>
	);
}

function nextAppointment({ next }: PersonFound): string {
	if (!next) return "–";
	const day = formatDayShort(next.startsAt, "it", next.zone);
	return `${day}, ${formatTime(next.startsAt, "it", next.zone)}, ${next.officeName}`;
}

/** Looks somebody up: by POST, for names are personal. */
export function PeopleSearch({
	hint,
	answer,
	children,
}: {
	/** By what. */
	hint: string;
	/** What was searched for before. */
	answer: { search: string; isTooShort: boolean } | undefined;
	/** What else one can do instead. */
	children?: ReactNode;
}) {
	return (
		<Form method="post" className="toolbar" role="search">
			<TextField
				name="search"
				type="search"
				label="Cerca una persona"
				hint={hint}
				defaultValue={answer?.search}
				error={answer?.isTooShort ? "Scrivi almeno due lettere" : undefined}
				autoComplete="off"
			/>
			<Button>Cerca</Button>
			{children}
		</Form>
	);
}
