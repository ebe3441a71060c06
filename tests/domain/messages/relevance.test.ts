import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
	irrelevanceOf,
	type RelevanceFacts,
	type RelevantMessage,
} from "#app/domain/messages/relevance.ts";

const NOW = at("2026-12-01T10:00:00Z");
const START = at("2026-12-03T09:30:00Z");
const MOVED = at("2026-12-04T09:30:00Z");

const NO_BOOKING: RelevanceFacts = {
	hasRecipient: true,
	booking: null,
	wish: null,
	offer: null,
	enrolment: null,
};
const ACTIVE: RelevanceFacts = {
	...NO_BOOKING,
	booking: { status: "booked", start: START, openRepairId: null },
};
const CANCELLED: RelevanceFacts = {
	...NO_BOOKING,
	booking: { status: "cancelled_by_office", start: START, openRepairId: null },
};

const REMINDER = { kind: "booking_reminder", start: START, notAfter: START } as const;
const CANCELLATION = {
	kind: "booking_cancelled",
	start: START,
	notAfter: at("2026-12-05T00:00:00Z"),
} as const;
const CODE: RelevantMessage = { kind: "sign_in_code", notAfter: at("2026-12-01T10:10:00Z") };

const ABOUT_A_COMING_BOOKING = ["booking_confirmed", "booking_moved", "booking_reminder"] as const;

test("what is still true is sent", () => {
	for (const kind of ABOUT_A_COMING_BOOKING) {
		expect(irrelevanceOf({ ...REMINDER, kind }, ACTIVE, NOW)).toBeNull();
	}
	expect(irrelevanceOf(CANCELLATION, CANCELLED, NOW)).toBeNull();
	expect(irrelevanceOf(CODE, NO_BOOKING, NOW)).toBeNull();
});

test("an offer is told while it is open, and a place on the list while it is waited for", () => {
	const notAfter = at("2026-12-01T12:00:00Z");
	const offered = { kind: "seat_offered", notAfter } as const;
	const joined = { kind: "waitlist_joined", notAfter } as const;
	const waiting = { ...NO_BOOKING, wish: { status: "waiting" } } as const;
	expect(irrelevanceOf(offered, { ...waiting, offer: { status: "open" } }, NOW)).toBeNull();
	expect(irrelevanceOf(joined, waiting, NOW)).toBeNull();
	for (const status of ["accepted", "declined", "expired", "withdrawn"] as const) {
		expect(irrelevanceOf(offered, { ...waiting, offer: { status } }, NOW)).toBe("offer_over");
	}
	expect(irrelevanceOf(offered, NO_BOOKING, NOW)).toBe("offer_over");
	expect(irrelevanceOf(joined, NO_BOOKING, NOW)).toBe("wish_over");
	for (const status of ["settled", "left"] as const) {
		expect(irrelevanceOf(joined, { ...NO_BOOKING, wish: { status } }, NOW)).toBe("wish_over");
	}
});

test("nobody is reminded of a cancelled appointment, whoever cancelled it", () => {
	for (const status of ["cancelled_by_applicant", "cancelled_by_office"] as const) {
		for (const kind of ABOUT_A_COMING_BOOKING) {
			const facts = { ...ACTIVE, booking: { status, start: START, openRepairId: null } };
			expect(irrelevanceOf({ ...REMINDER, kind }, facts, NOW)).toBe("booking_cancelled");
		}
	}
});

test("a message that tells another time than the booking's is dropped", () => {
	const facts: RelevanceFacts = {
		...ACTIVE,
		booking: { status: "booked", start: MOVED, openRepairId: null },
	};
	for (const kind of ABOUT_A_COMING_BOOKING) {
		expect(irrelevanceOf({ ...REMINDER, kind }, facts, NOW)).toBe("booking_moved");
	}
	const movedNotice = { kind: "booking_moved", start: MOVED, notAfter: MOVED } as const;
	expect(irrelevanceOf(movedNotice, facts, NOW)).toBeNull();
});

test("a reminder is sent up to the second before the appointment", () => {
	const later = { ...REMINDER, notAfter: MOVED };
	expect(irrelevanceOf(later, ACTIVE, at("2026-12-03T09:29:59Z"))).toBeNull();
	expect(irrelevanceOf(later, ACTIVE, at("2026-12-03T09:30:00Z"))).toBe("appointment_started");
});

