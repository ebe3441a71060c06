import type { StaffContext } from "#app/features/context.ts";
import { within } from "#app/features/rights.ts";

export type StaffOffice = {
	id: string;
	name: string;
	zone: string;
	municipalityId: string;
	municipalityName: string;
	desks: { id: string; name: string }[];
};

/** The offices somebody at the desk works for, by municipality. */
export async function staffOfficesView({ db, staffMember }: StaffContext): Promise<StaffOffice[]> {
	const offices = await db.directory.office.findMany({
		where: within(staffMember.municipalityIds),
		orderBy: [{ municipality: { name: "asc" } }, { name: "asc" }],
		select: {
			id: true,
			name: true,
			zone: true,
			municipalityId: true,
			municipality: { select: { name: true } },
			desks: { orderBy: { name: "asc" }, select: { id: true, name: true } },
		},
	});
	return offices.map(({ municipality, ...office }) => ({
		...office,
		municipalityName: municipality.name,
	}));
}
