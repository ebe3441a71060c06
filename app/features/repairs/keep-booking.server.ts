import type { Access } from "#app/features/access.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import { answerToSecond, type CameSecond } from "#app/features/audit/seen-store.server.ts";
import type { StaffChangeContext } from "#app/features/context.ts";
import { lockApplicant } from "#app/features/people/person-store.server.ts";
import { lockSlots } from "#app/features/seats/seat-store.server.ts";
import { findBookingPlace, settleRepair } from "./repair-store.server.ts";

export type KeepBookingOutcome =
	| { ok: true }
	| { ok: false; refusal: "unknown_booking" | "already_cancelled" }
	| CameSecond;

/** Leaves an appointment where it is although its slot was taken away: the desk will be there. */
export async function keepBooking(
	own: Access<"booking">,
	{ now, db, staffMember, seen }: StaffChangeContext,
): Promise<KeepBookingOutcome> {
	const { id: bookingId } = own;
	const subject = { kind: "booking", id: bookingId } as const;
	const place = await findBookingPlace(db.read, own);
	if (!place) return { ok: false, refusal: "unknown_booking" };
	return db.transaction<KeepBookingOutcome>(async (tx, rollback) => {
		await lockApplicant(tx, place.applicantId);
		const booking = await findBookingPlace(tx, own);
		if (!booking) return rollback({ ok: false, refusal: "unknown_booking" });
		const second = await answerToSecond(tx, subject, seen, { ok: true } as const);
		if (second) return rollback(second);
		if (booking.status !== "booked") return rollback({ ok: false, refusal: "already_cancelled" });
		await lockSlots(tx, [booking.slotId]);
		await settleRepair(tx, { bookingId, slotId: booking.slotId }, "kept", now);
		await recordAudit(tx, {
			at: now,
			actor: { kind: "staff", id: staffMember.id },
			action: "kept",
			subject,
			details: { slotId: booking.slotId },
			seen,
		});
		return { ok: true };
	});
}
