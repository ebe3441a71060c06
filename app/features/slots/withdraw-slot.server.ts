import { newId } from "#app/adapters/db/ids.server.ts";
import { ONCE } from "#app/domain/slots/closure.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import { isWithin } from "#app/features/rights.ts";
import { insertClosure } from "./closure-store.server.ts";
import { lockDesks } from "./desk-store.server.ts";
import { findSlotPlace, isSlotWithdrawn, withdrawEmptySlot } from "./slot-store.server.ts";

export type WithdrawSlotOutcome =
	| { ok: true; deskId: string }
	| { ok: false; refusal: "unknown_slot" | "slot_taken" };

/**
 * Takes one slot away in which nobody is. It is written down as a closure of the desk for that time,
 * so that the weekly opening does not publish it again, and so that it can be reopened.
 */
export async function withdrawSlot(
	slotId: string,
	{ now, db, staffMember }: StaffContext,
): Promise<WithdrawSlotOutcome> {
	const place = await findSlotPlace(db.read, slotId);
	if (!place || !isWithin(staffMember.municipalityIds, place.municipalityId)) {
		return { ok: false, refusal: "unknown_slot" };
	}
	return db.transaction<WithdrawSlotOutcome>(async (tx, rollback) => {
		await lockDesks(tx, [place.deskId]);
		if (!(await withdrawEmptySlot(tx, slotId, now))) {
			// Taken away already, which is what was asked for.
			if (await isSlotWithdrawn(tx, slotId)) return rollback({ ok: true, deskId: place.deskId });
			return rollback({ ok: false, refusal: "slot_taken" });
		}
		const { deskId, start, end } = place;
		await insertClosure(
			tx,
			{
				id: newId(),
				scope: { kind: "desk", deskId },
				start,
				end,
				...ONCE,
				reason: "Disponibilità ritirata",
			},
			{ staffMemberId: staffMember.id, now },
		);
		await recordAudit(tx, {
			at: now,
			actor: { kind: "staff", id: staffMember.id },
			action: "withdrawn",
			subject: { kind: "slot", id: slotId },
		});
		return { ok: true, deskId };
	});
}
