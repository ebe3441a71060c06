import type { Access } from "#app/features/access.ts";
import { fromNoPage } from "#app/features/audit/seen-store.server.ts";
import { type MoveBookingOutcome, moveBooking } from "#app/features/booking/move-booking.server.ts";
import type { StaffContext, VisitorContext } from "#app/features/context.ts";
import { findProposal, findProposedHold } from "#app/features/repairs/proposal-store.server.ts";
import { releaseUnneededHolds } from "#app/features/repairs/release-unneeded-holds.server.ts";

/**
 * Takes one of the times proposed for an appointment that was taken away: with the seat that was kept,
 * or without when it is gone, as long as another is free. The seats kept at the other times are given
 * back. Of two answers at once, one counts.
 */
export async function acceptProposal(
	booking: Access<"booking">,
	slotId: string,
	asker: VisitorContext | StaffContext,
): Promise<MoveBookingOutcome> {
	const context = fromNoPage(asker);
	const proposal = await findProposal(context.db.read, booking.id, context.now);
	if (!proposal) return { ok: false, refusal: "already_settled" };
	const { repairId } = proposal;
	const holdId = await findProposedHold(context.db.read, { repairId, slotId });
	const moved = await moveBooking({ booking, toSlotId: slotId, holdId, repairId }, context);
	if (moved.ok) await releaseUnneededHolds(context, { bookingId: booking.id });
	return moved;
}
