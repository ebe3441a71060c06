import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import { foldName } from "#app/domain/people/name.ts";
import type { VisitorContext } from "#app/features/context.ts";

type Presented = { givenName: string; familyName: string; fiscalCode: string };

/** Somebody signed in may enrol another person: then the form speaks of somebody else. */
export function isSamePerson(
	known: { searchName: string; fiscalCodeHash: string | null },
	{ givenName, familyName, fiscalCode }: Presented,
	vault: Vault,
): boolean {
	if (known.fiscalCodeHash !== null) {
		return known.fiscalCodeHash === vault.digest("fiscal-code", fiscalCode);
	}
	return known.searchName === foldName(`${familyName} ${givenName}`);
}

/** Whether the person is signed in and already wants safe contact; nothing is known of a stranger. */
export async function safeContactStands(
	person: Presented,
	{ db, vault, applicantId }: VisitorContext,
): Promise<boolean> {
	if (applicantId === null) return false;
	const known = await db.read.applicant.findUnique({
		where: { id: applicantId, safeContact: true },
		select: { searchName: true, fiscalCodeHash: true },
	});
	return known !== null && isSamePerson(known, person, vault);
}
