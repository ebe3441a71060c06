import { isActive } from "#app/domain/booking/booking.ts";
import {
	type CancellationRefusal,
	cancellationRefusalOf,
} from "#app/domain/booking/decide-cancellation.ts";
import type { Access } from "#app/features/access.ts";
import { actorOf, recordAudit } from "#app/features/audit/audit-store.server.ts";
import { answerToSecond, type CameSecond } from "#app/features/audit/seen-store.server.ts";
import type { StaffChangeContext, VisitorContext } from "#app/features/context.ts";
import { settleRepair } from "#app/features/repairs/repair-store.server.ts";
import { releaseSeat } from "#app/features/seats/seat-store.server.ts";
import { announceBooking } from "./announce-booking.server.ts";
import { lockBooking, recordCancellation } from "./booking-store.server.ts";

export type CancelBookingOutcome =
	| { ok: true }
	| { ok: false; refusal: CancellationRefusal | "unknown_booking" };

const DONE = { ok: true } as const;

/**
 * Cancels a booking, frees its seat and tells the person.
 *
 * @param reason kept with the booking, null when none was given; never sent in a subject.
 * @param slotId the only slot it is looked for in: whoever was moved out of it meanwhile keeps theirs.
 */
export function cancelBooking(
	own: Access<"booking">,
	reason: string | null,
	context: VisitorContext | (StaffChangeContext & { seen: null }),
	slotId?: string,
): Promise<CancelBookingOutcome>;
export function cancelBooking(
	own: Access<"booking">,
	reason: string | null,
	context: VisitorContext | StaffChangeContext,
	slotId?: string,
): Promise<CancelBookingOutcome | CameSecond>;
export async function cancelBooking(
	own: Access<"booking">,
	reason: string | null,
	context: VisitorContext | StaffChangeContext,
	slotId?: string,
): Promise<CancelBookingOutcome | CameSecond> {
	const { id: bookingId } = own;
	const { now, db } = context;
	const staffMemberId = "staffMember" in context ? context.staffMember.id : null;
	const seen = "staffMember" in context ? context.seen : null;
	const subject = { kind: "booking", id: bookingId } as const;
	return db.transaction<CancelBookingOutcome | CameSecond>(async (tx, rollback) => {
		const booking = await lockBooking(tx, own);
		if (!booking || booking.slotId !== (slotId ?? booking.slotId)) {
			return rollback({ ok: false, refusal: "unknown_booking" });
		}
		// What is cancelled already is what was asked for, whoever did it.
		const second = isActive(booking) && (await answerToSecond(tx, subject, seen, DONE));
		if (second) return rollback(second);
		const refusal = cancellationRefusalOf({
			now,
			by: staffMemberId ? "staff" : "applicant",
			booking,
			isRecorded: booking.isRecorded,
		});
		if (refusal) return rollback({ ok: false, refusal });

		const sequence = booking.sequence + 1;
		await recordCancellation(tx, bookingId, {
			status: staffMemberId ? "cancelled_by_office" : "cancelled_by_applicant",
			reason,
			sequence,
			now,
		});
		await releaseSeat(tx, booking.slotId, now);
		await settleRepair(tx, { bookingId, slotId: booking.slotId }, "cancelled", now);
		await recordAudit(tx, {
			at: now,
			actor: actorOf(context, booking.applicantId),
			action: "cancelled",
			subject,
			details: { slotId: booking.slotId },
			seen,
		});
		await announceBooking(
			tx,
			context,
			{ ...booking, sequence },
			{
				kind: "booking_cancelled",
				startsAt: booking.start.toString(),
				by: staffMemberId ? "office" : "applicant",
			},
		);
		return { ok: true };
	});
}
