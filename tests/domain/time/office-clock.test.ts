import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
	dateAt,
	dayInterval,
	instantAt,
	outOfTheNight,
	subtractWallClock,
	timeAt,
} from "#app/domain/time/office-clock.ts";

const zone = "Europe/Rome";
const on = (date: string, time: string) =>
	instantAt(Temporal.PlainDate.from(date), Temporal.PlainTime.from(time), zone);
const clock = (instant: Temporal.Instant) =>
	`${dateAt(instant, zone)} ${timeAt(instant, zone).toString({ smallestUnit: "minute" })}`;

test("nine o'clock at the office is eight o'clock UTC in winter and seven in summer", () => {
	expect(on("2026-12-03", "09:00").toString()).toBe("2026-12-03T08:00:00Z");
	expect(on("2026-07-03", "09:00").toString()).toBe("2026-07-03T07:00:00Z");
});

test("a time that the clock skips in March becomes the one an hour later", () => {
	expect(clock(on("2026-03-29", "02:30"))).toBe("2026-03-29 03:30");
});

test("a day at the office has 23 hours in March once and 25 in October once", () => {
	const hours = (date: string) => {
		const { start, end } = dayInterval(Temporal.PlainDate.from(date), zone);
		return start.until(end).total("hours");
	};
	expect(hours("2026-03-29")).toBe(23);
	expect(hours("2026-10-25")).toBe(25);
	expect(hours("2026-11-23")).toBe(24);
});

test("48 hours before Monday nine o'clock is Saturday nine o'clock, in both clock changes too", () => {
	for (const [monday, saturday] of [
		["2026-03-30", "2026-03-28"],
		["2026-10-26", "2026-10-24"],
		["2026-11-23", "2026-11-21"],
	] as const) {
		expect(clock(subtractWallClock(on(monday, "09:00"), { hours: 48 }, zone))).toBe(
			`${saturday} 09:00`,
		);
	}
});

test("hours short of a day are real hours", () => {
	const threeHoursBefore = subtractWallClock(on("2026-03-29", "04:00"), { hours: 3 }, zone);
	expect(clock(threeHoursBefore)).toBe("2026-03-29 00:00");
});

test("what falls between two and three at night waits until three", () => {
	expect(clock(outOfTheNight(on("2026-11-23", "02:00"), zone))).toBe("2026-11-23 03:00");
	expect(clock(outOfTheNight(on("2026-11-23", "02:59"), zone))).toBe("2026-11-23 03:00");
	expect(clock(outOfTheNight(on("2026-11-23", "03:00"), zone))).toBe("2026-11-23 03:00");
	expect(clock(outOfTheNight(on("2026-11-23", "01:59"), zone))).toBe("2026-11-23 01:59");
});
