import type { Reader } from "#app/adapters/db/database.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import { type OfficeAccess, readLanguages } from "#app/domain/places/office-access.ts";
import type { OfficeForm } from "./save-office.schema.ts";

type OfficeFacts = Omit<OfficeForm, "municipality">;

/** The columns that say how one gets to an office and is understood there. */
export const officeAccessFields = {
	mapUrl: true,
	transport: true,
	stepFree: true,
	languages: true,
} as const;

/** The same as they are read. */
export function accessOf({
	mapUrl,
	transport,
	stepFree,
	languages,
}: Omit<OfficeAccess, "languages"> & { languages: string | null }): OfficeAccess {
	return { mapUrl, transport, stepFree, languages: readLanguages(languages) };
}

/** The clock of the municipalities west of Turin. */
const ZONE = "Europe/Rome";

export async function findOfficeMunicipality(
	read: Reader,
	officeId: string,
): Promise<string | null> {
	const office = await read.office.findUnique({
		where: { id: officeId },
		select: { municipalityId: true },
	});
	return office?.municipalityId ?? null;
}

export async function isMunicipality(read: Reader, id: string): Promise<boolean> {
	return (await read.municipality.count({ where: { id } })) === 1;
}

export async function insertOffice(
	tx: Transaction,
	office: OfficeFacts & { id: string; municipalityId: string },
): Promise<void> {
	await tx.office.create({ data: { ...office, zone: ZONE } });
}

/** What was invented for the demonstration is not any more, once somebody has written it. */
export async function updateOffice(
	tx: Transaction,
	id: string,
	office: OfficeFacts,
): Promise<void> {
	await tx.office.update({ where: { id }, data: { ...office, isDemo: false } });
}

export async function insertDesk(
	tx: Transaction,
	desk: { id: string; officeId: string; name: string },
): Promise<void> {
	await tx.desk.create({ data: desk });
}

/** @returns false when the office has no such desk */
export async function renameDesk(
	tx: Transaction,
	{ id, officeId, name }: { id: string; officeId: string; name: string },
): Promise<boolean> {
	const { count } = await tx.desk.updateMany({ where: { id, officeId }, data: { name } });
	return count === 1;
}
