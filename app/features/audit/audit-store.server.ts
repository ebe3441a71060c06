import type { Temporal } from "temporal-polyfill";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { Seen, StaffContext, SystemContext } from "#app/features/context.ts";

/** Who has done something. */
export type Actor =
	| { kind: "applicant"; id: string }
	| { kind: "staff"; id: string }
	| { kind: "system" };

/** Who does it: the desk, or the person it is done for. */
export function actorOf(context: SystemContext | StaffContext, applicantId: string): Actor {
	return "staffMember" in context
		? { kind: "staff", id: context.staffMember.id }
		: { kind: "applicant", id: applicantId };
}

export type AuditSubject =
	| "accessibility_report"
	| "applicant"
	| "availability_rule"
	| "booking"
	| "closure"
	| "desk"
	| "edition"
	| "enrolment"
	| "holiday"
	| "message"
	| "office"
	| "service"
	| "slot"
	| "staff_member"
	| "waitlist_entry";

/**
 * Notes who did what to which record, in the transaction that did it.
 *
 * @param entry.details facts that are not personal data: ids, times, statuses.
 * @param entry.seen of the form that asked for it: sent again, it is recognised.
 */
export async function recordAudit(
	tx: Transaction,
	entry: {
		at: Temporal.Instant;
		actor: Actor;
		action: string;
		subject: { kind: AuditSubject; id: string };
		details?: Record<string, string | number>;
		seen?: Seen | null;
	},
): Promise<void> {
	const from = entry.seen ? { form: entry.seen.form, page: entry.seen.page } : {};
	const details = { ...entry.details, ...from };
	await tx.auditEntry.create({
		data: {
			id: newId(),
			at: toDate(entry.at),
			actorKind: entry.actor.kind,
			actorId: entry.actor.kind === "system" ? null : entry.actor.id,
			action: entry.action,
			subjectKind: entry.subject.kind,
			subjectId: entry.subject.id,
			details: Object.keys(details).length > 0 ? JSON.stringify(details) : null,
		},
	});
}
