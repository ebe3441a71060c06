import type { Reader } from "#app/adapters/db/database.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";

/** What was kept in another form before, and is written anew once, person by person. */
export type Renewed = "phones" | "names";

/** As the value of the setting: otherwise it is the id of the last person. */
const ALL = "*";

const keyOf = (what: Renewed) => `${what}_renewed`;

/** The id of the last person who is done; null: all are. */
export async function findRenewedUpTo(read: Reader, what: Renewed): Promise<string | null> {
	const setting = await read.setting.findUnique({ where: { key: keyOf(what) } });
	if (!setting) return "";
	return setting.value === ALL ? null : setting.value;
}

export async function saveRenewedUpTo(
	tx: Transaction,
	what: Renewed,
	id: string | null,
): Promise<void> {
	const [key, value] = [keyOf(what), id ?? ALL];
	await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
}

export async function listPhonesAfter(
	read: Reader,
	id: string,
	most: number,
): Promise<{ id: string; phoneSealed: Uint8Array; phoneHash: string | null }[]> {
	const rows = await read.applicant.findMany({
		where: { id: { gt: id }, phoneSealed: { not: null } },
		orderBy: { id: "asc" },
		take: most,
		select: { id: true, phoneSealed: true, phoneHash: true },
	});
	return rows.flatMap(({ phoneSealed, ...row }) => (phoneSealed ? [{ ...row, phoneSealed }] : []));
}

/** Unless the person has corrected it meanwhile. */
export async function renewPhone(
	tx: Transaction,
	was: { id: string; phoneHash: string | null },
	phone: { phoneSealed: Uint8Array<ArrayBuffer> | null; phoneHash: string | null },
): Promise<void> {
	await tx.applicant.updateMany({ where: was, data: phone });
}

export async function listNamesAfter(read: Reader, id: string, most: number) {
	return read.applicant.findMany({
		where: { id: { gt: id } },
		orderBy: { id: "asc" },
		take: most,
		select: {
			...{ id: true, givenName: true, familyName: true, searchName: true },
			entries: { select: { name: true } },
		},
	});
}

/** Unless the person has corrected the name meanwhile. */
export async function renewName(
	tx: Transaction,
	was: { id: string; givenName: string; familyName: string },
	{ searchName, entries }: { searchName: string; entries: readonly string[] },
): Promise<void> {
	const { count } = await tx.applicant.updateMany({ where: was, data: { searchName } });
	if (count === 0) return;
	const { id: applicantId } = was;
	await tx.nameEntry.deleteMany({ where: { applicantId } });
	await tx.nameEntry.createMany({ data: entries.map((name) => ({ name, applicantId })) });
}
