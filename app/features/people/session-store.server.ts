import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import { sessionEnd } from "#app/domain/retention/retention.ts";
import type { StaffContext } from "#app/features/context.ts";
import { rightsOf, type StaffRole } from "#app/features/rights.ts";

export type SessionOwner = { staffMemberId: string } | { applicantId: string };

/** @param id digest of the token in the cookie */
export async function insertSession(
	tx: Transaction,
	id: string,
	owner: SessionOwner,
	now: Temporal.Instant,
): Promise<void> {
	const end = sessionEnd("staffMemberId" in owner ? "staff" : "applicant", now);
	await tx.session.create({
		data: { id, ...owner, createdAt: toDate(now), expiresAt: toDate(end) },
	});
}

export async function deleteSession(tx: Transaction, id: string): Promise<void> {
	await tx.session.deleteMany({ where: { id } });
}

/** The applicant whose live session this is, or null. */
export async function findSessionApplicant(
	read: Reader,
	id: string,
	now: Temporal.Instant,
): Promise<{ id: string; givenName: string } | null> {
	const [applicant] = await read.$queryRaw<{ id: string; givenName: string }[]>`
		SELECT a."id", a."givenName"
		FROM "Session" s JOIN "Applicant" a ON a."id" = s."applicantId"
		WHERE s."id" = ${id} AND s."expiresAt" > ${toDate(now)}`;
	return applicant ?? null;
}

/** A grant, with whose it is. */
type Granted = { id: string; name: string; role: StaffRole; municipalityId: string | null };

/** The staff member whose live session this is, or null; a disabled one has none. */
export async function findSessionStaffMember(
	read: Reader,
	id: string,
	now: Temporal.Instant,
): Promise<StaffContext["staffMember"] | null> {
	const grants = await read.$queryRaw<Granted[]>`
		SELECT m."id", m."name", g."role", g."municipalityId"
		FROM "Session" s JOIN "StaffMember" m ON m."id" = s."staffMemberId"
			JOIN "StaffGrant" g ON g."staffMemberId" = m."id"
		WHERE s."id" = ${id} AND s."expiresAt" > ${toDate(now)} AND m."disabledAt" IS NULL`;
	const [member] = grants;
	return member ? { id: member.id, name: member.name, ...rightsOf(grants) } : null;
}
