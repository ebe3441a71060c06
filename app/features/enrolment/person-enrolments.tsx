import { Link } from "@remix-run/react";
import { EnrolmentBadge } from "./enrolment-badge.tsx";
import type { PersonEnrolment } from "./person-enrolments.view.server.ts";

export function PersonEnrolments({
	enrolments,
	enrolmentPath,
}: {
	enrolments: PersonEnrolment[];
	enrolmentPath: (id: string) => string;
}) {
	if (enrolments.length === 0) return <p>Nessuna iscrizione.</p>;
	return (
		<ul>
			{enrolments.map(({ id, year, reference, status }) => (
				<li key={id}>
					<Link to={enrolmentPath(id)}>
						Edizione {year}, numero {reference}
					</Link>{" "}
					<EnrolmentBadge status={status} />
				</li>
			))}
		</ul>
	);
}
