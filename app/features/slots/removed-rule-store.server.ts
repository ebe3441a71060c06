import type { Reader } from "#app/adapters/db/database.server.ts";
import { type Change, lastChange } from "#app/features/audit/seen-store.server.ts";
import type { Seen } from "#app/features/context.ts";
import type { Scope } from "#app/features/rights.ts";
import { findDesks } from "./desk-store.server.ts";

/** A weekly opening of these municipalities that was taken away: by what, and of which desk. */
export async function findRemovedRule(
	read: Reader,
	id: string,
	scope: Scope,
): Promise<{ deskId: string; change: Change } | null> {
	const change = await lastChange(read, { kind: "availability_rule", id });
	if (typeof change?.details.deskId !== "string") return null;
	const [desk] = await findDesks(read, { deskId: change.details.deskId }, scope);
	return desk ? { deskId: desk.deskId, change } : null;
}

/**
 * What is answered to a form about an opening that is not there: sent twice, what the first was answered.
 *
 * @param first the answer to the form that took it away
 */
export async function answerToRemoved<T>(
	read: Reader,
	{ id, scope, seen }: { id: string; scope: Scope; seen: Seen | null },
	first: (deskId: string, change: Change) => T,
) {
	const removed = await findRemovedRule(read, id, scope);
	if (!removed) return { ok: false, refusal: "unknown_rule" } as const;
	const { deskId, change } = removed;
	if (seen !== null && change.details.form === seen.form) return first(deskId, change);
	return { ok: false, refusal: "changed_meanwhile", change } as const;
}
