import { unguessableBytes } from "#app/adapters/db/ids.server.ts";
import { isDuplicate } from "#app/adapters/db/transaction.server.ts";
import { type BookingRefusal, refusalOf } from "#app/domain/booking/decide-booking.ts";
import { referenceFromBytes } from "#app/domain/booking/reference.ts";
import type { Companion } from "#app/domain/people/companion.ts";
import type { Access } from "#app/features/access.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import { recordCompanion } from "#app/features/companions/companion-store.server.ts";
import { actorOf, type StaffContext, type VisitorContext } from "#app/features/context.ts";
import {
	lockedApplicant,
	type NewApplicant,
	requestSafeContact,
} from "#app/features/people/applicant-store.server.ts";
import { takeSeat } from "#app/features/seats/seat-store.server.ts";
import { noteAcceptance, recordAcceptance } from "#app/features/waitlist/waitlist-store.server.ts";
import { defaultLocale } from "#app/i18n/locales.ts";
import { announceBooking } from "./announce-booking.server.ts";
import {
	findApplicantFacts,
	findBookingByKey,
	findSlotFacts,
	insertBooking,
} from "./booking-store.server.ts";
import { type LimitedBooking, limitBooking } from "./limit-booking.server.ts";

export type BookSlot = {
	slotId: string;
	/** A seat of the slot that was kept for this person. */
	holdId?: string | null;
	/** An offer of the waiting list that this booking accepts: it has to be open. */
	offerId?: string | null;
	/** A person we know, or one who presents themselves with this booking. */
	applicant: Access<"person"> | NewApplicant;
	/** A person we know asks for safe contact; not to ask takes nothing away. */
	safeContact?: boolean;
	/** Travels in the form: the second POST of one form answers with the first's result. */
	idempotencyKey: string;
	note: string | null;
	/** Who fills the form in together with the person. */
	companion?: Companion | null;
};

export type Booked = { ok: true; bookingId: string; reference: string; applicantId: string };

/** What the desk is answered, and whoever accepts an offer: they are not limited. */
export type UnlimitedOutcome =
	| Booked
	| { ok: false; refusal: BookingRefusal | "unknown_person" | "unknown_slot" | "already_settled" };

export type BookSlotOutcome = UnlimitedOutcome | ({ ok: false } & LimitedBooking);

/**
 * Books one seat of a slot for one person: all of it, or nothing.
 *
 * The seat is taken before anything is decided (see seat-store's `takeSeat`); a refusal rolls it
 * back together with the person it presented.
 */
export function bookSlot(
	request: BookSlot & { offerId: string },
	context: VisitorContext | StaffContext,
): Promise<UnlimitedOutcome>;
export function bookSlot(request: BookSlot, context: StaffContext): Promise<UnlimitedOutcome>;
export function bookSlot(
	request: BookSlot,
	context: VisitorContext | StaffContext,
): Promise<BookSlotOutcome>;
export async function bookSlot(
	request: BookSlot,
	context: VisitorContext | StaffContext,
): Promise<BookSlotOutcome> {
	const { now, db, vault } = context;
	const staffMemberId = "staffMember" in context ? context.staffMember.id : null;
	const by = staffMemberId ? "staff" : "applicant";
	const formKey = vault.digest("form-key", request.idempotencyKey);

	const booking = db.transaction<BookSlotOutcome>(async (tx, rollback) => {
		const applicantId = await lockedApplicant(tx, vault, now, request.applicant);
		if (applicantId === null) return rollback({ ok: false, refusal: "unknown_person" });

		const seatTaken = await takeSeat(tx, {
			slotId: request.slotId,
			holdId: request.holdId ?? null,
			by,
			now,
		});
		// Only now: whoever sent the same form a moment before has held the slot until they were done.
		const earlier = await findBookingByKey(tx, formKey);
		if (earlier) return rollback(sameAsBefore(earlier));
		const facts = await findSlotFacts(tx, request.slotId);
		if (!facts) return rollback({ ok: false, refusal: "unknown_slot" });
		if (request.offerId && !(await recordAcceptance(tx, request.offerId, now))) {
			return rollback({ ok: false, refusal: "already_settled" });
		}
		const refusal = refusalOf({
			now,
			by,
			zone: facts.zone,
			terms: facts.terms,
			slot: { ...facts.slot, seatsLeft: seatTaken ? 1 : 0 },
			applicant: await findApplicantFacts(tx, applicantId, now),
		});
		if (refusal) return rollback({ ok: false, refusal });

		if ("clientAddress" in context && !request.offerId) {
			const limited = await limitBooking(tx, request, applicantId, context);
			if (limited) return rollback({ ok: false, ...limited });
		}

		const reference = referenceFromBytes(unguessableBytes(16));
		const bookingId = await insertBooking(tx, {
			applicantId,
			slotId: request.slotId,
			reference,
			idempotencyKey: formKey,
			noteSealed: request.note ? vault.seal(request.note) : null,
			now,
			bookedBy: by,
			staffMemberId,
		});
		const actor = actorOf(context, applicantId);
		const { offerId } = request;
		if (offerId) await noteAcceptance(tx, { offerId, bookingId, by: actor }, now);
		await recordAudit(tx, {
			at: now,
			actor,
			action: "booked",
			subject: { kind: "booking", id: bookingId },
			details: { slotId: request.slotId },
		});
		if (request.safeContact) await requestSafeContact(tx, applicantId);
		const booked = { id: bookingId, applicantId, sequence: 0, end: facts.slot.end };
		const news = {
			kind: "booking_confirmed" as const,
			startsAt: facts.slot.start.toString(),
		};
		await announceBooking(tx, context, booked, news);
		if (request.companion) {
			await recordCompanion(
				tx,
				vault,
				now,
				request.companion,
				{ bookingId },
				{
					dedupeKey: `booking_confirmed:${bookingId}`,
					facts: news,
					locale: "locale" in context ? context.locale : defaultLocale,
					applicantId,
					bookingId,
					notAfter: facts.slot.end,
				},
			);
		}
		return { ok: true, bookingId, reference, applicantId };
	});

	return booking.catch(async (error: unknown) => {
		// Two POSTs of one form at the same instant: the other one has booked.
		if (!isDuplicate(error, "Booking", "idempotencyKey")) throw error;
		const earlier = await findBookingByKey(db.read, formKey);
		if (!earlier) throw error;
		return sameAsBefore(earlier);
	});
}

function sameAsBefore(booking: { id: string; reference: string; applicantId: string }): Booked {
	return {
		ok: true,
		bookingId: booking.id,
		reference: booking.reference,
		applicantId: booking.applicantId,
	};
}
