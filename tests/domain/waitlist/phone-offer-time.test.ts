import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { phoneOfferTime } from "#app/domain/waitlist/phone-offer-time.ts";

const zone = "Europe/Rome";
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
const open = (...times: [string, string][]) =>
	times.map(([start, end]) => ({ start: at(start), end: at(end) }));
const offered = (now: string, start: string, hours: ReturnType<typeof open>) => {
	const time = phoneOfferTime({
		now: at(now),
		start: at(start),
		minimumNoticeHours: 24,
		zone,
		open: hours,
	});
	const local = (instant: Temporal.Instant) =>
		instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" });
	return time && [local(time.tellAt), local(time.until)];
};

/** Monday to Wednesday morning, and Monday and Tuesday afternoon. */
const WEEK = open(
	["2026-11-23T09:00", "2026-11-23T12:00"],
	["2026-11-23T14:00", "2026-11-23T17:00"],
	["2026-11-24T09:00", "2026-11-24T12:00"],
	["2026-11-24T14:00", "2026-11-24T17:00"],
	["2026-11-25T09:00", "2026-11-25T13:00"],
);

test("a seat freed while the desk is open is kept for a quarter of the open time that is left", () => {
	expect(offered("2026-11-23T09:00", "2026-12-10T10:00", WEEK)).toEqual([
		"2026-11-23T09:00",
		"2026-11-23T15:00",
	]);
	expect(offered("2026-11-23T16:00", "2026-12-10T10:00", WEEK)).toEqual([
		"2026-11-23T16:00",
		"2026-11-24T10:45",
	]);
});

test("at noon, in the evening and on a day on which the desk is shut, nobody's time runs", () => {
	expect(offered("2026-11-23T12:00", "2026-12-10T10:00", WEEK)?.[0]).toBe("2026-11-23T14:00");
	expect(offered("2026-11-23T19:00", "2026-12-10T10:00", WEEK)?.[0]).toBe("2026-11-24T09:00");
	const onlyWednesday = WEEK.slice(4);
	expect(offered("2026-11-23T09:00", "2026-12-10T10:00", onlyWednesday)).toEqual([
		"2026-11-25T09:00",
		"2026-11-25T10:00",
	]);
});

test("it is an hour at least and a working day at most", () => {
	const longWeek = ["23", "24", "25", "26", "27"].map((day): [string, string] => [
		`2026-11-${day}T08:00`,
		`2026-11-${day}T18:00`,
	]);
	expect(offered("2026-11-23T08:00", "2026-12-10T10:00", open(...longWeek))).toEqual([
		"2026-11-23T08:00",
		"2026-11-23T16:00",
	]);
	expect(offered("2026-11-25T11:45", "2026-12-10T10:00", WEEK)).toEqual([
		"2026-11-25T11:45",
		"2026-11-25T12:45",
	]);
});

test("with less than an hour of open time before the last moment to book, nobody is asked", () => {
	expect(offered("2026-11-25T12:00", "2026-12-10T10:00", WEEK)).not.toBeNull();
	expect(offered("2026-11-25T12:01", "2026-12-10T10:00", WEEK)).toBeNull();
	expect(offered("2026-11-24T17:00", "2026-11-26T09:59", WEEK)).toBeNull();
	expect(offered("2026-11-24T17:00", "2026-11-26T10:00", WEEK)).not.toBeNull();
	expect(offered("2026-11-23T09:00", "2026-12-10T10:00", [])).toBeNull();
});

test("desks that are open at the same time make no hour longer", () => {
	const twice = [...WEEK, ...WEEK.toReversed()];
	expect(offered("2026-11-23T09:00", "2026-12-10T10:00", twice)).toEqual(
		offered("2026-11-23T09:00", "2026-12-10T10:00", WEEK),
	);
});

test("the answer is always due while the desk is open, and before the seat can't be booked any more", () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 20_000 }),
			fc.integer({ min: 0, max: 30_000 }),
			fc.array(fc.tuple(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 1, max: 600 }))),
			(now, start, times) => {
				const origin = at("2027-03-20T00:00");
				const minutes = (count: number) => origin.add({ minutes: count });
				const hours = times.map(([from, lasts]) => ({
					start: minutes(from),
					end: minutes(from + lasts),
				}));
				const time = phoneOfferTime({
					...{ now: minutes(now), start: minutes(start), minimumNoticeHours: 0 },
					...{ zone, open: hours },
				});
				if (!time) return;
				const isIn = (instant: Temporal.Instant) =>
					hours.some(
						({ start: from, end }) =>
							Temporal.Instant.compare(from, instant) <= 0 &&
							Temporal.Instant.compare(instant, end) <= 0,
					);
				expect([isIn(time.tellAt), isIn(time.until)]).toEqual([true, true]);
				expect(Temporal.Instant.compare(time.until, minutes(start))).toBeLessThanOrEqual(0);
				expect(time.until.since(time.tellAt).total("hours")).toBeGreaterThanOrEqual(1);
			},
		),
	);
});
