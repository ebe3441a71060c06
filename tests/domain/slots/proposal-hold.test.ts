import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { proposalHeldUntil } from "#app/domain/slots/proposal-hold.ts";

const zone = "Europe/Rome";
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
const until = (now: string, lost: string, start: string) =>
	proposalHeldUntil({ now: at(now), lostStart: at(lost), start: at(start), zone })
		.toZonedDateTimeISO(zone)
		.toPlainDateTime()
		.toString();

test("a seat is kept for a day of the office's clock, even when the clocks change", () => {
	expect(until("2026-11-23T09:00", "2026-12-03T10:30", "2026-12-04T10:30")).toBe(
		"2026-11-24T09:00:00",
	);
	expect(until("2027-03-27T09:00", "2027-04-20T10:30", "2027-04-21T10:30")).toBe(
		"2027-03-28T09:00:00",
	);
});

test("what would end at night ends in the morning after", () => {
	const lost = "2026-12-20T10:30";
	expect(until("2026-11-23T19:59", lost, lost)).toBe("2026-11-24T19:59:00");
	expect(until("2026-11-23T20:00", lost, lost)).toBe("2026-11-25T10:00:00");
	expect(until("2026-11-23T07:59", lost, lost)).toBe("2026-11-24T10:00:00");
	expect(until("2026-11-23T08:00", lost, lost)).toBe("2026-11-24T08:00:00");
});

test("never for more than a third of the time left to the earlier of the two appointments", () => {
	expect(until("2026-12-01T10:00", "2026-12-03T10:00", "2026-12-09T10:00")).toBe(
		"2026-12-02T02:00:00",
	);
	expect(until("2026-12-01T10:00", "2026-12-09T10:00", "2026-12-02T13:00")).toBe(
		"2026-12-01T19:00:00",
	);
	expect(until("2026-12-03T10:00", "2026-12-03T09:00", "2026-12-09T10:00")).toBe(
		"2026-12-03T10:00:00",
	);
});
