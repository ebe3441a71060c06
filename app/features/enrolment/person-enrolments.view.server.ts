import { formatReference } from "#app/domain/booking/reference.ts";
import type { EnrolmentStatus } from "#app/domain/enrolment/enrolment.ts";
import type { Access } from "#app/features/access.ts";
import type { SystemContext } from "#app/features/context.ts";
import { theirPerson } from "#app/features/people/person-store.server.ts";

export type PersonEnrolment = {
	id: string;
	year: number;
	reference: string;
	status: EnrolmentStatus;
	submittedAt: Date | null;
};

/** The enrolments of a person, newest edition first; none of a person who is not theirs. */
export async function personEnrolmentsView(
	person: Access<"person">,
	{ db }: SystemContext,
): Promise<PersonEnrolment[]> {
	const rows = await db.read.enrolment.findMany({
		where: { applicant: theirPerson(person) },
		orderBy: { edition: { year: "desc" } },
		select: {
			id: true,
			reference: true,
			status: true,
			submittedAt: true,
			edition: { select: { year: true } },
		},
	});
	return rows.map(({ edition, reference, ...enrolment }) => ({
		...enrolment,
		year: edition.year,
		reference: formatReference(reference),
	}));
}
