import { Temporal } from "temporal-polyfill";
import type { BookedBy, Terms } from "#app/domain/booking/booking.ts";

/** All the facts that a place on the waiting list of a service depends on. */
export type JoinCase = {
	now: Temporal.Instant;
	by: BookedBy;
	serviceId: string;
	terms: Pick<Terms, "mayBook" | "enrolmentRequired" | "maxActivePerApplicant">;
	/** Those of the wish that have an office which ever opens for the service. */
	municipalityIds: readonly string[];
	/** "Earlier than mine": the appointment to be moved; null: there is none. */
	bookingId: string | null;
	applicant: {
		enrolled: boolean;
		/** Not over yet. */
		activeBookings: readonly { id: string; serviceId: string; start: Temporal.Instant }[];
	};
};

export type WaitingRefusal =
	| "not_open_to_public"
	| "enrolment_required"
	| "no_municipality"
	| "has_appointment"
	| "unknown_booking";

/**
 * Whoever has as many appointments as the service allows may only wait for an earlier one, in exchange
 * for one that has not begun. The desk may put people on a list that is not open to the public, but
 * only those who are enrolled where that is asked: nobody waits for a seat they could not take.
 */
export function joinRefusalOf({
	now,
	by,
	serviceId,
	terms,
	municipalityIds,
	bookingId,
	applicant: { enrolled, activeBookings },
}: JoinCase): WaitingRefusal | null {
	if (by === "applicant" && terms.mayBook !== "public") return "not_open_to_public";
	if (terms.enrolmentRequired && !enrolled) return "enrolment_required";
	if (municipalityIds.length === 0) return "no_municipality";
	const own = activeBookings.filter((booking) => booking.serviceId === serviceId);
	if (bookingId === null) {
		return own.length >= terms.maxActivePerApplicant ? "has_appointment" : null;
	}
	const exchanged = own.find(({ id }) => id === bookingId);
	const isToCome = exchanged && Temporal.Instant.compare(exchanged.start, now) > 0;
	return isToCome ? null : "unknown_booking";
}
