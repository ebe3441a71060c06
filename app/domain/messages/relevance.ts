import { Temporal } from "temporal-polyfill";
import { type BookingStatus, isActive } from "#app/domain/booking/booking.ts";
import type { EnrolmentStatus, ReviewOutcome } from "#app/domain/enrolment/enrolment.ts";
import type {
	BookingMessageKind,
	MessageFacts,
	MessageKind,
} from "#app/domain/messages/message.ts";
import type { OfferStatus } from "#app/domain/waitlist/contact-limits.ts";
import type { WishStatus } from "#app/domain/waitlist/wish.ts";

/** `start` is the one the message tells the person. Nothing is sent from `notAfter` on. */
export type RelevantMessage =
	| { kind: BookingMessageKind; start: Temporal.Instant; notAfter: Temporal.Instant }
	| { kind: "repair_proposed"; repairId: string; notAfter: Temporal.Instant }
	| { kind: "enrolment_reviewed"; outcome: ReviewOutcome; notAfter: Temporal.Instant }
	| {
			kind: Exclude<MessageKind, BookingMessageKind | "repair_proposed" | "enrolment_reviewed">;
			notAfter: Temporal.Instant;
	  };

/** As they are now, which may not be as they were when the message was written. */
export type RelevanceFacts = {
	/**
	 * Whether there is still somebody to write to: not erased, and with this contact; for the news that a
	 * contact was changed, without it.
	 */
	hasRecipient: boolean;
	/** `null` for a message about no booking, and for a booking erased with its person. */
	booking: {
		status: BookingStatus;
		start: Temporal.Instant;
		/** Its slot was taken away, and what becomes of it is not settled yet. */
		openRepairId: string | null;
	} | null;
	/** Each `null` for a message about none. */
	wish: { status: WishStatus } | null;
	offer: { status: OfferStatus } | null;
	enrolment: { status: EnrolmentStatus } | null;
};

export type Irrelevance =
	| "recipient_gone"
	| "booking_cancelled"
	| "booking_active_again"
	| "booking_moved"
	| "repair_open"
	| "repair_settled"
	| "wish_over"
	| "offer_over"
	| "decision_changed"
	| "appointment_started"
	| "too_late";

/** What has to be known of a message before it is sent. */
export function relevantMessage(facts: MessageFacts, notAfter: Temporal.Instant): RelevantMessage {
	if (facts.kind === "repair_proposed" || facts.kind === "enrolment_reviewed") {
		return { ...facts, notAfter };
	}
	if (!("startsAt" in facts)) return { kind: facts.kind, notAfter };
	return { kind: facts.kind, start: Temporal.Instant.from(facts.startsAt), notAfter };
}

/**
 * Why a message is not worth sending any more, or `null` when it is. Asked again right before each
 * attempt. Whatever made a message untrue has written its own, so nobody is left uninformed.
 */
export function irrelevanceOf(
	message: RelevantMessage,
	facts: RelevanceFacts,
	now: Temporal.Instant,
): Irrelevance | null {
	if (!facts.hasRecipient) return "recipient_gone";
	if (message.kind === "repair_proposed" && facts.booking?.openRepairId !== message.repairId) {
		return "repair_settled";
	}
	if (message.kind === "waitlist_joined" && facts.wish?.status !== "waiting") return "wish_over";
	if (message.kind === "seat_offered" && facts.offer?.status !== "open") return "offer_over";
	if (message.kind === "enrolment_reviewed" && facts.enrolment?.status !== message.outcome) {
		return "decision_changed";
	}
	const untrue = "start" in message ? untruthOf(message, facts.booking, now) : null;
	if (untrue !== null) return untrue;
	return hasCome(message.notAfter, now) ? "too_late" : null;
}

/**
 * A cancellation is worth telling even once the appointment would have begun: a person may be on the
 * way. A confirmation, a move and a reminder are not: the person came, or did not. Nobody is reminded
 * of an appointment that was taken away.
 */
function untruthOf(
	message: { kind: BookingMessageKind; start: Temporal.Instant },
	booking: RelevanceFacts["booking"],
	now: Temporal.Instant,
): Irrelevance | null {
	if (booking === null) return "recipient_gone";
	const tellsCancellation = message.kind === "booking_cancelled";
	if (isActive(booking) && tellsCancellation) return "booking_active_again";
	if (!isActive(booking) && !tellsCancellation) return "booking_cancelled";
	if (!booking.start.equals(message.start)) return "booking_moved";
	if (message.kind === "booking_reminder" && booking.openRepairId) return "repair_open";
	if (!tellsCancellation && hasCome(booking.start, now)) return "appointment_started";
	return null;
}

function hasCome(instant: Temporal.Instant, now: Temporal.Instant): boolean {
	return Temporal.Instant.compare(now, instant) >= 0;
}
