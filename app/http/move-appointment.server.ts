import { type MoveBookingOutcome, moveBooking } from "#app/features/booking/move-booking.server.ts";
import type { AnyRefusal } from "#app/features/booking/refusal-messages.ts";
import type { VisitorContext } from "#app/features/context.ts";
import { proposalView } from "#app/features/repairs/proposal.view.server.ts";
import { findEntryFacts } from "#app/features/waitlist/waitlist-store.server.ts";
import { myWishesView } from "#app/features/waitlist/wish.view.server.ts";
import { acceptOffer } from "./accept-offer.server.ts";
import { acceptProposal } from "./accept-proposal.server.ts";

/** A time that is kept for somebody in exchange for the appointment they have. */
type KeptTime = { startsAt: Date; zone: string; officeName: string; until: Date };

type KeptTimes = {
	/** Proposed because theirs was taken away. */
	proposed: KeptTime[];
	/** Offered because they asked for an earlier one, each with its wish. */
	offered: (KeptTime & { entryId: string })[];
};

type OwnAppointment = { bookingId: string; applicantId: string };

/** The times that are full for everybody else. */
export async function keptTimes(
	{ bookingId, applicantId }: OwnAppointment,
	context: VisitorContext,
): Promise<KeptTimes> {
	const [proposal, wishes] = await Promise.all([
		proposalView(bookingId, context),
		myWishesView(applicantId, context.locale, context),
	]);
	return {
		proposed: (proposal?.times ?? []).flatMap(({ startsAt, zone, officeName, heldUntil }) =>
			heldUntil ? [{ startsAt, zone, officeName, until: heldUntil }] : [],
		),
		offered: wishes.flatMap(({ entryId, earlierThan, offer }) => {
			if (!offer || earlierThan?.bookingId !== bookingId) return [];
			const { startsAt, zone, officeName, until } = offer;
			return [{ startsAt, zone, officeName, until, entryId }];
		}),
	};
}

/**
 * Moves an appointment to the time that somebody chose. Where a seat of it is kept for them, choosing
 * it says yes to the proposal or the offer; else it is a move like any other.
 */
export async function moveAppointment(
	appointment: OwnAppointment,
	slotId: string,
	context: VisitorContext,
): Promise<MoveBookingOutcome | { ok: false; refusal: AnyRefusal }> {
	const { bookingId } = appointment;
	const proposal = await proposalView(bookingId, context);
	if (proposal?.times.some((time) => time.slotId === slotId)) {
		return acceptProposal(bookingId, slotId, context);
	}
	for (const { entryId } of (await keptTimes(appointment, context)).offered) {
		const entry = await findEntryFacts(context.db.read, entryId);
		if (entry?.openOffer?.slotId !== slotId) continue;
		return acceptOffer({ entryId, offerId: entry.openOffer.id }, context);
	}
	return moveBooking(bookingId, slotId, context);
}
