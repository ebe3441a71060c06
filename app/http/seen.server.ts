import { createHash } from "node:crypto";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { tellChange } from "#app/features/audit/change-messages.ts";
import { type CameSecond, type Change, statesSeen } from "#app/features/audit/seen-store.server.ts";
import type { Seen, StaffChangeContext, StaffContext } from "#app/features/context.ts";
import type { FormLists, FormValues } from "./form.server.ts";
import { badRequest } from "./respond.server.ts";

const STATE = /^(\d{1,9})\.([\w-]{8,64})$/;

/**
 * Somebody at the desk with the state that the page of this form showed.
 *
 * @param name of the field that carries it, where a form is about several things
 * @throws 400 for a form without: none of our pages makes one
 */
export function havingSeen(
	context: StaffContext,
	{ lists }: { lists: FormLists },
	name = "seen",
): StaffChangeContext {
	const [, version, page] = STATE.exec(lists[name]?.[0] ?? "") ?? [];
	if (!version || !page) throw badRequest();
	const seen = { version: Number(version), form: fingerprintOf(lists), page: digestOf(page) };
	return { ...context, seen };
}

/** The states of several appointments on one page, by their ids. */
export async function bookingsSeen(
	ids: readonly string[],
	{ db }: StaffContext,
): Promise<Record<string, string>> {
	const seen = await statesSeen(db.read, "booking", ids);
	return Object.fromEntries(ids.map((id) => [id, seen(id)]));
}

/** Among the fields is the page's own secret: nothing can be guessed from it. */
function fingerprintOf(lists: FormLists): Seen["form"] {
	const fields = Object.entries(lists).sort(([one], [other]) => (one < other ? -1 : 1));
	return digestOf(JSON.stringify(fields));
}

function digestOf(text: string): string {
	return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}

/** Who did what to a thing last, and when, in words. */
export function toldTo({ now, staffMember }: StaffContext, change: Change | null): string {
	return tellChange(change, { now: toDate(now), staffMemberId: staffMember.id });
}

/**
 * What whoever comes second gets: who did what and when, and the form as they typed it, now at the
 * state that the page shows, so that they can decide anew.
 */
export function cameSecond(
	{ change }: CameSecond,
	values: FormValues,
	context: StaffContext,
): { values: FormValues; refusal: string; isSecond: true } {
	const { seen: _, ...typed } = values;
	return {
		values: typed,
		refusal: `${toldTo(context, change)} Guarda com'è adesso e decidi di nuovo.`,
		isSecond: true,
	};
}
