import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { StaffRole } from "#app/features/context.ts";

export type StaffCredentials = {
	id: string;
	passwordHash: string;
	/** False for somebody disabled, or with no role anywhere. */
	maySignIn: boolean;
};

/** @param email in any case */
export async function findStaffCredentials(
	read: Reader,
	email: string,
): Promise<StaffCredentials | null> {
	const member = await read.staffMember.findUnique({
		where: { email: email.trim().toLowerCase() },
		select: {
			id: true,
			passwordHash: true,
			disabledAt: true,
			_count: { select: { grants: true } },
		},
	});
	if (!member) return null;
	return {
		id: member.id,
		passwordHash: member.passwordHash,
		maySignIn: member.disabledAt === null && member._count.grants > 0,
	};
}

export type NewStaffMember = {
	email: string;
	name: string;
	role: StaffRole;
	/** null: all of them */
	municipalityIds: readonly string[] | null;
};

export async function insertStaffMember(
	tx: Transaction,
	now: Temporal.Instant,
	member: NewStaffMember & { id?: string; passwordHash: string; isDemo?: boolean },
): Promise<string> {
	const id = member.id ?? newId();
	await tx.staffMember.create({
		data: {
			id,
			email: member.email.trim().toLowerCase(),
			name: member.name,
			passwordHash: member.passwordHash,
			createdAt: toDate(now),
			isDemo: member.isDemo ?? false,
			grants: {
				create: (member.municipalityIds ?? [null]).map((municipalityId) => ({
					id: newId(),
					role: member.role,
					municipalityId,
				})),
			},
		},
	});
	return id;
}

/** The ones of these that are not municipalities of ours. */
export async function findUnknownMunicipalities(
	read: Reader,
	ids: readonly string[],
): Promise<string[]> {
	const known = await read.municipality.findMany({
		where: { id: { in: [...ids] } },
		select: { id: true },
	});
	return ids.filter((id) => !known.some((municipality) => municipality.id === id));
}
