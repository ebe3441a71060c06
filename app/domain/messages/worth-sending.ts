import type { Temporal } from "temporal-polyfill";
import type { MessageKind } from "#app/domain/messages/message.ts";

/** A message about an appointment or a code is worth as much time as that has; these say it themselves. */
const HOURS_WORTH_SENDING = {
	/** Whoever has been on the list for three days has heard from it or looked. */
	waitlist_joined: 72,
	/** A confirmation that comes later than a week helps nobody. */
	enrolment_submitted: 7 * 24,
	/** A decision is news for long; somebody who has read it in their area meanwhile loses nothing. */
	enrolment_reviewed: 30 * 24,
	/** Whoever did not ask for the change has to hear of it soon, or they look by themselves. */
	address_changed: 7 * 24,
} as const satisfies Partial<Record<MessageKind, number>>;

/**
 * The instant from which a message that is written now is of no use any more, if the mail server has
 * not taken it by then.
 */
export function worthSendingUntil(
	kind: keyof typeof HOURS_WORTH_SENDING,
	now: Temporal.Instant,
): Temporal.Instant {
	return now.add({ hours: HOURS_WORTH_SENDING[kind] });
}
