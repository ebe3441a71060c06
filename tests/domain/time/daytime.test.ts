import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { byDay, isDaytime } from "#app/domain/time/daytime.ts";

const zone = "Europe/Rome";
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
const local = (instant: Temporal.Instant) =>
	instant.toZonedDateTimeISO(zone).toPlainDateTime().toString();

test("it is day from eight in the morning until eight in the evening, which is night", () => {
	expect(isDaytime(at("2026-12-03T07:59"), zone)).toBe(false);
	expect(isDaytime(at("2026-12-03T08:00"), zone)).toBe(true);
	expect(isDaytime(at("2026-12-03T19:59"), zone)).toBe(true);
	expect(isDaytime(at("2026-12-03T20:00"), zone)).toBe(false);
});

test("what falls into the night comes in the morning, even when the clocks change in between", () => {
	expect(local(byDay(at("2026-12-03T12:00"), zone))).toBe("2026-12-03T12:00:00");
	expect(local(byDay(at("2026-12-03T22:00"), zone))).toBe("2026-12-04T08:00:00");
	expect(local(byDay(at("2026-12-04T03:00"), zone))).toBe("2026-12-04T08:00:00");
	expect(local(byDay(at("2027-03-27T23:00"), zone))).toBe("2027-03-28T08:00:00");
	expect(local(byDay(at("2027-10-31T02:30"), zone))).toBe("2027-10-31T08:00:00");
	const ten = Temporal.PlainTime.from("10:00");
	expect(local(byDay(at("2026-12-03T22:00"), zone, ten))).toBe("2026-12-04T10:00:00");
});
