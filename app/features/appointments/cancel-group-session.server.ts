import { atDesk } from "#app/features/access.ts";
import { fromNoPage } from "#app/features/audit/seen-store.server.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import {
	type WithdrawGroupSessionOutcome,
	withdrawGroupSession,
} from "#app/features/slots/withdraw-group-session.server.ts";

export type CancelGroupSessionOutcome =
	| { ok: true; cancelled: number }
	| Extract<WithdrawGroupSessionOutcome, { ok: false }>;

/**
 * Cancels a group session as a whole: it is closed first, then each person's appointment is cancelled
 * by the office, with its message, in a transaction of its own, because a person's lock comes before
 * that of slots. Done again, it goes on where it stopped, and tells nobody twice. Whoever was moved to another
 * session meanwhile stays there.
 *
 * @param reason kept with the appointments
 */
export async function cancelGroupSession(
	slotId: string,
	reason: string | null,
	context: StaffContext,
): Promise<CancelGroupSessionOutcome> {
	const withdrawn = await withdrawGroupSession(slotId, context);
	if (!withdrawn.ok) return withdrawn;
	let cancelled = 0;
	for (const bookingId of withdrawn.bookingIds) {
		const outcome = await cancelBooking(
			atDesk("booking", bookingId, context),
			reason,
			fromNoPage(context),
			slotId,
		);
		if (outcome.ok) cancelled += 1;
	}
	return { ok: true, cancelled };
}
