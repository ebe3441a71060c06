import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { countsAsMove, type MoveCase, moveRefusalOf } from "#app/domain/booking/decide-move.ts";

/** From Thursday 3 December at 10:30 in Turin to a quarter of an hour later that day. */
const ACCEPTABLE: MoveCase = {
	isOffered: false,
	causedByOffice: false,
	now: at("2026-11-23T11:00:00Z"),
	zone: "Europe/Rome",
	by: "applicant",
	booking: {
		status: "booked",
		moves: 0,
		slotId: "old",
		serviceId: "first-interview",
		start: at("2026-12-03T09:30:00Z"),
		end: at("2026-12-03T10:15:00Z"),
	},
	slot: {
		id: "new",
		serviceId: "first-interview",
		start: at("2026-12-03T09:45:00Z"),
		end: at("2026-12-03T10:30:00Z"),
		published: true,
		seatsLeft: 1,
	},
	terms: {
		minimumNoticeHours: 24,
		horizonDays: 30,
		cancellationDeadlineHours: 48,
		maxActivePerApplicant: 1,
		mayBook: "public",
		enrolmentRequired: true,
		maxMovesPerBooking: 3,
		holdMinutes: 15,
	},
	applicant: {
		enrolled: true,
		activeBookings: [
			{
				slotId: "old",
				serviceId: "first-interview",
				start: at("2026-12-03T09:30:00Z"),
				end: at("2026-12-03T10:15:00Z"),
			},
		],
	},
};

test("the old booking neither counts towards the limit nor overlaps the new one", () => {
	expect(moveRefusalOf(ACCEPTABLE)).toBeNull();
});

test("a move to the same slot is no move", () => {
	expect(moveRefusalOf({ ...ACCEPTABLE, slot: { ...ACCEPTABLE.slot, id: "old" } })).toBe(
		"same_slot",
	);
});

test("a booking stays with its service", () => {
	const slot = { ...ACCEPTABLE.slot, serviceId: "group-session" };
	expect(moveRefusalOf({ ...ACCEPTABLE, slot })).toBe("other_service");
	expect(moveRefusalOf({ ...ACCEPTABLE, slot, by: "staff" })).toBe("other_service");
});

test("past the cancellation deadline of the old booking the applicant does not move it", () => {
	expect(moveRefusalOf({ ...ACCEPTABLE, now: at("2026-12-01T09:30:00Z") })).toBeNull();
	expect(moveRefusalOf({ ...ACCEPTABLE, now: at("2026-12-01T09:30:01Z") })).toBe("past_deadline");
});

test("a cancelled booking is not moved", () => {
	const booking = { ...ACCEPTABLE.booking, status: "cancelled_by_office" } as const;
	expect(moveRefusalOf({ ...ACCEPTABLE, booking })).toBe("already_cancelled");
});

test("staff move somebody who is late to a slot that has not started", () => {
	const late = { ...ACCEPTABLE, by: "staff", now: at("2026-12-03T09:40:00Z") } as const;
	expect(moveRefusalOf(late)).toBeNull();
	expect(moveRefusalOf({ ...late, now: at("2026-12-03T09:45:00Z") })).toBe("slot_started");
});

test("the new slot is held to the terms of booking", () => {
	const notice = { ...ACCEPTABLE.terms, minimumNoticeHours: 240 };
	expect(moveRefusalOf({ ...ACCEPTABLE, terms: notice })).toBe("too_soon");
	const full = { ...ACCEPTABLE.slot, seatsLeft: 0 };
	const terms = { ...ACCEPTABLE.terms, horizonDays: 9 };
	expect(moveRefusalOf({ ...ACCEPTABLE, slot: full })).toBe("slot_full");
	expect(moveRefusalOf({ ...ACCEPTABLE, terms })).toBe("beyond_horizon");
});

test("another booking of the same person is still in the way", () => {
	const other = {
		slotId: "other",
		serviceId: "group-session",
		start: at("2026-12-03T10:15:00Z"),
		end: at("2026-12-03T11:15:00Z"),
	};
	const activeBookings = [...ACCEPTABLE.applicant.activeBookings, other];
	const applicant = { ...ACCEPTABLE.applicant, activeBookings };
	expect(moveRefusalOf({ ...ACCEPTABLE, applicant })).toBe("overlaps_own_booking");
});

test("somebody invited, or booked by staff without enrolling, moves the booking without help", () => {
	const terms = { ...ACCEPTABLE.terms, mayBook: "by_invitation" } as const;
	const applicant = { ...ACCEPTABLE.applicant, enrolled: false };
	expect(moveRefusalOf({ ...ACCEPTABLE, terms, applicant })).toBeNull();
});

test("a service for staff only is moved by staff only", () => {
	const terms = { ...ACCEPTABLE.terms, mayBook: "staff_only" } as const;
	expect(moveRefusalOf({ ...ACCEPTABLE, terms })).toBe("not_open_to_public");
	expect(moveRefusalOf({ ...ACCEPTABLE, terms, by: "staff" })).toBeNull();
});

function at(instant: string): Temporal.Instant {
	return Temporal.Instant.from(instant);
}

test("the applicant may move a booking so many times, and not once more", () => {
	const after = (moves: number) => ({
		...ACCEPTABLE,
		booking: { ...ACCEPTABLE.booking, moves },
	});
	expect([0, 1, 2, 3, 4].map((moves) => moveRefusalOf(after(moves)))).toEqual([
		null,
		null,
		null,
		"too_many_moves",
		"too_many_moves",
	]);
});

test("the desk's moves and those it offers are neither limited nor counted", () => {
	const used = { ...ACCEPTABLE, booking: { ...ACCEPTABLE.booking, moves: 3 } };
	expect(moveRefusalOf({ ...used, by: "staff" })).toBeNull();
	expect(moveRefusalOf({ ...used, isOffered: true })).toBeNull();
	expect(countsAsMove(ACCEPTABLE)).toBe(true);
	expect(countsAsMove({ ...ACCEPTABLE, by: "staff" })).toBe(false);
	expect(countsAsMove({ ...ACCEPTABLE, isOffered: true })).toBe(false);
});

test("the second click of the last move is told that it is there already", () => {
	const again = {
		...ACCEPTABLE,
		booking: { ...ACCEPTABLE.booking, moves: 3 },
		slot: { ...ACCEPTABLE.slot, id: "old" },
	};
	expect(moveRefusalOf(again)).toBe("same_slot");
});

test("neither deadline nor notice stands in the way of leaving a slot that the office took away", () => {
	const late = { ...ACCEPTABLE, now: at("2026-12-03T09:00:00Z") };
	expect(moveRefusalOf(late)).toBe("past_deadline");
	expect(moveRefusalOf({ ...late, causedByOffice: true })).toBeNull();
	const begun = { ...ACCEPTABLE, now: at("2026-12-03T09:30:00Z"), causedByOffice: true };
	expect(moveRefusalOf(begun)).toBe("already_started");
});
