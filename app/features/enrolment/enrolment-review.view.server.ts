import { formatReference } from "#app/domain/booking/reference.ts";
import type { EnrolmentStatus } from "#app/domain/enrolment/enrolment.ts";
import type { CompanionRole } from "#app/domain/people/companion.ts";
import type { StaffContext } from "#app/features/context.ts";
import { ofTheirResidents } from "./enrolment-list.view.server.ts";

/** An enrolment as it is decided at the desk: who, and what they declared in the words they saw. */
export type EnrolmentReview = {
	id: string;
	reference: string;
	year: number;
	status: EnrolmentStatus;
	eligibility: "yes" | "to_check" | "not_yet";
	municipalityName: string;
	iseeExpiresOn: string | null;
	submittedAt: Date | null;
	reviewedAt: Date | null;
	reviewedByName: string | null;
	/** Who filled the form in together with the person. */
	companion: { name: string; role: CompanionRole } | null;
	reviewReason: string | null;
	applicant: { id: string; givenName: string; familyName: string };
	declarations: { kind: string; wording: string; declaredAt: Date }[];
	/** Other enrolments with the same fiscal code, in this edition and in others, newest first. */
	repetitions: {
		id: string;
		/** As people read it out. */
		reference: string;
		year: number;
		isThisEdition: boolean;
		status: EnrolmentStatus;
	}[];
	/** Whether the person is told the decision by mail. */
	hasEmail: boolean;
};

/** null for an enrolment that is not theirs to see. */
export async function enrolmentReviewView(
	id: string,
	{ db, staffMember }: StaffContext,
): Promise<EnrolmentReview | null> {
	const row = await db.read.enrolment.findFirst({
		where: { id, ...ofTheirResidents(staffMember.municipalityIds) },
		select: {
			id: true,
			reference: true,
			status: true,
			eligibility: true,
			iseeExpiresOn: true,
			submittedAt: true,
			reviewedAt: true,
			reviewReason: true,
			reviewedBy: { select: { name: true } },
			companion: { select: { name: true, role: true } },
			editionId: true,
			edition: { select: { year: true } },
			residence: { select: { name: true } },
			applicant: {
				select: {
					id: true,
					givenName: true,
					familyName: true,
					fiscalCodeHash: true,
					emailHash: true,
				},
			},
			declarations: { select: { kind: true, wording: true, declaredAt: true } },
		},
	});
	if (!row) return null;
	const { edition, editionId, residence, reviewedBy, reference, ...enrolment } = row;
	const { fiscalCodeHash, emailHash, ...applicant } = row.applicant;
	const repetitions = fiscalCodeHash
		? await db.read.enrolment.findMany({
				where: {
					id: { not: id },
					status: { notIn: ["draft", "withdrawn"] },
					applicant: { fiscalCodeHash },
				},
				orderBy: { edition: { year: "desc" } },
				select: {
					id: true,
					reference: true,
					editionId: true,
					status: true,
					edition: { select: { year: true } },
				},
			})
		: [];
	return {
		...enrolment,
		applicant,
		hasEmail: emailHash !== null,
		repetitions: repetitions.map((other) => ({
			id: other.id,
			reference: formatReference(other.reference),
			year: other.edition.year,
			isThisEdition: other.editionId === editionId,
			status: other.status,
		})),
		reference: formatReference(reference),
		year: edition.year,
		municipalityName: residence.name,
		reviewedByName: reviewedBy?.name ?? null,
	};
}
