import type { Reader } from "#app/adapters/db/database.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";

/** The id of the last person whose telephone number is in the one form, or that all are. */
const KEY = "phones_renewed";
const ALL = "*";

/** Null: all are. */
export async function findPhonesRenewedUpTo(read: Reader): Promise<string | null> {
	const setting = await read.setting.findUnique({ where: { key: KEY } });
	if (!setting) return "";
	return setting.value === ALL ? null : setting.value;
}

export async function savePhonesRenewedUpTo(tx: Transaction, id: string | null): Promise<void> {
	const value = id ?? ALL;
	await tx.setting.upsert({ where: { key: KEY }, create: { key: KEY, value }, update: { value } });
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
