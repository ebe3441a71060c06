import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
	type ActiveBooking,
	type BookingCase,
	refusalOf,
} from "#app/domain/booking/decide-booking.ts";

/** Thursday 3 December at 10:30 in Turin, asked for on Monday 23 November at noon. */
const ACCEPTABLE: BookingCase = {
	now: at("2026-11-23T11:00:00Z"),
	zone: "Europe/Rome",
	by: "applicant",
	slot: {
		id: "slot",
		serviceId: "first-interview",
		start: at("2026-12-03T09:30:00Z"),
		end: at("2026-12-03T10:15:00Z"),
		published: true,
		seatsLeft: 1,
	},
	terms: {
		minimumNoticeHours: 24,
		horizonDays: 30,
		cancellationDeadlineHours: 24,
		maxActivePerApplicant: 1,
		mayBook: "public",
		enrolmentRequired: true,
		maxMovesPerBooking: 3,
		holdMinutes: 15,
	},
	applicant: { enrolled: true, activeBookings: [] },
};

const OTHER_SERVICE: ActiveBooking = {
	slotId: "other",
	serviceId: "group-session",
	start: at("2026-12-03T08:30:00Z"),
	end: at("2026-12-03T09:30:00Z"),
};

test("an open slot in time, for an enrolled person without other bookings, is booked", () => {
	expect(refusalOf(ACCEPTABLE)).toBeNull();
});

test("a withdrawn slot is refused, to staff too", () => {
	const slot = { ...ACCEPTABLE.slot, published: false };
	expect(refusalOf({ ...ACCEPTABLE, slot })).toBe("slot_withdrawn");
	expect(refusalOf({ ...ACCEPTABLE, slot, by: "staff" })).toBe("slot_withdrawn");
});

test("the last seat is taken, one fewer is a full slot", () => {
	expect(refusalOf({ ...ACCEPTABLE, slot: { ...ACCEPTABLE.slot, seatsLeft: 0 } })).toBe(
		"slot_full",
	);
});

test("exactly at the minimum notice there is still time, a second later there is not", () => {
	expect(refusalOf({ ...ACCEPTABLE, now: at("2026-12-02T09:30:00Z") })).toBeNull();
	expect(refusalOf({ ...ACCEPTABLE, now: at("2026-12-02T09:30:01Z") })).toBe("too_soon");
});

test("a day of notice is a day on the wall clock across the spring change", () => {
	const monday = {
		...ACCEPTABLE.slot,
		start: at("2027-03-29T07:00:00Z"),
		end: at("2027-03-29T07:45:00Z"),
	};
	const terms = { ...ACCEPTABLE.terms, minimumNoticeHours: 48 };
	const saturdayAtNine = at("2027-03-27T08:00:00Z");
	const justAfter = at("2027-03-27T08:00:01Z");
	expect(refusalOf({ ...ACCEPTABLE, slot: monday, terms, now: saturdayAtNine })).toBeNull();
	expect(refusalOf({ ...ACCEPTABLE, slot: monday, terms, now: justAfter })).toBe("too_soon");
});

test("staff need no notice, until the appointment starts", () => {
	const staff = { ...ACCEPTABLE, by: "staff" } as const;
	expect(refusalOf({ ...staff, now: at("2026-12-03T09:29:59Z") })).toBeNull();
	expect(refusalOf({ ...staff, now: at("2026-12-03T09:30:00Z") })).toBe("slot_started");
});

test("without minimum notice a slot can be booked until it starts", () => {
	const terms = { ...ACCEPTABLE.terms, minimumNoticeHours: 0 };
	expect(refusalOf({ ...ACCEPTABLE, terms, now: at("2026-12-03T09:29:59Z") })).toBeNull();
	expect(refusalOf({ ...ACCEPTABLE, terms, now: at("2026-12-03T09:30:00Z") })).toBe("slot_started");
});

test("the horizon's last day is open from the first to the last hour of today", () => {
	const terms = { ...ACCEPTABLE.terms, horizonDays: 10 };
	const midnight = at("2026-11-22T23:00:00Z");
	const secondBefore = at("2026-11-22T22:59:59Z");
	expect(refusalOf({ ...ACCEPTABLE, terms, now: midnight })).toBeNull();
	expect(refusalOf({ ...ACCEPTABLE, terms, now: secondBefore })).toBe("beyond_horizon");
	expect(refusalOf({ ...ACCEPTABLE, terms, now: secondBefore, by: "staff" })).toBeNull();
});

