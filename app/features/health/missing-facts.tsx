import type { CompanyFacts } from "#app/adapters/env/company-facts.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { companyFacts } from "./company-facts-messages.ts";

/** Which facts about the company the public pages leave out, because nobody has set them. */
export function MissingFacts({ company }: { company: CompanyFacts }) {
	const missing = Object.entries(companyFacts)
		.filter(([fact]) => company[fact as keyof CompanyFacts] === null)
		.map(([, words]) => words);
	const required = missing.filter(({ wantedBy }) => wantedBy !== null);
	const useful = missing.filter(({ wantedBy }) => wantedBy === null);
	return (
		<>
			<h2>Dati della società sul sito</h2>
			{missing.length === 0 && <p>Ci sono tutti, in fondo a ogni pagina.</p>}
			{required.length > 0 && (
				<Alert kind="warning">
					<p>Sul sito mancano questi dati, che la legge chiede di pubblicare:</p>
					<FactList facts={required} />
				</Alert>
			)}
			{useful.length > 0 && (
				<>
					<p>Mancano anche questi, che aiutano chi cerca un contatto:</p>
					<FactList facts={useful} />
				</>
			)}
			{missing.length > 0 && (
				<p>Li scrive nelle impostazioni del server chi ha installato il portale.</p>
			)}
		</>
	);
}

function FactList({ facts }: { facts: (typeof companyFacts)[keyof CompanyFacts][] }) {
	return (
		<ul>
			{facts.map(({ name, wantedBy, variable }) => (
				<li key={variable}>
					{name}
					{wantedBy && ` (${wantedBy})`}: <code>{variable}</code>
				</li>
			))}
		</ul>
	);
}
