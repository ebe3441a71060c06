import type { Temporal } from "temporal-polyfill";
import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";

export type AttemptKind = "staff_sign_in" | "code_request" | "code_entry" | "reference_entry";

/** What is being counted, such as an e-mail address or a network address; kept as a digest. */
export function attemptKey(vault: Vault, kind: AttemptKind, what: string): string {
	return vault.digest("attempt", `${kind}:${what.trim().toLowerCase()}`);
}

/** Notes one attempt under each key, and forgets what is too old to count. Answers with their ids. */
export async function insertAttempts(
	tx: Transaction,
	attempts: { kind: AttemptKind; keys: readonly string[]; now: Temporal.Instant; window: number },
): Promise<string[]> {
	const { kind, keys, now } = attempts;
	await tx.attempt.deleteMany({ where: { kind, at: { lt: windowStart(attempts) } } });
	const rows = keys.map((key) => ({ id: newId(), kind, key, at: toDate(now) }));
	await tx.attempt.createMany({ data: rows });
	return rows.map((row) => row.id);
}

/** How many attempts were noted under this key in the last `window` minutes. */
export function countAttempts(
	read: Reader,
	attempts: { kind: AttemptKind; key: string; now: Temporal.Instant; window: number },
): Promise<number> {
	const { kind, key } = attempts;
	return read.attempt.count({ where: { kind, key, at: { gte: windowStart(attempts) } } });
}

/** For an attempt that was no failure after all. */
export async function deleteAttempts(
	tx: Transaction,
	which: { ids: readonly string[] } | { kind: AttemptKind; key: string },
): Promise<void> {
	await tx.attempt.deleteMany({
		where: "ids" in which ? { id: { in: [...which.ids] } } : { kind: which.kind, key: which.key },
	});
}

function windowStart({ now, window }: { now: Temporal.Instant; window: number }): Date {
	return toDate(now.subtract({ minutes: window }));
}
