import type { Temporal } from "temporal-polyfill";
import { unguessableBytes } from "#app/adapters/db/ids.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import { type BookingRefusal, refusalOf } from "#app/domain/booking/decide-booking.ts";
import { referenceFromBytes } from "#app/domain/booking/reference.ts";
import { actorOf, recordAudit } from "#app/features/audit/audit-store.server.ts";
import type { StaffContext, VisitorContext } from "#app/features/context.ts";
import { findRecipient } from "#app/features/people/person-store.server.ts";
import { takeSeat } from "#app/features/seats/seat-store.server.ts";
import { type Addressee, announceBooking } from "./announce-booking.server.ts";
import {
	findApplicantFacts,
	findBookingByKey,
	findSlotFacts,
	insertBooking,
	STRANGER,
} from "./booking-store.server.ts";

/** A seat of a slot for a person, whose lock is held. */
export type SeatToBook = {
	applicantId: string;
	slotId: string;
	/** A seat of the slot that was kept for this person. */
	holdId: string | null;
	/** The digest of what asks for it: the second time it is asked, the first booking answers. */
	idempotencyKey: string;
	note: string | null;
	/** Somebody who was written down a moment before, of whom there is nothing else. */
	newcomer?: { email: string | null; locale: string } | null;
};

export type Booking = { id: string; reference: string; applicantId: string };

export type BookSeatOutcome =
	| {
			kind: "booked";
			booking: Booking;
			start: Temporal.Instant;
			end: Temporal.Instant;
			/** Where the person is written to; null: nowhere. */
			to: Addressee | null;
	  }
	| { kind: "booked_before"; booking: Booking }
	| { kind: "refused"; refusal: BookingRefusal | "unknown_slot" };

/**
 * Books one seat in the transaction of whoever asks for it, and tells the person. The seat is taken
 * before anything is decided (see seat-store's `takeSeat`): unless it answers "booked", the
 * transaction has to be rolled back.
 */
export async function bookSeat(
	tx: Transaction,
	{ applicantId, slotId, holdId, idempotencyKey, note, newcomer }: SeatToBook,
	context: VisitorContext | StaffContext,
): Promise<BookSeatOutcome> {
	const { now, vault } = context;
	const staffMemberId = "staffMember" in context ? context.staffMember.id : null;
	const by = staffMemberId ? "staff" : "applicant";
	const seatTaken = await takeSeat(tx, { slotId, holdId, by, now });
	// Only now: whoever sent the same form a moment before has held the slot until they were done.
	const earlier = await findBookingByKey(tx, idempotencyKey);
	if (earlier) return { kind: "booked_before", booking: earlier };
	const facts = await findSlotFacts(tx, slotId);
	if (!facts) return { kind: "refused", refusal: "unknown_slot" };
	const refusal = refusalOf({
		now,
		by,
		zone: facts.zone,
		terms: facts.terms,
		slot: { ...facts.slot, seatsLeft: seatTaken ? 1 : 0 },
		applicant: newcomer ? STRANGER : await findApplicantFacts(tx, applicantId, now),
	});
	if (refusal) return { kind: "refused", refusal };

	const reference = referenceFromBytes(unguessableBytes(16));
	const id = await insertBooking(tx, {
		applicantId,
		slotId,
		reference,
		idempotencyKey,
		noteSealed: note ? vault.seal(note) : null,
		now,
		bookedBy: by,
		staffMemberId,
	});
	await recordAudit(tx, {
		at: now,
		actor: actorOf(context, applicantId),
		action: "booked",
		subject: { kind: "booking", id },
		details: { slotId },
	});
	const { start, end } = facts.slot;
	const to = newcomer ? addresseeOf(newcomer) : await findRecipient(tx, vault, applicantId);
	await announceBooking(
		tx,
		context,
		{ id, applicantId, sequence: 0, end },
		{ kind: "booking_confirmed", startsAt: start.toString() },
		to,
	);
	return { kind: "booked", booking: { id, reference, applicantId }, start, end, to };
}

function addresseeOf({
	email,
	locale,
}: {
	email: string | null;
	locale: string;
}): Addressee | null {
	return email === null ? null : { recipient: email, locale };
}
