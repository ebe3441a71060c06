import type { Temporal } from "temporal-polyfill";
import { foldName } from "#app/domain/people/name.ts";
import { forgiveAttempt, noteAttempt } from "#app/features/attempts/attempt-store.server.ts";
import type { SystemContext } from "#app/features/context.ts";
import { findByReference, type OpenedKind } from "./reference-store.server.ts";

export type OpenByReference = {
	/** As `readReference` answers. */
	reference: string;
	familyName: string;
	/** The network address it comes from; only its digest is kept. */
	clientAddress: string;
};

export type OpenByReferenceOutcome =
	| { ok: true; kind: OpenedKind; id: string }
	| { ok: false; refusal: "wrong_reference" }
	| { ok: false; refusal: "too_many_attempts"; until: Temporal.Instant };

/** How many letters of the surname are asked for; a shorter one is asked for whole. */
const LETTERS = 3;

/**
 * The appointment, the enrolment or the wish that somebody knows the code of, if they know whose it is:
 * this is how people without an e-mail come back to it. It opens that and nothing else of the person. A
 * code that is none and a name that is another's get the same answer, and attempts made together count
 * each other.
 */
export async function openByReference(
	{ reference, familyName, clientAddress }: OpenByReference,
	context: SystemContext,
): Promise<OpenByReferenceOutcome> {
	const { db } = context;
	const counted = { reference, address: clientAddress };
	const until = await noteAttempt(context, "reference_entry", counted);
	if (until) return { ok: false, refusal: "too_many_attempts", until };
	const found = await findByReference(db.read, reference);
	if (!found || !beginsLike(surnameOf(found), familyName)) {
		return { ok: false, refusal: "wrong_reference" };
	}
	await db.transaction((tx) => forgiveAttempt(tx, context, "reference_entry", counted));
	return { ok: true, kind: found.kind, id: found.id };
}

/** Whoever has one name alone is asked for that. */
function surnameOf({ familyName, givenName }: { familyName: string; givenName: string }): string {
	return familyName || givenName;
}

/** Case, accents, spaces and apostrophes make no difference: "D'Angelo" begins like "dan". */
function beginsLike(surname: string, typed: string): boolean {
	const letters = (name: string) => foldName(name).replaceAll(" ", "").slice(0, LETTERS);
	return letters(surname) === letters(typed);
}
