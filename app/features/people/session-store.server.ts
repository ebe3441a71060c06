import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import { sessionEnd } from "#app/domain/retention/retention.ts";
import type { StaffContext } from "#app/features/context.ts";
import { rightsOf } from "#app/features/rights.ts";

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
	const session = await read.session.findUnique({
		where: { id, expiresAt: { gt: toDate(now) } },
		select: { applicant: { select: { id: true, givenName: true } } },
	});
	return session?.applicant ?? null;
}

/** The staff member whose live session this is, or null; a disabled one has none. */
export async function findSessionStaffMember(
	read: Reader,
	id: string,
	now: Temporal.Instant,
): Promise<StaffContext["staffMember"] | null> {
	const session = await read.session.findUnique({
		where: { id, expiresAt: { gt: toDate(now) } },
		select: {
			staffMember: {
				select: {
					id: true,
					name: true,
					disabledAt: true,
					grants: { select: { role: true, municipalityId: true } },
				},
			},
		},
	});
	const member = session?.staffMember;
	if (!member || member.disabledAt || member.grants.length === 0) return null;
	return { id: member.id, name: member.name, ...rightsOf(member.grants) };
}
