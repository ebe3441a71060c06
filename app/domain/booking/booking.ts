import type { Interval } from "#app/domain/time/interval.ts";

/** Cancelled bookings stay: they say who cancelled, which tells an absence from a closed office. */
export type BookingStatus = "booked" | "cancelled_by_applicant" | "cancelled_by_office";

/** Who is asking; staff are held to fewer of the terms. */
export type BookedBy = "applicant" | "staff";

/** `by_invitation`: staff make the first booking, which its applicant may then move. */
export type MayBook = "public" | "by_invitation" | "staff_only";

/** The conditions of a service. Every 24 hours count as a calendar day at the office. */
export type Terms = {
	minimumNoticeHours: number;
	/** Counted from today at the office: 0 is today only. */
	horizonDays: number;
	cancellationDeadlineHours: number;
	/** Bookings of this service that are not over yet. */
	maxActivePerApplicant: number;
	/** Moves of one booking by its applicant; after that the desk moves it. */
	maxMovesPerBooking: number;
	mayBook: MayBook;
	enrolmentRequired: boolean;
	/** How long a seat stays kept for somebody who is filling in the form. */
	holdMinutes: number;
};

/** What most decisions need to know of a booking: its state, and its slot's half-open interval. */
export type BookedInterval = Interval & { status: BookingStatus };

/** Active bookings occupy a seat. A past one stays active: it was not cancelled. */
export function isActive({ status }: { status: BookingStatus }): boolean {
	return status === "booked";
}
