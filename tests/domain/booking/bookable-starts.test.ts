import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { bookableStarts, isBeyondHorizon, isTooSoon } from "#app/domain/booking/decide-booking.ts";
import { contains } from "#app/domain/time/interval.ts";

const zone = "Europe/Rome";
const at = Temporal.Instant.from;

test("from the notice on, to the end of the last day of the horizon", () => {
	const terms = { minimumNoticeHours: 24, horizonDays: 7 };
	const starts = bookableStarts(terms, at("2026-11-23T08:00:00Z"), zone);
	expect(starts?.start.toString()).toBe("2026-11-24T08:00:00Z");
	expect(starts?.end.toString()).toBe("2026-11-30T23:00:00Z");
});

test("a day's notice ends at the same time of the clock, even when the clock changes", () => {
	const terms = { minimumNoticeHours: 26, horizonDays: 7 };
	const saturday = at("2026-10-24T07:00:00Z"); // 09:00
	expect(bookableStarts(terms, saturday, zone)?.start.toString()).toBe("2026-10-25T10:00:00Z"); // 11:00
});

test("a notice longer than the horizon leaves nothing", () => {
	const terms = { minimumNoticeHours: 72, horizonDays: 1 };
	expect(bookableStarts(terms, at("2026-11-23T08:00:00Z"), zone)).toBeNull();
});

test("what starts by day is inside exactly when it is neither too soon nor too far", () => {
	const years = { min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) };
	fc.assert(
		fc.property(
			fc.integer(years),
			fc.integer({ min: 0, max: 24 * 90 }),
			fc.integer({ min: 0, max: 23 }),
			fc.integer({ min: 0, max: 100 }),
			fc.integer({ min: 0, max: 60 }),
			(epoch, hoursAhead, hour, minimumNoticeHours, horizonDays) => {
				const now = Temporal.Instant.fromEpochMilliseconds(epoch);
				const start = now.add({ hours: hoursAhead }).toZonedDateTimeISO(zone);
				// Nobody books from or for the hours in which the clock changes.
				fc.pre(start.hour >= 6 && now.toZonedDateTimeISO(zone).add({ hours: hour }).hour >= 6);
				const notice = minimumNoticeHours - (minimumNoticeHours % 24) + hour;
				const terms = { minimumNoticeHours: notice, horizonDays };
				const slot = { start: start.toInstant() };
				const starts = bookableStarts(terms, now, zone);
				expect(starts !== null && contains({ ...starts }, slot.start)).toBe(
					!isTooSoon(slot, terms, now, zone) && !isBeyondHorizon(slot, terms, now, zone),
				);
			},
		),
	);
});

test("a notice that ends with the horizon leaves nothing either", () => {
	const midnight = at("2026-11-22T23:00:00Z");
	const today = (minimumNoticeHours: number) =>
		bookableStarts({ minimumNoticeHours, horizonDays: 0 }, midnight, zone);
	expect(today(24)).toBeNull();
	expect(today(23)?.start.toString()).toBe("2026-11-23T22:00:00Z");
});