test("a service that is not for the public is booked by staff only", () => {
	for (const mayBook of ["by_invitation", "staff_only"] as const) {
		const terms = { ...ACCEPTABLE.terms, mayBook };
		expect(refusalOf({ ...ACCEPTABLE, terms })).toBe("not_open_to_public");
		expect(refusalOf({ ...ACCEPTABLE, terms, by: "staff" })).toBeNull();
	}
});

test("where enrolment is required, staff alone may book without", () => {
	const applicant = { ...ACCEPTABLE.applicant, enrolled: false };
	expect(refusalOf({ ...ACCEPTABLE, applicant })).toBe("enrolment_required");
	expect(refusalOf({ ...ACCEPTABLE, applicant, by: "staff" })).toBeNull();
	const terms = { ...ACCEPTABLE.terms, enrolmentRequired: false };
	expect(refusalOf({ ...ACCEPTABLE, applicant, terms })).toBeNull();
});

test("nobody sits twice in one slot, whoever asks", () => {
	const booked = having({ ...ACCEPTABLE.slot, slotId: "slot" });
	expect(refusalOf(booked)).toBe("already_in_slot");
	expect(refusalOf({ ...booked, by: "staff" })).toBe("already_in_slot");
});

test("one booking of a service at a time, where the terms say one", () => {
	const sameService = { ...OTHER_SERVICE, serviceId: "first-interview" };
	expect(refusalOf(having(sameService))).toBe("limit_reached");
	const terms = { ...ACCEPTABLE.terms, maxActivePerApplicant: 2 };
	expect(refusalOf({ ...having(sameService), terms })).toBeNull();
});

test("a booking counts towards the limit until it is over", () => {
	const sameService = { ...OTHER_SERVICE, serviceId: "first-interview" };
	const before = {
		...sameService,
		start: at("2026-11-23T10:00:00Z"),
		end: at("2026-11-23T11:00:00Z"),
	};
	expect(refusalOf(having(before))).toBeNull();
	expect(refusalOf({ ...having(before), now: at("2026-11-23T10:59:59Z") })).toBe("limit_reached");
});

test("bookings of other services do not count towards the limit", () => {
	expect(refusalOf(having(OTHER_SERVICE))).toBeNull();
});

test("back-to-back appointments are kept, overlapping ones refused", () => {
	expect(refusalOf(having(OTHER_SERVICE))).toBeNull();
	const secondMore = { ...OTHER_SERVICE, end: at("2026-12-03T09:30:01Z") };
	expect(refusalOf(having(secondMore))).toBe("overlaps_own_booking");
	expect(refusalOf({ ...having(secondMore), by: "staff" })).toBe("overlaps_own_booking");
});

test("that a slot is full is the last thing said: another reason would outlive a freed seat", () => {
	const slot = { ...ACCEPTABLE.slot, seatsLeft: 0 };
	const overlapping = { ...OTHER_SERVICE, end: at("2026-12-03T10:00:00Z") };
	expect(refusalOf({ ...having(overlapping), slot })).toBe("overlaps_own_booking");
	expect(refusalOf({ ...having(overlapping), slot: { ...slot, published: false } })).toBe(
		"slot_withdrawn",
	);
});

test("what no other slot would cure is said before what is wrong with this one", () => {
	const slot = { ...ACCEPTABLE.slot, published: false, seatsLeft: 0 };
	const applicant = { ...ACCEPTABLE.applicant, enrolled: false };
	expect(refusalOf({ ...ACCEPTABLE, slot, applicant })).toBe("enrolment_required");
	expect(refusalOf({ ...having({ ...slot, slotId: "slot" }), slot })).toBe("already_in_slot");
});

test("staff are never refused what an applicant in the same case may do", () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 60 * 24 * 20 }),
			fc.integer({ min: 0, max: 60 * 24 * 20 }),
			fc.integer({ min: 0, max: 2 }),
			fc.boolean(),
			fc.boolean(),
			(nowMinutes, startMinutes, seatsLeft, enrolled, published) => {
				const start = ACCEPTABLE.now.add({ minutes: startMinutes });
				const asked: BookingCase = {
					...ACCEPTABLE,
					now: ACCEPTABLE.now.add({ minutes: nowMinutes }),
					slot: {
						...ACCEPTABLE.slot,
						start,
						end: start.add({ minutes: 45 }),
						seatsLeft,
						published,
					},
					applicant: { enrolled, activeBookings: [OTHER_SERVICE] },
				};
				if (refusalOf(asked) === null) expect(refusalOf({ ...asked, by: "staff" })).toBeNull();
			},
		),
	);
});

function having(booking: ActiveBooking): BookingCase {
	return { ...ACCEPTABLE, applicant: { ...ACCEPTABLE.applicant, activeBookings: [booking] } };
}

function at(instant: string): Temporal.Instant {
	return Temporal.Instant.from(instant);
}
