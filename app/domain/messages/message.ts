/** Messages about one booking, which are worth sending only while they are true of it. */
export type BookingMessageKind =
	| "booking_confirmed"
	| "booking_moved"
	| "booking_cancelled"
	| "booking_reminder";

export type MessageKind =
	| BookingMessageKind
	| "repair_proposed"
	| "waitlist_joined"
	| "seat_offered"
	| "enrolment_submitted"
	| "enrolment_reviewed"
	| "sign_in_code";
