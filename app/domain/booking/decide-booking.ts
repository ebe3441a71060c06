import { Temporal } from "temporal-polyfill";
import type { BookedBy, Terms } from "#app/domain/booking/booking.ts";
import { type Interval, overlaps } from "#app/domain/time/interval.ts";
import {
	addWallClock,
	dateAt,
	dayInterval,
	subtractWallClock,
} from "#app/domain/time/office-clock.ts";

export type BookableSlot = Interval & {
	id: string;
	serviceId: string;
	published: boolean;
	/** As they were before a seat was taken for this booking. */
	seatsLeft: number;
};

export type ActiveBooking = Interval & { slotId: string; serviceId: string };

/** All the facts one booking depends on; `zone` is the office's. */
export type BookingCase = {
	now: Temporal.Instant;
	zone: string;
	by: BookedBy;
	slot: BookableSlot;
	terms: Terms;
	applicant: { enrolled: boolean; activeBookings: readonly ActiveBooking[] };
};

export type BookingRefusal =
	| "already_in_slot"
	| "not_open_to_public"
	| "enrolment_required"
	| "limit_reached"
	| "slot_withdrawn"
	| "slot_started"
	| "too_soon"
	| "beyond_horizon"
	| "overlaps_own_booking"
	| "slot_full";

/**
 * The reason that helps the person most, or `null` when the booking may go ahead. First that they
 * have it already; then whatever no other slot of this service would cure; then whatever is wrong
 * with this slot's time; last that it is full, because then another slot is all they need.
 *
 * Staff may book at any notice and horizon, services not open to the public, people not enrolled.
 */
export function refusalOf({
	now,
	zone,
	by,
	slot,
	terms,
	applicant,
}: BookingCase): BookingRefusal | null {
	const isStaff = by === "staff";
	const { enrolled, activeBookings } = applicant;
	if (activeBookings.some((booking) => booking.slotId === slot.id)) return "already_in_slot";

	if (!isStaff && terms.mayBook !== "public") return "not_open_to_public";
	if (!isStaff && terms.enrolmentRequired && !enrolled) return "enrolment_required";
	if (isLimitReached(slot, terms, activeBookings, now)) return "limit_reached";

	if (!slot.published) return "slot_withdrawn";
	if (Temporal.Instant.compare(now, slot.start) >= 0) return "slot_started";
	if (!isStaff && isTooSoon(slot, terms, now, zone)) return "too_soon";
	if (!isStaff && isBeyondHorizon(slot, terms, now, zone)) return "beyond_horizon";

	if (activeBookings.some((booking) => overlaps(booking, slot))) return "overlaps_own_booking";
	if (slot.seatsLeft <= 0) return "slot_full";
	return null;
}

function isLimitReached(
	slot: BookableSlot,
	terms: Terms,
	activeBookings: readonly ActiveBooking[],
	now: Temporal.Instant,
): boolean {
	const toCome = activeBookings.filter(
		(booking) =>
			booking.serviceId === slot.serviceId && Temporal.Instant.compare(booking.end, now) > 0,
	);
	return toCome.length >= terms.maxActivePerApplicant;
}

/** Exactly at the minimum notice there is still time. */
export function isTooSoon(
	slot: Pick<BookableSlot, "start">,
	terms: Pick<Terms, "minimumNoticeHours">,
	now: Temporal.Instant,
	zone: string,
): boolean {
	const latest = subtractWallClock(slot.start, { hours: terms.minimumNoticeHours }, zone);
	return Temporal.Instant.compare(now, latest) > 0;
}

export function isBeyondHorizon(
	slot: Pick<BookableSlot, "start">,
	terms: Pick<Terms, "horizonDays">,
	now: Temporal.Instant,
	zone: string,
): boolean {
	const lastDay = dateAt(now, zone).add({ days: terms.horizonDays });
	return Temporal.PlainDate.compare(dateAt(slot.start, zone), lastDay) > 0;
}

/**
 * When a slot must start to be neither too soon nor beyond the horizon; `null` when notice and
 * horizon leave nothing between them.
 */
export function bookableStarts(
	terms: Pick<Terms, "minimumNoticeHours" | "horizonDays">,
	now: Temporal.Instant,
	zone: string,
): Interval | null {
	const start = addWallClock(now, { hours: terms.minimumNoticeHours }, zone);
	const { end } = dayInterval(dateAt(now, zone).add({ days: terms.horizonDays }), zone);
	return Temporal.Instant.compare(start, end) < 0 ? { start, end } : null;
}
