import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import type { StaffContext } from "./context.ts";
import type { Scope } from "./rights.ts";

declare const proof: unique symbol;

/** What belongs to somebody. */
type Thing = "booking" | "wish";

/**
 * On what grounds somebody may act on a thing: what a use case takes where an id alone would be
 * anybody's. Only the functions below make one. The store that finds the thing takes it too, and finds
 * nothing where it is not theirs, as the rows stand in that transaction.
 */
export type Access<T extends Thing> = {
	readonly [proof]: T;
	readonly id: string;
	/** The municipalities that the thing has to be in; null: it is theirs wherever it is. */
	readonly scope: Scope;
};

/** The appointment that a manage link opens; null when the link is not one of ours. */
export function bookingByLink(token: string, vault: Vault): Access<"booking"> | null {
	const id = vault.verify("manage-link", token);
	return id === null ? null : access("booking", id, null);
}

/** The wish that a link of the waiting list opens; null when the link is not one of ours. */
export function wishByLink(token: string, vault: Vault): Access<"wish"> | null {
	const id = vault.verify("waitlist-entry", token);
	return id === null ? null : access("wish", id, null);
}

/** Something that somebody at the desk has before them: theirs as far as it is in their municipalities. */
export function atDesk<T extends Thing>(
	thing: T,
	id: string,
	{ staffMember }: StaffContext,
): Access<T> {
	return access(thing, id, staffMember.municipalityIds);
}

/**
 * What something of theirs names: the appointment that a wish is to improve, the wish that keeps a seat
 * for an appointment.
 *
 * @param by found already, or opened by a link
 */
export function namedBy<T extends Thing>(_by: Access<Thing>, thing: T, id: string): Access<T> {
	return access(thing, id, null);
}

function access<T extends Thing>(_thing: T, id: string, scope: Scope): Access<T> {
	return { id, scope } as Access<T>;
}
