import type { MoveRefusal } from "#app/domain/booking/decide-move.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import type { StaffContext } from "#app/features/context.ts";

/** What became of somebody, or why what was decided for them could not be done. */
export type SettlementOutcome =
	| "moved"
	| "cancelled"
	| "kept"
	| MoveRefusal
	| "unknown_booking"
	| "unknown_slot"
	| "already_settled"
	| "changed_meanwhile";

export type Settlement = { bookingId: string; outcome: SettlementOutcome };

/** Notes with a closure what became of each person it hit. */
export async function recordSettlement(
	closureId: string,
	settlements: readonly Settlement[],
	{ now, db, staffMember }: StaffContext,
): Promise<void> {
	await db.transaction(async (tx) => {
		for (const settlement of settlements) {
			await recordAudit(tx, {
				at: now,
				actor: { kind: "staff", id: staffMember.id },
				action: "settled",
				subject: { kind: "closure", id: closureId },
				details: settlement,
			});
		}
	});
}
