import { ATTEMPT_LIMITS, isOneTooMany } from "#app/domain/attempts/attempt-limits.ts";
import { foldName } from "#app/domain/people/name.ts";
import type { SystemContext } from "#app/features/context.ts";
import {
	attemptKey,
	countAttempts,
	deleteAttempts,
	insertAttempts,
} from "./attempt-store.server.ts";
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
	| { ok: false; refusal: "wrong_reference" | "too_many_attempts" };

/** How many letters of the surname are asked for; a shorter one is asked for whole. */
const LETTERS = 3;

const kind = "reference_entry";
const window = ATTEMPT_LIMITS[kind].minutes;

/**
 * The appointment, the enrolment or the wish that somebody knows the code of, if they know whose it is:
 * this is how people without an e-mail come back to it. It opens that and nothing else of the person. A
 * code that is none and a name that is another's get the same answer, and attempts made together count
 * each other.
 */
export async function openByReference(
	{ reference, familyName, clientAddress }: OpenByReference,
	{ now, db, vault }: SystemContext,
): Promise<OpenByReferenceOutcome> {
	const byReference = attemptKey(vault, kind, `reference:${reference}`);
	const byAddress = attemptKey(vault, kind, `address:${clientAddress}`);
	const ids = await db.transaction((tx) =>
		insertAttempts(tx, { kind, keys: [byReference, byAddress], now, window }),
	);
	const [ofReference, ofAddress] = await Promise.all(
		[byReference, byAddress].map((key) => countAttempts(db.read, { kind, key, now, window })),
	);
	if (isOneTooMany(kind, { reference: ofReference ?? 0, address: ofAddress ?? 0 })) {
		await db.transaction((tx) => deleteAttempts(tx, { ids }));
		return { ok: false, refusal: "too_many_attempts" };
	}
	const found = await findByReference(db.read, reference);
	if (!found || !beginsLike(found.familyName, familyName)) {
		return { ok: false, refusal: "wrong_reference" };
	}
	await db.transaction((tx) => deleteAttempts(tx, { ids }));
	return { ok: true, kind: found.kind, id: found.id };
}

/** Case, accents, spaces and apostrophes make no difference: "D'Angelo" begins like "dan". */
function beginsLike(surname: string, typed: string): boolean {
	const letters = (name: string) => foldName(name).replaceAll(" ", "").slice(0, LETTERS);
	return letters(surname) === letters(typed);
}
