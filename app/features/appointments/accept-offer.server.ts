import type { BookingRefusal } from "#app/domain/booking/decide-booking.ts";
import { type Access, givenUpFor, namedBy } from "#app/features/access.ts";
import { actorOf } from "#app/features/audit/audit-store.server.ts";
import { bookSeat } from "#app/features/booking/book-seat.server.ts";
import { lockBooking } from "#app/features/booking/booking-store.server.ts";
import { type MoveSeatOutcome, moveSeat } from "#app/features/booking/move-seat.server.ts";
import type { StaffContext, VisitorContext } from "#app/features/context.ts";
import { lockPerson } from "#app/features/people/person-store.server.ts";
import {
	findEntryFacts,
	noteAcceptance,
	recordAcceptance,
} from "#app/features/waitlist/waitlist-store.server.ts";

export type AcceptOfferOutcome =
	| { ok: true; bookingId: string; wasMoved: boolean }
	| {
			ok: false;
			refusal: BookingRefusal | "unknown_person" | "unknown_booking" | "already_settled";
	  }
	| Extract<MoveSeatOutcome, { ok: false }>;

/**
 * Yes to the seat that is kept for somebody: it is booked, or the appointment they have is moved to
 * it. The offer, the wish and the seat change together; of two answers at once, one counts.
 */
export async function acceptOffer(
	{ wish, offerId }: { wish: Access<"wish">; offerId: string },
	context: VisitorContext | StaffContext,
): Promise<AcceptOfferOutcome> {
	const entry = await findEntryFacts(context.db.read, wish);
	const offer = entry?.openOffer;
	if (!entry || offer?.id !== offerId) return { ok: false, refusal: "already_settled" };
	if (entry.bookingId === null) {
		const person = namedBy(wish, "person", entry.applicantId);
		return bookOffered(person, offer, context);
	}
	return moveToOffered(givenUpFor(wish, entry.bookingId), offer, context);
}

type Offer = { id: string; slotId: string; holdId: string | null };

async function moveToOffered(
	own: Access<"booking">,
	{ id: offerId, slotId: toSlotId, holdId }: Offer,
	context: VisitorContext | StaffContext,
): Promise<AcceptOfferOutcome> {
	const { now, db } = context;
	return db.transaction<AcceptOfferOutcome>(async (tx, rollback) => {
		const booking = await lockBooking(tx, own);
		if (!booking) return rollback({ ok: false, refusal: "unknown_booking" });
		const outcome = await moveSeat(tx, { booking, toSlotId, holdId, seen: null }, context);
		const isAccepted = await recordAcceptance(tx, offerId, now);
		if (!isAccepted) return rollback({ ok: false, refusal: "already_settled" });
		if (!outcome.ok) return rollback(outcome);
		const by = actorOf(context, booking.applicantId);
		await noteAcceptance(tx, { offerId, bookingId: booking.id, by }, now);
		return { ok: true, bookingId: booking.id, wasMoved: true };
	});
}

async function bookOffered(
	person: Access<"person">,
	{ id: offerId, slotId, holdId }: Offer,
	context: VisitorContext | StaffContext,
): Promise<AcceptOfferOutcome> {
	const { now, db, vault } = context;
	// A digest of a digest, so that nobody can send it as a form's key, which tells what it booked.
	const idempotencyKey = vault.digest("form-key", vault.digest("form-key", `offer:${offerId}`));
	return db.transaction<AcceptOfferOutcome>(async (tx, rollback) => {
		if (!(await lockPerson(tx, person))) return rollback({ ok: false, refusal: "unknown_person" });
		const seat = { applicantId: person.id, slotId, holdId, idempotencyKey, note: null };
		const outcome = await bookSeat(tx, seat, context);
		if (outcome.kind === "booked_before") {
			return rollback({ ok: true, bookingId: outcome.booking.id, wasMoved: false });
		}
		const isAccepted = await recordAcceptance(tx, offerId, now);
		if (!isAccepted) return rollback({ ok: false, refusal: "already_settled" });
		if (outcome.kind === "refused") return rollback({ ok: false, refusal: outcome.refusal });
		const { id: bookingId } = outcome.booking;
		const by = actorOf(context, person.id);
		await noteAcceptance(tx, { offerId, bookingId, by }, now);
		return { ok: true, bookingId, wasMoved: false };
	});
}
