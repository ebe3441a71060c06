import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { occursOn } from "#app/domain/slots/availability-rule.ts";
import { nextOpening } from "#app/domain/slots/next-opening.ts";

const on = (text: string) => Temporal.PlainDate.from(text);

const thursdays = { weekday: 4, fromOn: on("2026-11-01"), toOn: null, everyWeeks: 1 };

test("with a horizon of whole weeks, the Thursdays come within it on Thursdays", () => {
	expect(nextOpening([thursdays], 56, on("2026-11-23"))?.toString()).toBe("2026-11-26");
	expect(nextOpening([thursdays], 56, on("2026-11-26"))?.toString()).toBe("2026-12-03");
});

test("with another horizon they come on the day that is that far before", () => {
	expect(nextOpening([thursdays], 5, on("2026-11-23"))?.toString()).toBe("2026-11-28");
});

test("where the opening has ended, or nothing opens, there is no such day", () => {
	expect(nextOpening([{ ...thursdays, toOn: on("2026-12-31") }], 56, on("2026-11-23"))).toBeNull();
	expect(nextOpening([], 56, on("2026-11-23"))).toBeNull();
});

test("it is looked for a year ahead and no further", () => {
	const today = on("2026-11-23");
	const opensIn = (days: number) => {
		const fromOn = today.add({ days });
		return { weekday: fromOn.dayOfWeek, fromOn, toOn: null, everyWeeks: 60 };
	};
	expect(nextOpening([opensIn(366)], 0, today)?.toString()).toBe("2027-11-24");
	expect(nextOpening([opensIn(367)], 0, today)).toBeNull();
});

test("it is the first day after today whose horizon ends on a day of a rule", () => {
	const rule = fc.record({
		weekday: fc.integer({ min: 1, max: 7 }),
		fromOn: fc.integer({ min: 0, max: 400 }).map((days) => on("2026-06-01").add({ days })),
		toOn: fc.constant(null),
		everyWeeks: fc.integer({ min: 1, max: 4 }),
	});
	fc.assert(
		fc.property(
			fc.array(rule, { maxLength: 3 }),
			fc.integer({ min: 0, max: 90 }),
			(rules, horizon) => {
				const today = on("2026-11-23");
				const opening = nextOpening(rules, horizon, today);
				const opens = (days: number) =>
					rules.some((one) => occursOn(one, today.add({ days: days + horizon })));
				const first = Array.from({ length: 366 }, (_, i) => i + 1).find(opens);
				expect(opening?.toString()).toBe(first && today.add({ days: first }).toString());
			},
		),
		{ numRuns: 30 },
	);
});
