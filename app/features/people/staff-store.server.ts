import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import { may, rightsOf, type StaffRole } from "#app/features/rights.ts";

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

/** Of everybody who may sign in. */
export async function listSignIns(
	read: Reader,
): Promise<{ email: string; passwordHash: string }[]> {
	return read.staffMember.findMany({
		where: { disabledAt: null, grants: { some: {} } },
		orderBy: { email: "asc" },
		select: { email: true, passwordHash: true },
	});
}

/** Of somebody who is signed in. */
export async function findOwnCredentials(
	read: Reader,
	id: string,
): Promise<{ email: string; passwordHash: string }> {
	return read.staffMember.findUniqueOrThrow({
		where: { id },
		select: { email: true, passwordHash: true },
	});
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

/** Every sign-in at the desk: of two coordinators who change each other, the second sees the first. */
export async function lockStaff(tx: Transaction): Promise<void> {
	await tx.$executeRaw`UPDATE "StaffMember" SET "name" = "name"`;
}

/** The facts of a change, as they are under the lock. */
export async function staffChangeFacts(
	tx: Transaction,
	{ actorId, memberId }: { actorId: string; memberId: string },
): Promise<{
	actorCoordinates: boolean;
	isKnown: boolean;
	isSelf: boolean;
	isDisabled: boolean;
}> {
	const actor = await tx.staffMember.findFirst({
		where: { id: actorId, disabledAt: null },
		select: { grants: { select: { role: true, municipalityId: true } } },
	});
	const member = await tx.staffMember.findUnique({
		where: { id: memberId },
		select: { disabledAt: true },
	});
	return {
		isDisabled: member !== null && member.disabledAt !== null,
		actorCoordinates: actor !== null && may(rightsOf(actor.grants), "manage_staff"),
		isKnown: member !== null,
		isSelf: actorId === memberId,
	};
}

export async function replaceGrants(
	tx: Transaction,
	staffMemberId: string,
	{ role, municipalityIds }: Pick<NewStaffMember, "role" | "municipalityIds">,
): Promise<void> {
	await tx.staffGrant.deleteMany({ where: { staffMemberId } });
	await tx.staffGrant.createMany({
		data: (municipalityIds ?? [null]).map((municipalityId) => ({
			id: newId(),
			staffMemberId,
			role,
			municipalityId,
		})),
	});
}

/** @param at null: they may sign in again */
export async function disableStaffMember(
	tx: Transaction,
	id: string,
	at: Temporal.Instant | null,
): Promise<void> {
	await tx.staffMember.update({ where: { id }, data: { disabledAt: at && toDate(at) } });
}

export async function replacePassword(
	tx: Transaction,
	id: string,
	passwordHash: string,
): Promise<void> {
	await tx.staffMember.update({ where: { id }, data: { passwordHash } });
}

export async function deleteSessionsOfStaff(tx: Transaction, staffMemberId: string): Promise<void> {
	await tx.session.deleteMany({ where: { staffMemberId } });
}

/** Signs somebody out of every browser but one. */
export async function endOtherSessions(
	tx: Transaction,
	staffMemberId: string,
	sessionId: string,
): Promise<void> {
	await tx.session.deleteMany({ where: { staffMemberId, id: { not: sessionId } } });
}
