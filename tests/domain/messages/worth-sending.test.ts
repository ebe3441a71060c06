import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { worthSendingUntil } from "#app/domain/messages/worth-sending.ts";

const now = Temporal.Instant.from("2026-11-23T08:00:00Z");

test.each([
	[
		"that somebody is on the waiting list, for three days",
		"waitlist_joined",
		"2026-11-26T08:00:00Z",
	],
	["that an enrolment has arrived, for a week", "enrolment_submitted", "2026-11-30T08:00:00Z"],
	[
		"what was decided on an enrolment, for thirty days",
		"enrolment_reviewed",
		"2026-12-23T08:00:00Z",
	],
] as const)("it is worth telling %s", (_, kind, until) => {
	expect(worthSendingUntil(kind, now).toString()).toBe(until);
});
