import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { type JoinCase, joinRefusalOf } from "#app/domain/waitlist/decide-join.ts";

const now = Temporal.Instant.from("2026-11-30T09:00:00Z");

const JOINABLE: JoinCase = {
	now,
	by: "applicant",
	serviceId: "primo-colloquio",
	terms: { mayBook: "public", enrolmentRequired: false, maxActivePerApplicant: 1 },
	municipalityIds: ["collegno"],
	bookingId: null,
	applicant: { enrolled: false, activeBookings: [] },
};
const appointment = { id: "mine", serviceId: "primo-colloquio", start: now.add({ seconds: 1 }) };
const withAppointment = { ...JOINABLE.applicant, activeBookings: [appointment] };

test("whoever wants a seat of an open service, at a place that has it, may wait", () => {
	expect(joinRefusalOf(JOINABLE)).toBeNull();
	expect(joinRefusalOf({ ...JOINABLE, municipalityIds: [] })).toBe("no_municipality");
});

test("people wait for what is open to the public, the desk may put somebody on any list", () => {
	for (const mayBook of ["by_invitation", "staff_only"] as const) {
		const invited = { ...JOINABLE, terms: { ...JOINABLE.terms, mayBook } };
		expect(joinRefusalOf(invited)).toBe("not_open_to_public");
		expect(joinRefusalOf({ ...invited, by: "staff" })).toBeNull();
	}
});

test("where an enrolment is required nobody waits without one, the desk's people neither", () => {
	const terms = { ...JOINABLE.terms, enrolmentRequired: true };
	expect(joinRefusalOf({ ...JOINABLE, terms })).toBe("enrolment_required");
	expect(joinRefusalOf({ ...JOINABLE, terms, by: "staff" })).toBe("enrolment_required");
	const applicant = { enrolled: true, activeBookings: [] };
	expect(joinRefusalOf({ ...JOINABLE, terms, applicant })).toBeNull();
});

test("whoever has as many appointments as the service allows has what others wait for", () => {
	const withOne = { ...JOINABLE, applicant: withAppointment };
	expect(joinRefusalOf(withOne)).toBe("has_appointment");
	const two = { ...JOINABLE.terms, maxActivePerApplicant: 2 };
	expect(joinRefusalOf({ ...withOne, terms: two })).toBeNull();
	const other = { ...withAppointment, activeBookings: [{ ...appointment, serviceId: "percorso" }] };
	expect(joinRefusalOf({ ...withOne, applicant: other })).toBeNull();
});

test("an earlier one is waited for in exchange for one's own appointment that has not begun", () => {
	const exchange = { ...JOINABLE, applicant: withAppointment, bookingId: "mine" };
	expect(joinRefusalOf(exchange)).toBeNull();
	expect(joinRefusalOf({ ...exchange, now: appointment.start })).toBe("unknown_booking");
	expect(joinRefusalOf({ ...exchange, bookingId: "another's" })).toBe("unknown_booking");
	expect(joinRefusalOf({ ...exchange, serviceId: "percorso" })).toBe("unknown_booking");
});
