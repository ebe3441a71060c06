import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { howSoon } from "#app/domain/places/how-soon.ts";

const today = Temporal.PlainDate.from("2026-11-23");

test("three days, a week and two weeks are counted in days, the last one included", () => {
	expect(howSoon(today, today)).toBe("within_three_days");
	expect(howSoon(today.add({ days: 3 }), today)).toBe("within_three_days");
	expect(howSoon(today.add({ days: 4 }), today)).toBe("within_a_week");
	expect(howSoon(today.add({ days: 7 }), today)).toBe("within_a_week");
	expect(howSoon(today.add({ days: 8 }), today)).toBe("within_two_weeks");
	expect(howSoon(today.add({ days: 14 }), today)).toBe("within_two_weeks");
	expect(howSoon(today.add({ days: 15 }), today)).toBe("later");
});
