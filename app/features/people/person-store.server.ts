import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import type { Reader } from "#app/adapters/db/database.server.ts";
import type { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { Access } from "#app/features/access.ts";
import { type Scope, within } from "#app/features/rights.ts";

/**
 * Whom somebody at the desk may see: who lives in one of their municipalities, has enrolled from
 * one, has an appointment in one, or waits or has waited for one there. Somebody who is nowhere yet
 * belongs to the desks of whoever wrote them down; and in the end to those of all municipalities alone.
 */
export function visiblePeople(scope: Scope): Prisma.ApplicantWhereInput {
	if (scope === null) return {};
	const municipality = { in: [...scope] };
	return {
		OR: [
			{ residenceMunicipalityId: municipality },
			{ enrolments: { some: { residenceMunicipalityId: municipality } } },
			{ bookings: { some: { slot: { office: within(scope) } } } },
			{ waitlist: { some: { municipalities: { some: { municipalityId: municipality } } } } },
			{
				...{ residenceMunicipalityId: null, enrolments: { none: {} } },
				...{ bookings: { none: {} }, waitlist: { none: {} } },
				addedBy: { grants: { some: { municipalityId: municipality } } },
			},
		],
	};
}

/** The person whom somebody may act for; nobody where they are not theirs. */
export function theirPerson({ id, scope }: Access<"person">): Prisma.ApplicantWhereInput {
	return { AND: [{ id }, visiblePeople(scope)] };
}

/**
 * The person's lock, and so the first statement of everything written for them: two clicks of one
 * person are served one after the other.
 *
 * @returns false when there is no such person.
 */
export async function lockApplicant(tx: Transaction, id: string): Promise<boolean> {
	const { count } = await tx.applicant.updateMany({
		where: { id },
		data: { lock: { increment: 1 } },
	});
	return count === 1;
}

/**
 * The same of a person who has to be theirs, as the rows stand under the lock.
 *
 * @returns false for somebody who is not theirs, as for nobody.
 */
export async function lockPerson(tx: Transaction, person: Access<"person">): Promise<boolean> {
	if (!(await lockApplicant(tx, person.id))) return false;
	return (await tx.applicant.count({ where: theirPerson(person) })) === 1;
}

/** The person to write to, or null when there is no e-mail. */
export async function findRecipient(
	read: Reader,
	vault: Vault,
	applicantId: string,
): Promise<{ recipient: string; locale: string } | null> {
	const applicant = await read.applicant.findUnique({
		where: { id: applicantId },
		select: { emailSealed: true, locale: true },
	});
	return applicant?.emailSealed
		? { recipient: vault.unseal(applicant.emailSealed), locale: applicant.locale }
		: null;
}
