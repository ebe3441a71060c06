import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { proposedIfOpenedBy, toldIfSettledAfter } from "#app/domain/slots/proposal-times.ts";

const now = Temporal.Instant.from("2026-11-30T09:00:00Z");

test("other times are proposed a minute after the appointment was taken away", () => {
	expect(proposedIfOpenedBy(now).toString()).toBe("2026-11-30T08:59:00Z");
});

test("for two days after a repair is settled its person may still have to be told", () => {
	expect(toldIfSettledAfter(now).toString()).toBe("2026-11-28T09:00:00Z");
});
