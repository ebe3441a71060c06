import { readLanguages } from "#app/domain/places/office-access.ts";
import { statesSeen } from "#app/features/audit/seen-store.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import { within } from "#app/features/rights.ts";

export type OfficeSettings = {
	id: string;
	municipalityName: string;
	/** As the form is filled in. */
	values: Record<string, string>;
	/** The boxes that are ticked. */
	languages: string[];
	desks: { id: string; name: string; seen: string }[];
};

/** What people read about an office, and its desks; null for one that is not theirs. */
export async function officeSettingsView(
	officeId: string,
	{ db, staffMember }: StaffContext,
): Promise<OfficeSettings | null> {
	const office = await db.read.office.findFirst({
		where: { id: officeId, ...within(staffMember.municipalityIds) },
		include: {
			municipality: { select: { name: true } },
			desks: { select: { id: true } },
		},
	});
	if (!office) return null;
	const deskIds = office.desks.map(({ id }) => id);
	const deskSeen = await statesSeen(db.read, "desk", deskIds);
	const desks = await db.read.desk.findMany({
		where: { id: { in: deskIds } },
		orderBy: { name: "asc" },
		select: { id: true, name: true },
	});
	const { name, address, directions, openingHours, phone, email, mapUrl, transport, stepFree } =
		office;
	return {
		id: office.id,
		municipalityName: office.municipality.name,
		values: {
			name,
			address,
			directions: directions ?? "",
			mapUrl: mapUrl ?? "",
			transport: transport ?? "",
			stepFree: stepFree === null ? "" : stepFree ? "yes" : "no",
			openingHours: openingHours ?? "",
			phone: phone ?? "",
			email: email ?? "",
		},
		languages: readLanguages(office.languages),
		desks: desks.map((desk) => ({ ...desk, seen: deskSeen(desk.id) })),
	};
}

/** The municipalities in which they may add an office. */
export function ownMunicipalities({
	db,
	staffMember,
}: StaffContext): Promise<{ id: string; name: string }[]> {
	const scope = staffMember.municipalityIds;
	return db.read.municipality.findMany({
		where: scope === null ? {} : { id: { in: [...scope] } },
		orderBy: { name: "asc" },
		select: { id: true, name: true },
	});
}
