import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { answerDeadline } from "#app/domain/feedback/answer-deadline.ts";

test("a report is answered within thirty days, counted from its day at the office", () => {
	const lateInTheEvening = Temporal.Instant.from("2026-11-23T23:30:00Z");
	expect(answerDeadline(lateInTheEvening, "Europe/Rome").toString()).toBe("2026-12-24");
	expect(answerDeadline(lateInTheEvening, "UTC").toString()).toBe("2026-12-23");
});
