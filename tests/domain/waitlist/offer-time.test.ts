import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { isDaytime } from "#app/domain/time/daytime.ts";
import { subtractWallClock } from "#app/domain/time/office-clock.ts";
import { offerTime } from "#app/domain/waitlist/offer-time.ts";

const zone = "Europe/Rome";
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
const offered = (now: string, start: string, minimumNoticeHours = 24) => {
	const time = offerTime({ now: at(now), start: at(start), minimumNoticeHours, zone });
	const local = (instant: Temporal.Instant) =>
		instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" });
	return time && [local(time.tellAt), local(time.until)];
};

test("a seat far away is kept for a day, a nearer one for a quarter of the time left", () => {
	expect(offered("2026-11-23T09:00", "2026-12-10T10:00")).toEqual([
		"2026-11-23T09:00",
		"2026-11-24T09:00",
	]);
	expect(offered("2026-11-23T09:00", "2026-11-25T17:00")).toEqual([
		"2026-11-23T09:00",
		"2026-11-23T17:00",
	]);
	expect(offered("2026-11-23T09:00", "2026-11-24T11:00")).toEqual([
		"2026-11-23T09:00",
		"2026-11-23T10:00",
	]);
});

test("a seat that can't be booked for another hour is offered to nobody", () => {
	expect(offered("2026-11-23T09:00", "2026-11-24T10:00")).toEqual([
		"2026-11-23T09:00",
		"2026-11-23T10:00",
	]);
	expect(offered("2026-11-23T09:01", "2026-11-24T10:00")).toBeNull();
	expect(offered("2026-11-25T09:00", "2026-11-24T10:00")).toBeNull();
});

test("at night nobody is told: a seat freed then is kept for the morning", () => {
	expect(offered("2026-11-23T22:15", "2026-12-10T10:00")).toEqual([
		"2026-11-24T08:00",
		"2026-11-25T08:00",
	]);
});

test("an answer due at night may wait for the morning when there is time", () => {
	// A quarter of 52 hours ends at 22:00.
	expect(offered("2026-11-23T09:00", "2026-11-26T13:00")).toEqual([
		"2026-11-23T09:00",
		"2026-11-24T10:00",
	]);
	// A quarter of 10 hours ends at 20:30; at ten in the morning all the time would be over.
	expect(offered("2026-11-23T18:00", "2026-11-24T04:00", 0)).toEqual([
		"2026-11-23T18:00",
		"2026-11-23T20:30",
	]);
});

test("it may wait while just half of the time is left for others, and not a minute longer", () => {
	// From nine until ten the next morning are 25 hours: half of 50.
	expect(offered("2026-11-23T09:00", "2026-11-25T11:00", 0)).toEqual([
		"2026-11-23T09:00",
		"2026-11-24T10:00",
	]);
	expect(offered("2026-11-23T09:00", "2026-11-25T10:59", 0)).toEqual([
		"2026-11-23T09:00",
		"2026-11-23T21:29",
	]);
});

test("whatever the hour, people are told by day, have an hour at least, and a day and a half at most", () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 10 * 366 * 24 * 60 }),
			fc.integer({ min: 1, max: 60 * 24 * 60 }),
			fc.integer({ min: 0, max: 72 }),
			(from, ahead, minimumNoticeHours) => {
				const now = at("2026-01-01T00:00").add({ minutes: from });
				const start = now.add({ minutes: ahead });
				const time = offerTime({ now, start, minimumNoticeHours, zone });
				const latest = subtractWallClock(start, { hours: minimumNoticeHours }, zone);
				if (!time) return;
				const minutes = time.tellAt.until(time.until).total("minutes");
				expect(isDaytime(time.tellAt, zone)).toBe(true);
				expect(Temporal.Instant.compare(now, time.tellAt)).toBeLessThanOrEqual(0);
				expect(Temporal.Instant.compare(time.until, latest)).toBeLessThanOrEqual(0);
				expect(minutes).toBeGreaterThanOrEqual(60);
				expect(minutes).toBeLessThanOrEqual(39 * 60);
			},
		),
	);
});
