import { Alert } from "#app/ui/alert.tsx";
import { EnrolmentBadge } from "./enrolment-badge.tsx";
import type { EnrolmentReview } from "./enrolment-review.view.server.ts";

/** That the same fiscal code is enrolled elsewhere too: told to the desk, never to the person. */
export function RepetitionNotice({
	repetitions,
	person,
}: {
	repetitions: EnrolmentReview["repetitions"];
	/** The path of the person's page. */
	person: string;
}) {
	if (repetitions.length === 0) return null;
	const isTwice = repetitions.some(({ isThisEdition }) => isThisEdition);
	return (
		<Alert
			kind="warning"
			title={
				isTwice
					? "Lo stesso codice fiscale è iscritto due volte"
					: "Lo stesso codice fiscale era iscritto a un'altra edizione"
			}
		>
			<ul>
				{repetitions.map(({ id, reference, year, isThisEdition, status }) => (
					<li key={id}>
						{isThisEdition ? "Questa edizione" : `Edizione ${year}`}, numero {reference}:{" "}
						<EnrolmentBadge status={status} />
					</li>
				))}
			</ul>
			<p>
				Prima di decidere <a href={person}>guarda la persona</a>.
			</p>
		</Alert>
	);
}
