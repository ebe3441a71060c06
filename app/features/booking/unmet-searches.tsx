import { Alert } from "#app/ui/alert.tsx";
import type { UnmetSearch } from "./unmet-searches.view.server.ts";

/** Where openings are missing, as the people who looked have told. */
export function UnmetSearches({ searches }: { searches: readonly UnmetSearch[] }) {
	if (searches.length === 0) return null;
	return (
		<Alert title="Negli ultimi 7 giorni qualcuno non ha trovato posto">
			<ul>
				{searches.map(({ serviceName, municipalityName, count }) => (
					<li key={`${serviceName} ${municipalityName}`}>
						{serviceName ?? "Qualunque servizio"}, {municipalityName ?? "tutti i Comuni"}:{" "}
						{count === 1 ? "1 ricerca" : `${count} ricerche`}
					</li>
				))}
			</ul>
		</Alert>
	);
}
