import { formatReference } from "#app/domain/booking/reference.ts";
import type { EnrolmentStatus } from "#app/domain/enrolment/enrolment.ts";
import type { StaffContext } from "#app/features/context.ts";
import { type Scope, within } from "#app/features/rights.ts";

export type EnrolmentLine = {
	id: string;
	reference: string;
	name: string;
	municipalityName: string;
	status: EnrolmentStatus;
	eligibility: "yes" | "to_check" | "not_yet";
	submittedAt: Date | null;
};

const MOST = 200;

/** The residence of a person decides which desk takes care of their enrolment. */
export function ofTheirResidents(scope: Scope) {
	const { municipalityId } = within(scope);
	return municipalityId ? { residenceMunicipalityId: municipalityId } : {};
}

/** The enrolments of one state, those that wait longest first. */
export async function enrolmentListView(
	status: EnrolmentStatus,
	{ db, staffMember }: StaffContext,
): Promise<{ lines: EnrolmentLine[]; areMore: boolean }> {
	const rows = await db.read.enrolment.findMany({
		where: { status, ...ofTheirResidents(staffMember.municipalityIds) },
		orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
		take: MOST + 1,
		select: {
			id: true,
			reference: true,
			status: true,
			eligibility: true,
			submittedAt: true,
			applicant: { select: { givenName: true, familyName: true } },
			residence: { select: { name: true } },
		},
	});
	const lines = rows.slice(0, MOST).map(({ applicant, residence, reference, ...enrolment }) => ({
		...enrolment,
		reference: formatReference(reference),
		name: `${applicant.familyName} ${applicant.givenName}`,
		municipalityName: residence.name,
	}));
	return { lines, areMore: rows.length > MOST };
}
