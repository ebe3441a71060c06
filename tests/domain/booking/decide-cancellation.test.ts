import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
	type CancellationCase,
	cancellationDeadline,
	cancellationRefusalOf,
	isPastDeadline,
} from "#app/domain/booking/decide-cancellation.ts";

/** Thursday 3 December, 10:30 to 11:15 in Turin. */
const ACCEPTABLE: CancellationCase = {
	now: at("2026-11-23T11:00:00Z"),
	by: "applicant",
	booking: {
		status: "booked",
		start: at("2026-12-03T09:30:00Z"),
		end: at("2026-12-03T10:15:00Z"),
	},
};

test("an applicant cancels up to the start, long past the deadline too", () => {
	expect(cancellationRefusalOf({ ...ACCEPTABLE, now: at("2026-12-02T09:30:01Z") })).toBeNull();
	expect(cancellationRefusalOf({ ...ACCEPTABLE, now: at("2026-12-03T09:29:59Z") })).toBeNull();
	expect(cancellationRefusalOf({ ...ACCEPTABLE, now: at("2026-12-03T09:30:00Z") })).toBe(
		"already_started",
	);
});

test("once the desk has entered an attendance it has begun for the person, and not for the desk", () => {
	const early = { ...ACCEPTABLE, isRecorded: true, now: at("2026-12-03T09:20:00Z") };
	expect(cancellationRefusalOf(early)).toBe("already_started");
	expect(cancellationRefusalOf({ ...early, by: "staff" })).toBeNull();
});

test("the deadline is past from the second after it, and without one only from the start", () => {
	const facts = { ...ACCEPTABLE, terms: { cancellationDeadlineHours: 24 }, zone: "Europe/Rome" };
	expect(isPastDeadline(at("2026-12-02T09:30:00Z"), facts)).toBe(false);
	expect(isPastDeadline(at("2026-12-02T09:30:01Z"), facts)).toBe(true);
	const none = { ...facts, terms: { cancellationDeadlineHours: 0 } };
	expect(isPastDeadline(at("2026-12-03T09:30:00Z"), none)).toBe(false);
});

test("staff cancel until the appointment is over", () => {
	const staff = { ...ACCEPTABLE, by: "staff" } as const;
	expect(cancellationRefusalOf({ ...staff, now: at("2026-12-03T10:14:59Z") })).toBeNull();
	expect(cancellationRefusalOf({ ...staff, now: at("2026-12-03T10:15:00Z") })).toBe("already_over");
});

test("the applicant of an appointment that is over is told so", () => {
	expect(cancellationRefusalOf({ ...ACCEPTABLE, now: at("2026-12-03T10:15:00Z") })).toBe(
		"already_over",
	);
});

test("what is cancelled cannot be cancelled again, by anybody, even later", () => {
	for (const status of ["cancelled_by_applicant", "cancelled_by_office"] as const) {
		const booking = { ...ACCEPTABLE.booking, status };
		const afterwards = at("2026-12-04T00:00:00Z");
		expect(cancellationRefusalOf({ ...ACCEPTABLE, booking })).toBe("already_cancelled");
		expect(cancellationRefusalOf({ ...ACCEPTABLE, booking, by: "staff", now: afterwards })).toBe(
			"already_cancelled",
		);
	}
});

test("48 hours before Monday at nine is Saturday at nine, across either change of the clocks", () => {
	const terms = { cancellationDeadlineHours: 48 };
	const spring = cancellationDeadline(at("2027-03-29T07:00:00Z"), terms, "Europe/Rome");
	const autumn = cancellationDeadline(at("2026-10-26T08:00:00Z"), terms, "Europe/Rome");
	expect(spring.toString()).toBe("2027-03-27T08:00:00Z");
	expect(autumn.toString()).toBe("2026-10-24T07:00:00Z");
});

function at(instant: string): Temporal.Instant {
	return Temporal.Instant.from(instant);
}
