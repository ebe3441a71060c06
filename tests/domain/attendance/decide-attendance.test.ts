import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
	type AttendanceCase,
	attendanceRefusalOf,
} from "#app/domain/attendance/decide-attendance.ts";

/** Thursday 3 December, 10:30 to 11:15 in Turin; the person has just walked in. */
const ACCEPTABLE: AttendanceCase = {
	now: at("2026-12-03T09:25:00Z"),
	zone: "Europe/Rome",
	booking: {
		status: "booked",
		start: at("2026-12-03T09:30:00Z"),
		end: at("2026-12-03T10:15:00Z"),
	},
	current: null,
	next: "arrived",
};

const DAY_START = at("2026-12-02T23:00:00Z");
const SECOND_BEFORE_DAY = at("2026-12-02T22:59:59Z");
const START = at("2026-12-03T09:30:00Z");
const SECOND_BEFORE_START = at("2026-12-03T09:29:59Z");

test("somebody who walks in before the hour is entered as arrived", () => {
	expect(attendanceRefusalOf(ACCEPTABLE)).toBeNull();
});

test("entries begin with the day at the office, not with the day in Greenwich", () => {
	for (const next of ["arrived", "excused"] as const) {
		expect(attendanceRefusalOf({ ...ACCEPTABLE, next, now: DAY_START })).toBeNull();
		expect(attendanceRefusalOf({ ...ACCEPTABLE, next, now: SECOND_BEFORE_DAY })).toBe(
			"before_the_day",
		);
	}
});

test("nobody is absent before the hour has struck", () => {
	const noShow = { ...ACCEPTABLE, next: "no_show" } as const;
	expect(attendanceRefusalOf({ ...noShow, now: SECOND_BEFORE_START })).toBe("before_the_start");
	expect(attendanceRefusalOf({ ...noShow, now: START })).toBeNull();
});

test("somebody who has arrived may be seen early, others from the start", () => {
	const attended = { ...ACCEPTABLE, next: "attended" } as const;
	expect(attendanceRefusalOf({ ...attended, now: SECOND_BEFORE_START })).toBe("before_the_start");
	expect(attendanceRefusalOf({ ...attended, now: START })).toBeNull();
	const seenEarly = { ...attended, current: "arrived", now: SECOND_BEFORE_START } as const;
	expect(attendanceRefusalOf(seenEarly)).toBeNull();
});

test("having arrived does not make anybody absent before the hour", () => {
	const noShow = { ...ACCEPTABLE, current: "arrived", next: "no_show" } as const;
	expect(attendanceRefusalOf(noShow)).toBe("before_the_start");
});

test("a cancelled booking has no attendance", () => {
	for (const status of ["cancelled_by_applicant", "cancelled_by_office"] as const) {
		const booking = { ...ACCEPTABLE.booking, status };
		expect(attendanceRefusalOf({ ...ACCEPTABLE, booking })).toBe("booking_cancelled");
	}
});

test("a slip can be corrected or undone until the end of the seventh day after", () => {
	const lastSecond = at("2026-12-10T22:59:59Z");
	const midnight = at("2026-12-10T23:00:00Z");
	for (const next of ["attended", null] as const) {
		const correction = { ...ACCEPTABLE, current: "no_show", next } as const;
		expect(attendanceRefusalOf({ ...correction, now: lastSecond })).toBeNull();
		expect(attendanceRefusalOf({ ...correction, now: midnight })).toBe("too_late_to_correct");
	}
});

test("the seven days are calendar days across the change of the clocks", () => {
	const booking = {
		...ACCEPTABLE.booking,
		start: at("2026-10-22T08:00:00Z"),
		end: at("2026-10-22T08:45:00Z"),
	};
	const correction = { ...ACCEPTABLE, booking, current: "no_show", next: "attended" } as const;
	expect(attendanceRefusalOf({ ...correction, now: at("2026-10-29T22:59:59Z") })).toBeNull();
	expect(attendanceRefusalOf({ ...correction, now: at("2026-10-29T23:00:00Z") })).toBe(
		"too_late_to_correct",
	);
});

test("a first entry is never too late", () => {
	const monthLater = at("2027-01-10T10:00:00Z");
	expect(attendanceRefusalOf({ ...ACCEPTABLE, next: "attended", now: monthLater })).toBeNull();
});

test("today's entry can be undone at once", () => {
	expect(attendanceRefusalOf({ ...ACCEPTABLE, current: "arrived", next: null })).toBeNull();
});

test("an entry is undone also when the appointment has been moved to a later day since", () => {
	const undo = { ...ACCEPTABLE, current: "arrived", next: null } as const;
	expect(attendanceRefusalOf({ ...undo, now: SECOND_BEFORE_DAY })).toBeNull();
});

function at(instant: string): Temporal.Instant {
	return Temporal.Instant.from(instant);
}
