import { isDuplicate, type Transaction } from "#app/adapters/db/transaction.server.ts";
import type { BookingRefusal } from "#app/domain/booking/decide-booking.ts";
import type { Companion } from "#app/domain/people/companion.ts";
import type { Access } from "#app/features/access.ts";
import { actorOf, recordAudit } from "#app/features/audit/audit-store.server.ts";
import { recordCompanion } from "#app/features/companions/companion-store.server.ts";
import type { StaffContext, VisitorContext } from "#app/features/context.ts";
import {
	lockedApplicant,
	type NewApplicant,
	requestSafeContact,
} from "#app/features/people/applicant-store.server.ts";
import { lockSlots, releaseHold } from "#app/features/seats/seat-store.server.ts";
import { defaultLocale } from "#app/i18n/locales.ts";
import { type Booking, type BookSeatOutcome, bookSeat } from "./book-seat.server.ts";
import { findBookingByKey } from "./booking-store.server.ts";
import { findDraftHold, leaveReceipt, lockDraft } from "./hold-store.server.ts";
import { type LimitedBooking, limitBooking } from "./limit-booking.server.ts";
import type { BookingReceipt } from "./present-applicant.schema.ts";

export type BookSlot = {
	slotId: string;
	/** The form on the citizen pages that asks for it, which may keep a seat. */
	draftId?: string | null;
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
	| { ok: false; refusal: BookingRefusal | "unknown_person" | "unknown_slot" };

export type BookSlotOutcome = UnlimitedOutcome | ({ ok: false } & LimitedBooking);

/**
 * Books one seat of a slot for one person, by a form: all of it, or nothing. A refusal rolls the seat
 * back together with the person it presented. What lets the browser of the form see what it booked is
 * written in the same transaction: nobody is booked who is not shown it.
 */
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
	const idempotencyKey = vault.digest("form-key", request.idempotencyKey);

	const booking = db.transaction<BookSlotOutcome>(async (tx, rollback) => {
		const { slotId, draftId = null, note, applicant } = request;
		const held =
			draftId && (await lockDraft(tx, draftId)) ? await findDraftHold(tx, draftId) : null;
		const applicantId = await lockedApplicant(tx, vault, now, applicant);
		if (applicantId === null) return rollback({ ok: false, refusal: "unknown_person" });
		const isOther = held !== null && held.slotId !== slotId;
		if (isOther) await lockSlots(tx, [slotId, held.slotId]);
		const holdId = isOther ? null : (held?.id ?? null);
		const newcomer = "id" in applicant ? null : applicant;
		const seat = { applicantId, slotId, holdId, idempotencyKey, note, newcomer };
		const outcome = await bookSeat(tx, seat, context);
		if (outcome.kind === "refused") return rollback({ ok: false, refusal: outcome.refusal });
		if (outcome.kind === "booked_before") return rollback(bookedAs(outcome.booking));
		if ("clientAddress" in context) {
			const booked = { id: outcome.booking.id, to: outcome.to };
			const limited = await limitBooking(tx, request, booked, context);
			if (limited) return rollback({ ok: false, ...limited });
		}
		if (request.safeContact && (await requestSafeContact(tx, applicantId))) {
			await recordAudit(tx, {
				at: now,
				actor: actorOf(context, applicantId),
				action: "corrected",
				subject: { kind: "applicant", id: applicantId },
			});
		}
		if (request.companion) await nameCompanion(tx, request.companion, outcome, context);
		if (isOther) await releaseHold(tx, held, now);
		if (draftId) {
			const receipt: BookingReceipt = { booked: outcome.booking.id };
			const receiptSealed = vault.seal(JSON.stringify(receipt));
			await leaveReceipt(tx, draftId, { receiptSealed, now });
		}
		return bookedAs(outcome.booking);
	});

	return booking.catch(async (error: unknown) => {
		// Two POSTs of one form at the same instant: the other one has booked.
		if (!isDuplicate(error, "Booking", "idempotencyKey")) throw error;
		const earlier = await findBookingByKey(db.read, idempotencyKey);
		if (!earlier) throw error;
		return bookedAs(earlier);
	});
}

/** Their copy of the confirmation is in the language of the page. */
async function nameCompanion(
	tx: Transaction,
	companion: Companion,
	{ booking, start, end }: Extract<BookSeatOutcome, { kind: "booked" }>,
	context: VisitorContext | StaffContext,
): Promise<void> {
	const { id: bookingId, applicantId } = booking;
	await recordCompanion(
		tx,
		context.vault,
		context.now,
		companion,
		{ bookingId },
		{
			dedupeKey: `booking_confirmed:${bookingId}`,
			facts: { kind: "booking_confirmed", startsAt: start.toString() },
			locale: "locale" in context ? context.locale : defaultLocale,
			applicantId,
			about: { kind: "booking", bookingId, repairId: null },
			notAfter: end,
		},
	);
}

function bookedAs({ id, reference, applicantId }: Booking): Booked {
	return { ok: true, bookingId: id, reference, applicantId };
}
