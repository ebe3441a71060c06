import { type MoveBookingOutcome, moveBooking } from "#app/features/booking/move-booking.server.ts";
import type { StaffContext, VisitorContext } from "#app/features/context.ts";
import { keptSeat, proposalView } from "#app/features/repairs/proposal.view.server.ts";
import { releaseIdleHolds } from "#app/features/repairs/tend-repairs.server.ts";

/**
 * Takes one of the times proposed for an appointment that was taken away: with the seat that was kept,
 * or without when it is gone, as long as another is free. The seats kept at the other times are given
 * back. Of two answers at once, one counts.
 */
export async function acceptProposal(
	bookingId: string,
	slotId: string,
	context: VisitorContext | StaffContext,
): Promise<MoveBookingOutcome> {
	const proposal = await proposalView(bookingId, context);
	if (!proposal) return { ok: false, refusal: "already_settled" };
	const { repairId } = proposal;
	const holdId = await keptSeat({ repairId, slotId }, context);
	const moved = await moveBooking(bookingId, slotId, context, holdId, repairId);
	if (moved.ok) await releaseIdleHolds(context, { bookingId });
	return moved;
}
