import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import type { ApplicantContext, StaffContext } from "./context.ts";
import type { Scope } from "./rights.ts";

/** What belongs to somebody, and the person themselves. */
type Thing = "person" | "booking" | "wish" | "enrolment" | "message";

/** A class, because nobody else can make one: not from an object that looks alike, not from a copy. */
class Grounds<T extends Thing> {
	protected readonly thing: T;
	readonly id: string;
	/** The municipalities that the thing has to be in; null: it is theirs wherever it is. */
	readonly scope: Scope;

	constructor(thing: T, id: string, scope: Scope) {
		this.thing = thing;
		this.id = id;
		this.scope = scope;
	}
}

/**
 * On what grounds somebody may act on a thing: what a use case takes where an id alone would be
 * anybody's. Only the functions below make one. The store that finds the thing takes it too, and finds
 * nothing where it is not theirs, as the rows stand in that transaction. See app/decisions/0020.
 */
export type Access<T extends Thing> = Grounds<T>;

/** The appointment that a manage link opens; null when the link is not one of ours. */
export function bookingByLink(token: string, vault: Vault): Access<"booking"> | null {
	const id = vault.verify("manage-link", token);
	return id === null ? null : new Grounds("booking", id, null);
}

/** The wish that a link of the waiting list opens; null when the link is not one of ours. */
export function wishByLink(token: string, vault: Vault): Access<"wish"> | null {
	const id = vault.verify("waitlist-entry", token);
	return id === null ? null : new Grounds("wish", id, null);
}

/** The person themselves: signed in, or enrolled in this browser a moment ago. */
export function themselves({
	applicantId,
}: Pick<ApplicantContext, "applicantId">): Access<"person"> {
	return new Grounds("person", applicantId, null);
}

/** Something that somebody at the desk has before them: theirs as far as it is in their municipalities. */
export function atDesk<T extends Thing>(
	thing: T,
	id: string,
	{ staffMember }: StaffContext,
): Access<T> {
	return new Grounds(thing, id, staffMember.municipalityIds);
}

/**
 * What something of theirs names, within the same municipalities: whose wish it is, the wish that
 * keeps a seat for an appointment.
 *
 * @param by found already, or opened by a link; `id` stands in its row
 */
export function namedBy<T extends Thing>(by: Access<Thing>, thing: T, id: string): Access<T> {
	return new Grounds(thing, id, by.scope);
}

/**
 * The appointment that a wish is to improve, wherever it is: somebody who waits for a seat in one
 * municipality gives up the appointment they have in another, and says yes where the seat is.
 *
 * @param wish found already; `bookingId` stands in its row
 */
export function givenUpFor(_wish: Access<"wish">, bookingId: string): Access<"booking"> {
	return new Grounds("booking", bookingId, null);
}
