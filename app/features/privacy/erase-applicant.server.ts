import type { Access } from "#app/features/access.ts";
import { actorOf, recordAudit } from "#app/features/audit/audit-store.server.ts";
import type { StaffContext, SystemContext } from "#app/features/context.ts";
import { lockPerson } from "#app/features/people/person-store.server.ts";
import { lockSlots, releaseHold, releaseSeat } from "#app/features/seats/seat-store.server.ts";
import { deleteApplicant, deleteWishes, listSeatsOf } from "./erasure-store.server.ts";

/**
 * Erases somebody at their own wish, told here or at the desk: appointments, enrolments, wishes,
 * messages and sessions go with them. The places they had are given back first, to whoever waits or to
 * everybody. What remains is that somebody was erased and when.
 *
 * @returns false when there is nobody any more, as after a second click, or nobody of theirs.
 */
export async function eraseApplicant(
	person: Access<"person">,
	context: SystemContext | StaffContext,
): Promise<boolean> {
	const { id: applicantId } = person;
	const { now, db } = context;
	return db.transaction<boolean>(async (tx, rollback) => {
		if (!(await lockPerson(tx, person))) return rollback(false);
		const { bookings, holds } = await listSeatsOf(tx, applicantId);
		await lockSlots(
			tx,
			[...bookings, ...holds].map(({ slotId }) => slotId),
		);
		await deleteWishes(tx, applicantId);
		for (const hold of holds) await releaseHold(tx, hold, now);
		for (const { slotId } of bookings) await releaseSeat(tx, slotId, now);
		await deleteApplicant(tx, applicantId);
		await recordAudit(tx, {
			at: now,
			actor: actorOf(context, applicantId),
			action: "erased",
			subject: { kind: "applicant", id: applicantId },
		});
		return true;
	});
}
