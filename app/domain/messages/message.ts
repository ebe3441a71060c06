import type { ReviewOutcome } from "#app/domain/enrolment/enrolment.ts";

/**
 * What each kind of message says beyond what its booking, enrolment and applicant hold when it is
 * sent. Instants are ISO strings.
 */
export type MessageFacts =
	| { kind: "enrolment_submitted"; enrolmentId: string }
	| { kind: "enrolment_reviewed"; enrolmentId: string; outcome: ReviewOutcome }
	| { kind: "booking_confirmed"; startsAt: string }
	| { kind: "booking_moved"; startsAt: string; previousStartsAt: string }
	| { kind: "booking_cancelled"; startsAt: string; by: "applicant" | "office" }
	| { kind: "booking_reminder"; startsAt: string; leadHours: number }
	| { kind: "repair_proposed"; repairId: string }
	| { kind: "waitlist_joined"; waitlistEntryId: string }
	| { kind: "seat_offered"; offerId: string; waitlistEntryId: string; isLastChance: boolean }
	| { kind: "sign_in_code"; code: string }
	| { kind: "address_changed" };

export type MessageKind = MessageFacts["kind"];

/** Messages about one booking, which are worth sending only while they are true of it. */
export type BookingMessageKind = Extract<MessageFacts, { startsAt: string }>["kind"];
