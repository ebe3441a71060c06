import { type Access, givenUpFor, namedBy } from "#app/features/access.ts";
import { bookSlot, type UnlimitedOutcome } from "#app/features/booking/book-slot.server.ts";
import { type MoveBookingOutcome, moveBooking } from "#app/features/booking/move-booking.server.ts";
import { fromNoPage, type StaffContext, type VisitorContext } from "#app/features/context.ts";
import { findEntryFacts } from "#app/features/waitlist/waitlist-store.server.ts";

export type AcceptOfferOutcome =
	| { ok: true; bookingId: string; wasMoved: boolean }
	| Extract<UnlimitedOutcome | MoveBookingOutcome, { ok: false }>;

/**
 * Yes to the seat that is kept for somebody: it is booked, or the appointment they have is moved to
 * it. The offer, the wish and the seat change together; of two answers at once, one counts.
 */
export async function acceptOffer(
	{ wish, offerId }: { wish: Access<"wish">; offerId: string },
	asker: VisitorContext | StaffContext,
): Promise<AcceptOfferOutcome> {
	const context = fromNoPage(asker);
	const entry = await findEntryFacts(context.db.read, wish);
	const offer = entry?.openOffer;
	if (!entry || offer?.id !== offerId) return { ok: false, refusal: "already_settled" };
	const { slotId, holdId } = offer;
	if (entry.bookingId !== null) {
		const { bookingId } = entry;
		const booking = givenUpFor(wish, bookingId);
		const moved = await moveBooking({ booking, toSlotId: slotId, holdId, offerId }, context);
		return moved.ok ? { ok: true, bookingId, wasMoved: true } : moved;
	}
	const booked = await bookSlot(
		{
			slotId,
			holdId,
			offerId,
			applicant: namedBy(wish, "person", entry.applicantId),
			// Not to be guessed: a form's key tells for a while who booked with it.
			idempotencyKey: context.vault.digest("form-key", `offer:${offerId}`),
			note: null,
		},
		context,
	);
	return booked.ok ? { ok: true, bookingId: booked.bookingId, wasMoved: false } : booked;
}
