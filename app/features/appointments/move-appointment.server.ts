import { type Access, namedBy } from "#app/features/access.ts";
import { type MoveBookingOutcome, moveBooking } from "#app/features/booking/move-booking.server.ts";
import type { VisitorContext } from "#app/features/context.ts";
import { findProposal } from "#app/features/repairs/proposal-store.server.ts";
import { listOpenOffers } from "#app/features/waitlist/waitlist-store.server.ts";
import { type AcceptOfferOutcome, acceptOffer } from "./accept-offer.server.ts";
import { acceptProposal } from "./accept-proposal.server.ts";

export type MoveAppointmentOutcome =
	| { ok: true }
	| Extract<MoveBookingOutcome | AcceptOfferOutcome, { ok: false }>;

/**
 * Moves an appointment to the time that somebody chose. Where a seat of it is kept for them, choosing
 * it says yes to the proposal or the offer; else it is a move like any other.
 */
export async function moveAppointment(
	booking: Access<"booking">,
	slotId: string,
	context: VisitorContext,
): Promise<MoveAppointmentOutcome> {
	const { now, db } = context;
	const proposal = await findProposal(db.read, booking.id, now);
	if (proposal?.times.some((time) => time.slotId === slotId)) {
		return acceptProposal(booking, slotId, context);
	}
	const offers = await listOpenOffers(db.read, booking.id, now);
	const offer = offers.find((one) => one.slotId === slotId);
	if (!offer) return moveBooking({ booking, toSlotId: slotId }, context);
	const wish = namedBy(booking, "wish", offer.entryId);
	return acceptOffer({ wish, offerId: offer.offerId }, context);
}
