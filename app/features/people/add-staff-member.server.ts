import { generatePassword, hashPassword } from "#app/adapters/crypto/passwords.server.ts";
import { isDuplicate } from "#app/adapters/db/transaction.server.ts";
import { isLongEnough } from "#app/domain/people/password.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import type { StaffContext, SystemContext } from "#app/features/context.ts";
import { may } from "#app/features/rights.ts";
import {
	findUnknownMunicipalities,
	insertStaffMember,
	type NewStaffMember,
} from "./staff-store.server.ts";

export type AddStaffMemberOutcome =
	| { ok: true; staffMemberId: string }
	| { ok: false; refusal: "email_taken" }
	| { ok: false; refusal: "password_too_short" }
	| { ok: false; refusal: "unknown_municipalities"; municipalityIds: string[] };

/** Gives somebody at the desk a sign-in, for the municipalities they work for. */
export async function addStaffMember(
	member: NewStaffMember & { password: string },
	context: SystemContext | StaffContext,
): Promise<AddStaffMemberOutcome> {
	if (!isLongEnough(member.password)) return { ok: false, refusal: "password_too_short" };
	return addWithPassword(member, context);
}

/** The same by a coordinator, with a first password that is told here and nowhere else. */
export async function addStaffMemberForDesk(
	member: NewStaffMember,
	context: StaffContext,
): Promise<
	| { ok: true; staffMemberId: string; password: string }
	| { ok: false; refusal: "not_a_coordinator" | "email_taken" | "unknown_municipalities" }
> {
	if (!may(context.staffMember, "manage_staff")) return { ok: false, refusal: "not_a_coordinator" };
	const password = generatePassword();
	const added = await addWithPassword({ ...member, password }, context);
	return added.ok ? { ...added, password } : { ok: false, refusal: added.refusal };
}

/** @param member with a password that is long enough */
async function addWithPassword(
	member: NewStaffMember & { password: string },
	context: SystemContext | StaffContext,
): Promise<Exclude<AddStaffMemberOutcome, { refusal: "password_too_short" }>> {
	const { now, db } = context;
	const { password, ...facts } = member;
	const unknown = await findUnknownMunicipalities(db.read, member.municipalityIds ?? []);
	if (unknown.length > 0) {
		return { ok: false, refusal: "unknown_municipalities", municipalityIds: unknown };
	}
	const passwordHash = await hashPassword(password);
	try {
		const staffMemberId = await db.transaction(async (tx) => {
			const id = await insertStaffMember(tx, now, { ...facts, passwordHash });
			await recordAudit(tx, {
				at: now,
				actor:
					"staffMember" in context
						? { kind: "staff", id: context.staffMember.id }
						: { kind: "system" },
				action: "added",
				subject: { kind: "staff_member", id },
				details: { role: facts.role },
			});
			return id;
		});
		return { ok: true, staffMemberId };
	} catch (error) {
		if (isDuplicate(error, "StaffMember", "email")) return { ok: false, refusal: "email_taken" };
		throw error;
	}
}
