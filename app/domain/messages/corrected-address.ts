import type { MessageFacts, MessageKind } from "#app/domain/messages/message.ts";

/**
 * `isToldAgain`: went to an address that is not the person's any more, and is told again at the new one
 * for as long as it is true. `isCalledAbout`: did not leave while there was an address, and now somebody
 * has to say it.
 *
 * A reminder is told by the next one, and by telephone to whoever has no e-mail; so is an offer. That a
 * form has arrived was on the page that sent it.
 */
type AfterCorrection = { isToldAgain: boolean; isCalledAbout: boolean };

const BOTH = { isToldAgain: true, isCalledAbout: true };
const AGAIN = { isToldAgain: true, isCalledAbout: false };
const NEITHER = { isToldAgain: false, isCalledAbout: false };

const AFTER_CORRECTION: Record<FollowingKind, AfterCorrection> = {
	booking_confirmed: AGAIN,
	booking_moved: BOTH,
	booking_cancelled: BOTH,
	booking_reminder: NEITHER,
	repair_proposed: BOTH,
	seat_offered: AGAIN,
	waitlist_joined: NEITHER,
	enrolment_submitted: NEITHER,
	enrolment_reviewed: BOTH,
};

/** A code is for the browser that asked and for the address that was typed; news of an address is for the old one. */
export type FollowingKind = Exclude<MessageKind, "sign_in_code" | "address_changed">;

/** Those that go where the person is written to when they leave, wherever that was before. */
export const FOLLOWING_KINDS = Object.keys(AFTER_CORRECTION) as FollowingKind[];

export function isFollowing(kind: MessageKind): kind is FollowingKind {
	return kind in AFTER_CORRECTION;
}

/** Is what went to the old address told again at the new one? */
export function isToldAgain(kind: FollowingKind): boolean {
	return AFTER_CORRECTION[kind].isToldAgain;
}

/** Does somebody call about what had not left when the address was taken away? Not about what they did themselves. */
export function isCalledAbout(facts: MessageFacts): boolean {
	if (!isFollowing(facts.kind)) return false;
	if (facts.kind === "booking_cancelled" && facts.by === "applicant") return false;
	return AFTER_CORRECTION[facts.kind].isCalledAbout;
}
