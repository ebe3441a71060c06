import { entriesOf, foldName } from "#app/domain/people/name.ts";
import type { SystemContext } from "#app/features/context.ts";
import {
	findRenewedUpTo,
	listNamesAfter,
	renewName,
	saveRenewedUpTo,
} from "./renewal-store.server.ts";

const TOGETHER = 500;

/**
 * Folds again the names that were folded by an older rule, with the entries by which the desk finds
 * them: once, some at a time. SQL alone can't: no engine of ours takes a letter apart as the rule does.
 * It goes on where it was cut off, and several processes may do it at once.
 */
export async function renewNames({ db }: Pick<SystemContext, "db">): Promise<void> {
	for (let upTo = await findRenewedUpTo(db.read, "names"); upTo !== null; ) {
		const rows = await listNamesAfter(db.read, upTo, TOGETHER);
		const next = rows.at(-1)?.id ?? null;
		await db.transaction(async (tx) => {
			for (const { id, givenName, familyName, searchName, entries } of rows) {
				const name = `${familyName} ${givenName}`;
				const folded = { searchName: foldName(name), entries: entriesOf(name) };
				const kept = entries.map((entry) => entry.name);
				if (searchName === folded.searchName && isSameSet(kept, folded.entries)) continue;
				await renewName(tx, { id, givenName, familyName }, folded);
			}
			await saveRenewedUpTo(tx, "names", next);
		});
		upTo = next;
	}
}

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
	const known = new Set(some);
	return some.length === others.length && others.every((one) => known.has(one));
}
