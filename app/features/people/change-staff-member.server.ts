import { generatePassword, hashPassword } from "#app/adapters/crypto/passwords.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import {
	refusalOfStaffChange,
	type StaffChange,
	type StaffChangeRefusal,
} from "#app/domain/people/staff-change.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import { answerToSecond, type CameSecond } from "#app/features/audit/seen-store.server.ts";
import type { StaffChangeContext } from "#app/features/context.ts";
import type { StaffRole } from "#app/features/rights.ts";
import {
	deleteSessionsOfStaff,
	disableStaffMember,
	findUnknownMunicipalities,
	lockStaff,
	replaceGrants,
	replacePassword,
	staffChangeFacts,
} from "./staff-store.server.ts";

export type StaffMemberChange =
	| { change: "grants"; role: StaffRole; municipalityIds: readonly string[] | null }
	| { change: Exclude<StaffChange, "grants"> };

export type ChangeStaffRefusal = StaffChangeRefusal | "unknown_municipalities";

/** The new password is told here and nowhere else. */
export type ChangeStaffOutcome =
	| { ok: true; password: string | null }
	| { ok: false; refusal: ChangeStaffRefusal }
	| CameSecond;

/**
 * A coordinator changes what somebody at the desk may do, or their way in. Who loses the sign-in, or
 * gets a new password, is out of every browser at once.
 */
export async function changeStaffMember(
	id: string,
	asked: StaffMemberChange,
	{ now, db, staffMember, seen }: StaffChangeContext,
): Promise<ChangeStaffOutcome> {
	const { change } = asked;
	const subject = { kind: "staff_member", id } as const;
	const password = change === "password" ? generatePassword() : null;
	const passwordHash = password && (await hashPassword(password));
	return db.transaction<ChangeStaffOutcome>(async (tx, rollback) => {
		await lockStaff(tx);
		const facts = await staffChangeFacts(tx, { actorId: staffMember.id, memberId: id });
		const refusal =
			refusalOfStaffChange({ ...facts, change }) ?? (await refusalOfPlaces(tx, asked));
		if (refusal) return rollback({ ok: false, refusal });
		if (
			facts.isDisabled === (change === "disable") &&
			(change === "disable" || change === "enable")
		) {
			return rollback({ ok: true, password: null });
		}
		const second = await answerToSecond(tx, subject, seen, (newest) =>
			// A password is shown once: whoever did not see it makes another.
			password === null
				? ({ ok: true, password } as const)
				: ({ ok: false, refusal: "changed_meanwhile", change: newest } as const),
		);
		if (second) return rollback(second);
		if (asked.change === "grants") await replaceGrants(tx, id, asked);
		if (change === "disable") await disableStaffMember(tx, id, now);
		if (change === "enable") await disableStaffMember(tx, id, null);
		if (passwordHash) await replacePassword(tx, id, passwordHash);
		if (change === "disable" || change === "password") await deleteSessionsOfStaff(tx, id);
		await recordAudit(tx, {
			at: now,
			actor: { kind: "staff", id: staffMember.id },
			action: ACTIONS[change],
			subject,
			seen,
			...(asked.change === "grants" && { details: { role: asked.role } }),
		});
		return { ok: true, password };
	});
}

const ACTIONS: Record<StaffChange, string> = {
	grants: "grants_changed",
	disable: "disabled",
	enable: "enabled",
	password: "password_reset",
};

async function refusalOfPlaces(
	tx: Transaction,
	asked: StaffMemberChange,
): Promise<"unknown_municipalities" | null> {
	if (asked.change !== "grants") return null;
	const unknown = await findUnknownMunicipalities(tx, asked.municipalityIds ?? []);
	return unknown.length > 0 ? "unknown_municipalities" : null;
}