test("from its last instant on, nothing is sent", () => {
	expect(irrelevanceOf(CODE, NO_BOOKING, at("2026-12-01T10:09:59Z"))).toBeNull();
	expect(irrelevanceOf(CODE, NO_BOOKING, at("2026-12-01T10:10:00Z"))).toBe("too_late");
	const short = { ...REMINDER, notAfter: NOW };
	expect(irrelevanceOf(short, ACTIVE, NOW)).toBe("too_late");
});

test("a cancellation is told only while the booking is cancelled", () => {
	expect(irrelevanceOf(CANCELLATION, ACTIVE, NOW)).toBe("booking_active_again");
});

test("a cancellation of an earlier date of the same booking is dropped", () => {
	const facts: RelevanceFacts = {
		...CANCELLED,
		booking: { status: "cancelled_by_applicant", start: MOVED, openRepairId: null },
	};
	expect(irrelevanceOf(CANCELLATION, facts, NOW)).toBe("booking_moved");
});

test("a cancellation is told even to somebody who is already on the way", () => {
	expect(irrelevanceOf(CANCELLATION, CANCELLED, START)).toBeNull();
	expect(irrelevanceOf(CANCELLATION, CANCELLED, at("2026-12-05T00:00:00Z"))).toBe("too_late");
});

test("without anybody to write to, or when the booking was erased with its person, nothing is sent", () => {
	expect(irrelevanceOf(CODE, { ...NO_BOOKING, hasRecipient: false }, NOW)).toBe("recipient_gone");
	expect(irrelevanceOf(REMINDER, { ...ACTIVE, hasRecipient: false }, NOW)).toBe("recipient_gone");
	expect(irrelevanceOf(REMINDER, NO_BOOKING, NOW)).toBe("recipient_gone");
});

test("messages about no booking do not look at one", () => {
	for (const kind of ["enrolment_submitted", "sign_in_code"] as const) {
		const facts = { ...CANCELLED, enrolment: { status: "accepted" } } as const;
		expect(irrelevanceOf({ ...CODE, kind }, facts, NOW)).toBeNull();
	}
});

function at(instant: string): Temporal.Instant {
	return Temporal.Instant.from(instant);
}

test("a proposal is worth sending while its repair is open, and no reminder is", () => {
	const proposal = { kind: "repair_proposed", repairId: "r", notAfter: START } as const;
	const inRepair = (openRepairId: string | null): RelevanceFacts => ({
		...NO_BOOKING,
		booking: { status: "booked", start: START, openRepairId },
	});
	expect(irrelevanceOf(proposal, inRepair("r"), NOW)).toBeNull();
	expect(irrelevanceOf(proposal, inRepair("another"), NOW)).toBe("repair_settled");
	expect(irrelevanceOf(proposal, inRepair(null), NOW)).toBe("repair_settled");
	expect(irrelevanceOf(proposal, NO_BOOKING, NOW)).toBe("repair_settled");
	expect(irrelevanceOf(proposal, inRepair("r"), START)).toBe("too_late");
	expect(irrelevanceOf(REMINDER, inRepair("r"), NOW)).toBe("repair_open");
	expect(irrelevanceOf(REMINDER, inRepair(null), NOW)).toBeNull();
	const confirmation = { ...REMINDER, kind: "booking_confirmed" } as const;
	expect(irrelevanceOf(confirmation, inRepair("r"), NOW)).toBeNull();
});

test("a decision is told while it stands", () => {
	const told = { kind: "enrolment_reviewed", outcome: "accepted", notAfter: START } as const;
	const now = (status: "accepted" | "refused" | "withdrawn"): RelevanceFacts => ({
		...NO_BOOKING,
		enrolment: { status },
	});
	expect(irrelevanceOf(told, now("accepted"), NOW)).toBeNull();
	expect(irrelevanceOf(told, now("refused"), NOW)).toBe("decision_changed");
	expect(irrelevanceOf(told, now("withdrawn"), NOW)).toBe("decision_changed");
	expect(irrelevanceOf(told, NO_BOOKING, NOW)).toBe("decision_changed");
	expect(irrelevanceOf(told, now("accepted"), START)).toBe("too_late");
});
