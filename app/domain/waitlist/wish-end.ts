import { Temporal } from "temporal-polyfill";
import { type BookingStatus, isActive } from "#app/domain/booking/booking.ts";
import { hasGivenUp, type PastOffer } from "./contact-limits.ts";
import type { WishStatus } from "./wish.ts";

/** Nobody waits longer than this: whoever still wants to, says so again. */
const MOST_DAYS = 90;

/** A wish that nobody has ended, with all that may have ended it. */
export type WishEndCase = {
	now: Temporal.Instant;
	serviceId: string;
	joinedAt: Temporal.Instant;
	/** "Earlier than mine": the appointment that there was; null: the wish is for a first one. */
	booking: { status: BookingStatus; start: Temporal.Instant } | null;
	/** All of the person's that are not over. */
	activeBookings: readonly { serviceId: string; bookedAt: Temporal.Instant }[];
	offers: readonly PastOffer[];
};

/**
 * How a wish has ended without anybody saying so, or `null` when it goes on. `left`: it has lasted too
 * long, its later appointment is gone or has begun, or too many offers were left unanswered. `settled`:
 * the person has booked by themselves since they joined.
 */
export function wishEndOf({
	now,
	serviceId,
	joinedAt,
	booking,
	activeBookings,
	offers,
}: WishEndCase): Exclude<WishStatus, "waiting"> | null {
	const longest = joinedAt.add({ hours: 24 * MOST_DAYS });
	if (Temporal.Instant.compare(now, longest) > 0) return "left";
	if (booking !== null && !(isActive(booking) && isAfter(booking.start, now))) return "left";
	const hasBooked = activeBookings.some(
		(other) => other.serviceId === serviceId && !isAfter(joinedAt, other.bookedAt),
	);
	if (booking === null && hasBooked) return "settled";
	return hasGivenUp(offers) ? "left" : null;
}

function isAfter(one: Temporal.Instant, other: Temporal.Instant): boolean {
	return Temporal.Instant.compare(one, other) > 0;
}
