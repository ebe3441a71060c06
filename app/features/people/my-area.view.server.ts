import type { Reader } from "#app/adapters/db/database.server.ts";
import type { EnrolmentStatus } from "#app/domain/enrolment/enrolment.ts";

export type MyAreaView = {
	name: string;
	/** The latest one. */
	enrolment: {
		reference: string;
		year: number;
		status: EnrolmentStatus;
		submittedAt: Date | null;
		/** What is missing, or why not, in the words of the desk. */
		reviewReason: string | null;
	} | null;
};

/** The first page of somebody signed in; their appointments are a view of their own. */
export async function myAreaView(read: Reader, applicantId: string): Promise<MyAreaView> {
	const applicant = await read.applicant.findUniqueOrThrow({
		where: { id: applicantId },
		select: {
			givenName: true,
			familyName: true,
			enrolments: {
				orderBy: { edition: { year: "desc" } },
				take: 1,
				select: {
					reference: true,
					status: true,
					submittedAt: true,
					reviewReason: true,
					edition: { select: { year: true } },
				},
			},
		},
	});
	const [latest] = applicant.enrolments;
	return {
		name: `${applicant.givenName} ${applicant.familyName}`,
		enrolment: latest
			? {
					reference: latest.reference,
					year: latest.edition.year,
					status: latest.status,
					submittedAt: latest.submittedAt,
					reviewReason: latest.reviewReason,
				}
			: null,
	};
}
