import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { ONCE, occurrencesOf, shuts } from "#app/domain/slots/closure.ts";
import { overlaps } from "#app/domain/time/interval.ts";

const desk = { deskId: "desk-1", officeId: "office-1", municipalityId: "collegno" };

test("a closure shuts the desk it names, or all those of the place it names", () => {
	expect(shuts({ kind: "desk", deskId: "desk-1" }, desk)).toBe(true);
	expect(shuts({ kind: "desk", deskId: "desk-2" }, desk)).toBe(false);
	expect(shuts({ kind: "office", officeId: "office-1" }, desk)).toBe(true);
	expect(shuts({ kind: "office", officeId: "office-2" }, desk)).toBe(false);
	expect(shuts({ kind: "municipality", municipalityId: "collegno" }, desk)).toBe(true);
	expect(shuts({ kind: "municipality", municipalityId: "rivoli" }, desk)).toBe(false);
	expect(shuts({ kind: "everywhere" }, desk)).toBe(true);
});

const zone = "Europe/Rome";
const local = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
const between = (start: string, end: string) => ({ start: local(start), end: local(end) });
const words = (intervals: { start: Temporal.Instant; end: Temporal.Instant }[]) =>
	intervals.map(({ start, end }) =>
		[start, end]
			.map((at) =>
				at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" }),
			)
			.join(" – "),
	);

const everywhere = { kind: "everywhere" } as const;

test("what does not repeat comes once, and only into a window that it touches", () => {
	const closure = {
		...between("2026-12-01T12:00", "2026-12-01T13:00"),
		scope: everywhere,
		...ONCE,
	};
	expect(
		words(occurrencesOf(closure, zone, between("2026-12-01T12:59", "2026-12-02T00:00"))),
	).toEqual(["2026-12-01T12:00 – 2026-12-01T13:00"]);
	expect(occurrencesOf(closure, zone, between("2026-12-01T13:00", "2026-12-02T00:00"))).toEqual([]);
	expect(occurrencesOf(closure, zone, between("2027-11-01T00:00", "2028-01-01T00:00"))).toEqual([]);
});

test("before its first time a closure does not come, however it repeats", () => {
	for (const repeats of ["weekly", "yearly"] as const) {
		const closure = {
			...between("2026-12-01T12:00", "2026-12-01T13:00"),
			scope: everywhere,
			repeats,
			repeatsUntilOn: null,
		};
		expect(
			words(occurrencesOf(closure, zone, between("2024-11-01T00:00", "2026-12-02T00:00"))),
		).toEqual(["2026-12-01T12:00 – 2026-12-01T13:00"]);
	}
});

test("an hour that a clock change skips is shut in the other weeks", () => {
	const night = {
		...between("2026-03-22T02:00", "2026-03-22T03:00"),
		scope: everywhere,
		repeats: "weekly" as const,
		repeatsUntilOn: null,
	};
	expect(
		words(occurrencesOf(night, zone, between("2026-03-22T00:00", "2026-04-06T00:00"))),
	).toEqual(["2026-03-22T02:00 – 2026-03-22T03:00", "2026-04-05T02:00 – 2026-04-05T03:00"]);
});

test("a weekly closure keeps its hours on the clock through both clock changes", () => {
	const lunch = {
		...between("2026-03-23T12:00", "2026-03-23T13:00"),
		scope: everywhere,
		repeats: "weekly" as const,
		repeatsUntilOn: Temporal.PlainDate.from("2026-11-02"),
	};
	expect(
		words(occurrencesOf(lunch, zone, between("2026-03-20T00:00", "2026-04-01T00:00"))),
	).toEqual(["2026-03-23T12:00 – 2026-03-23T13:00", "2026-03-30T12:00 – 2026-03-30T13:00"]);
	expect(
		words(occurrencesOf(lunch, zone, between("2026-10-20T00:00", "2027-01-01T00:00"))),
	).toEqual(["2026-10-26T12:00 – 2026-10-26T13:00", "2026-11-02T12:00 – 2026-11-02T13:00"]);
});

test("a yearly closure keeps its days of the month, over new year too", () => {
	const holidays = {
		...between("2026-12-24T00:00", "2027-01-07T00:00"),
		scope: everywhere,
		repeats: "yearly" as const,
		repeatsUntilOn: null,
	};
	expect(
		words(occurrencesOf(holidays, zone, between("2030-01-05T00:00", "2030-12-31T00:00"))),
	).toEqual(["2029-12-24T00:00 – 2030-01-07T00:00", "2030-12-24T00:00 – 2031-01-07T00:00"]);
});

test("a yearly closure at the end of February neither loses nor gains a day", () => {
	const yearly = { scope: everywhere, repeats: "yearly" as const, repeatsUntilOn: null };
	const leap = { ...between("2028-02-29T00:00", "2028-03-01T00:00"), ...yearly };
	expect(words(occurrencesOf(leap, zone, between("2029-01-01T00:00", "2030-01-01T00:00")))).toEqual(
		["2029-02-28T00:00 – 2029-03-01T00:00"],
	);
	const hours = { ...between("2028-02-29T09:00", "2028-02-29T12:00"), ...yearly };
	expect(
		words(occurrencesOf(hours, zone, between("2029-01-01T00:00", "2030-01-01T00:00"))),
	).toEqual(["2029-02-28T09:00 – 2029-02-28T12:00"]);
	const last = { ...between("2027-02-28T00:00", "2027-03-01T00:00"), ...yearly };
	expect(words(occurrencesOf(last, zone, between("2028-01-01T00:00", "2029-01-01T00:00")))).toEqual(
		["2028-02-28T00:00 – 2028-02-29T00:00"],
	);
});

test("whatever the closure and the window, the occurrences in it are those found by counting all the way", () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 3652 }),
			fc.integer({ min: 0, max: 95 }),
			fc.integer({ min: 1, max: 96 * 20 }),
			fc.constantFrom("weekly" as const, "yearly" as const),
			fc.integer({ min: 0, max: 3652 }),
			fc.integer({ min: 1, max: 60 }),
			(day, quarter, quarters, repeats, from, days) => {
				const first = Temporal.PlainDate.from("2026-01-01");
				const start = first
					.add({ days: day })
					.toPlainDateTime()
					.add({ minutes: quarter * 15 });
				const end = start.add({ minutes: quarters * 15 });
				const closure = {
					start: start.toZonedDateTime(zone).toInstant(),
					end: end.toZonedDateTime(zone).toInstant(),
					scope: everywhere,
					repeats,
					repeatsUntilOn: null,
				};
				fc.pre(Temporal.Instant.compare(closure.start, closure.end) < 0);
				const window = {
					start: first.add({ days: from }).toZonedDateTime(zone).toInstant(),
					end: first
						.add({ days: from + days })
						.toZonedDateTime(zone)
						.toInstant(),
				};
				const all = occurrencesOf(closure, zone, {
					start: first.toZonedDateTime(zone).toInstant(),
					end: window.end,
				});
				const found = occurrencesOf(closure, zone, window);
				expect(found).toEqual(all.filter((one) => overlaps(one, window)));
				const time = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainTime().toString();
				for (const one of found) {
					if (time(closure.start) < "02:00:00" || time(closure.start) >= "03:00:00") {
						expect(time(one.start)).toBe(time(closure.start));
					}
				}
			},
		),
		{ numRuns: 80 },
	);
}, 20_000);
