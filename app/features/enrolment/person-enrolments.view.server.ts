import { formatReference } from "#app/domain/booking/reference.ts";
import type { EnrolmentStatus } from "#app/domain/enrolment/enrolment.ts";
import type { StaffContext } from "#app/features/context.ts";

export type PersonEnrolment = {
	id: string;
	year: number;
	reference: string;
	status: EnrolmentStatus;
	submittedAt: Date | null;
};

/** A person's enrolments, newest edition first. Whoever calls has made sure that they may see the person. */
export async function personEnrolmentsView(
	applicantId: string,
	{ db }: StaffContext,
): Promise<PersonEnrolment[]> {
	const rows = await db.read.enrolment.findMany({
		where: { applicantId },
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
