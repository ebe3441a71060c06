import { Temporal } from "temporal-polyfill";
import { ONCE } from "#app/domain/slots/closure.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import { isWithin } from "#app/features/rights.ts";
import { findClosure, insertClosure } from "./closure-store.server.ts";
import { lockDesks } from "./desk-store.server.ts";
import { findSlotPlace, listExpected, withdrawSlots } from "./slot-store.server.ts";

export type WithdrawGroupSessionOutcome =
	| { ok: true; bookingIds: string[] }
	| { ok: false; refusal: "unknown_session" | "session_started" };

/**
 * Closes a group session to new bookings, whoever is in it, as a closure of the desk for that time, so
 * that the weekly opening does not publish it again. A second time changes nothing.
 *
 * @returns the people still expected: from here on nobody is added.
 */
export async function withdrawGroupSession(
	slotId: string,
	{ now, db, staffMember }: StaffContext,
): Promise<WithdrawGroupSessionOutcome> {
	const place = await findSlotPlace(db.read, slotId);
	if (!place?.isGroup || !isWithin(staffMember.municipalityIds, place.municipalityId)) {
		return { ok: false, refusal: "unknown_session" };
	}
	if (Temporal.Instant.compare(place.start, now) <= 0) {
		return { ok: false, refusal: "session_started" };
	}
	await db.transaction(async (tx) => {
		await lockDesks(tx, [place.deskId]);
		await withdrawSlots(tx, { ids: [slotId] }, now);
		// The closure of a session has its id: it is written once.
		if (await findClosure(tx, slotId)) return;
		const { deskId, start, end } = place;
		const scope = { kind: "desk", deskId } as const;
		await insertClosure(
			tx,
			{ id: slotId, scope, start, end, ...ONCE, reason: "Incontro annullato" },
			{ staffMemberId: staffMember.id, now },
		);
		await recordAudit(tx, {
			at: now,
			actor: { kind: "staff", id: staffMember.id },
			action: "withdrawn",
			subject: { kind: "slot", id: slotId },
		});
	});
	return { ok: true, bookingIds: await listExpected(db.read, slotId) };
}
