import { Link } from "@remix-run/react";
import { Alert } from "#app/ui/alert.tsx";
import type { PossibleDuplicate } from "./person.view.server.ts";

const words: Record<PossibleDuplicate["same"][number], string> = {
	fiscal_code: "stesso codice fiscale",
	email: "stessa e-mail",
	phone: "stesso telefono",
};

/** A hint for the desk, never shown to the visitor. Families share contacts. */
export function PossibleDuplicates({
	duplicates,
	personPath,
}: {
	duplicates: PossibleDuplicate[];
	personPath: (id: string) => string;
}) {
	if (duplicates.length === 0) return null;
	return (
		<Alert kind="warning" title="Forse è la stessa persona">
			<ul>
				{duplicates.map(({ person, same }) => (
					<li key={person?.id ?? same.join()}>
						{person ? (
							<Link to={personPath(person.id)}>
								{person.familyName} {person.givenName}
							</Link>
						) : (
							"Una persona di un altro Comune"
						)}
						: {same.map((one) => words[one]).join(", ")}
					</li>
				))}
			</ul>
		</Alert>
	);
}
