import {
	type Attendance,
	type AttendanceRefusal,
	attendanceRefusalOf,
} from "#app/domain/attendance/decide-attendance.ts";
import type { Access } from "#app/features/access.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import {
	answerToSecond,
	type CameSecond,
	isFromSamePage,
} from "#app/features/audit/seen-store.server.ts";
import type { StaffChangeContext } from "#app/features/context.ts";
import { lockApplicant } from "#app/features/people/person-store.server.ts";
import { findAttendanceFacts, writeAttendance } from "./attendance-store.server.ts";

export type RecordAttendanceOutcome =
	| { ok: true }
	| { ok: false; refusal: AttendanceRefusal | "unknown_booking" }
	| CameSecond;

/**
 * Enters what happened with an appointment, or takes the entry back. Entering what stands already
 * changes nothing, so two operators pressing one key agree; of two who disagree, the second is told.
 * Whoever goes on from "arrived" or takes an entry back on the page where they made it, faster than it
 * is drawn anew, disagrees with nobody.
 *
 * @param next null takes the entry back
 */
export async function recordAttendance(
	own: Access<"booking">,
	next: Attendance | null,
	context: StaffChangeContext,
): Promise<RecordAttendanceOutcome> {
	const { id: bookingId } = own;
	const { now, db, staffMember, seen } = context;
	const subject = { kind: "booking", id: bookingId } as const;
	const owner = await findAttendanceFacts(db.read, own);
	if (!owner) return { ok: false, refusal: "unknown_booking" };

	return db.transaction<RecordAttendanceOutcome>(async (tx, rollback) => {
		await lockApplicant(tx, owner.applicantId);
		const facts = await findAttendanceFacts(tx, own);
		if (!facts) return rollback({ ok: false, refusal: "unknown_booking" });
		if (next === facts.current) return rollback({ ok: true });
		const second = await answerToSecond(tx, subject, seen, { ok: true } as const);
		const goesOn = facts.current === "arrived" || next === null;
		if (second && !(goesOn && isFromSamePage(second, seen))) return rollback(second);
		const refusal = attendanceRefusalOf({ ...facts, now, next });
		if (refusal) return rollback({ ok: false, refusal });

		await writeAttendance(tx, { bookingId, status: next, staffMemberId: staffMember.id, now });
		await recordAudit(tx, {
			at: now,
			actor: { kind: "staff", id: staffMember.id },
			action: next === null ? "attendance_undone" : "attendance_recorded",
			subject,
			details: { from: facts.current ?? "none", to: next ?? "none" },
			seen,
		});
		return { ok: true };
	});
}
