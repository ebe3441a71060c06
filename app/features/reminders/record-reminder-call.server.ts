import { type CallOutcome, isToRemindByPhone } from "#app/domain/reminders/reminder-call.ts";
import type { Access } from "#app/features/access.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import { answerToSecond, type CameSecond } from "#app/features/audit/seen-store.server.ts";
import type { StaffChangeContext } from "#app/features/context.ts";
import { lockApplicant } from "#app/features/people/person-store.server.ts";
import { findReminderCall, insertReminderCall } from "./reminder-call-store.server.ts";

export type RecordReminderCallOutcome =
	| { ok: true }
	| { ok: false; refusal: "unknown_booking" | "nothing_to_remind" }
	| CameSecond;

/**
 * The desk has called somebody to remind them of an appointment, and reached them or not. Of somebody
 * who has been reached already it is no news.
 */
export async function recordReminderCall(
	own: Access<"booking">,
	outcome: CallOutcome,
	{ now, db, staffMember, seen }: StaffChangeContext,
): Promise<RecordReminderCallOutcome> {
	const { id: bookingId } = own;
	const subject = { kind: "booking", id: bookingId } as const;
	const owner = await findReminderCall(db.read, own, now);
	if (!owner) return { ok: false, refusal: "unknown_booking" };
	return db.transaction<RecordReminderCallOutcome>(async (tx, rollback) => {
		await lockApplicant(tx, owner.applicantId);
		const call = await findReminderCall(tx, own, now);
		if (!call) return rollback({ ok: false, refusal: "unknown_booking" });
		if (outcome === "reached" && call.facts.outcomes.includes("reached")) {
			return rollback({ ok: true });
		}
		// What they were told may be wrong: the appointment was moved while they were called.
		const second = await answerToSecond(tx, subject, seen, { ok: true } as const);
		if (second) return rollback(second);
		if (!isToRemindByPhone(call.facts)) {
			return rollback({ ok: false, refusal: "nothing_to_remind" });
		}
		const { slotId } = call;
		await insertReminderCall(tx, {
			...{ bookingId, slotId, outcome, now },
			staffMemberId: staffMember.id,
		});
		await recordAudit(tx, {
			at: now,
			actor: { kind: "staff", id: staffMember.id },
			action: outcome === "reached" ? "reminded_by_phone" : "not_reached_by_phone",
			subject,
			seen,
		});
		return { ok: true };
	});
}
