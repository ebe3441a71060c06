import type { MessageKind } from "#app/domain/messages/message.ts";

/**
 * What leaves first when much is due: the lowest. 0: somebody has the page open that asks for the code. 1:
 * somebody waits for it, before a screen or because a time runs. 2: may come by the hundred, for a day's
 * reminders or a closure, and is as good a few minutes later.
 */
export type Rank = 0 | 1 | 2;

const RANKS: Record<MessageKind, Rank> = {
	sign_in_code: 0,
	booking_confirmed: 1,
	booking_moved: 1,
	enrolment_submitted: 1,
	waitlist_joined: 1,
	seat_offered: 1,
	address_changed: 1,
	booking_cancelled: 2,
	booking_reminder: 2,
	repair_proposed: 2,
	enrolment_reviewed: 2,
};

export function rankOf(kind: MessageKind): Rank {
	return RANKS[kind];
}

/** Some room to leave is kept free of these, for whatever is more urgent. */
export function isBulk(kind: MessageKind): boolean {
	return RANKS[kind] === 2;
}
