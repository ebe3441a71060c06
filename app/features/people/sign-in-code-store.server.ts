import type { Temporal } from "temporal-polyfill";
import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";

/** The code is bound to the browser that asked for it: its row is found by the cookie's token. */
export function signInCodeId(vault: Vault, token: string): string {
	return vault.digest("sign-in-code", `token:${token}`);
}

/** Six digits can be tried out; with the row's id and our key in the digest they can't. */
export function signInCodeHash(vault: Vault, id: string, code: string): string {
	return vault.digest("sign-in-code", `code:${id}:${code}`);
}

export async function insertSignInCode(
	tx: Transaction,
	code: {
		id: string;
		contactHash: string;
		codeHash: string;
		now: Temporal.Instant;
		expiresAt: Temporal.Instant;
	},
): Promise<void> {
	const { now, expiresAt, ...columns } = code;
	await tx.signInCode.create({
		data: { ...columns, createdAt: toDate(now), expiresAt: toDate(expiresAt) },
	});
}

/**
 * Counts one more try of a code that is still good, and holds its row; null when it is no longer
 * good: used, expired, tried too often, or never asked for from this browser.
 */
export async function tryCode(
	tx: Transaction,
	id: string,
	{ now, tries }: { now: Temporal.Instant; tries: number },
): Promise<{ contactHash: string; codeHash: string } | null> {
	const { count } = await tx.signInCode.updateMany({
		where: { id, usedAt: null, expiresAt: { gt: toDate(now) }, attempts: { lt: tries } },
		data: { attempts: { increment: 1 } },
	});
	if (count === 0) return null;
	return tx.signInCode.findUniqueOrThrow({
		where: { id },
		select: { contactHash: true, codeHash: true },
	});
}

/** The last try was right: it doesn't count against the code. */
export async function forgiveTry(tx: Transaction, id: string): Promise<void> {
	await tx.signInCode.update({ where: { id }, data: { attempts: { decrement: 1 } } });
}

export async function markCodeUsed(
	tx: Transaction,
	id: string,
	now: Temporal.Instant,
): Promise<void> {
	await tx.signInCode.update({ where: { id }, data: { usedAt: toDate(now) } });
}

/** Everybody with this e-mail address, the latest first; families share one. */
export async function findApplicantIdsByEmail(
	read: Reader,
	contactHash: string,
): Promise<string[]> {
	const rows = await read.applicant.findMany({
		where: { emailHash: contactHash },
		orderBy: { createdAt: "desc" },
		select: { id: true },
	});
	return rows.map(({ id }) => id);
}
