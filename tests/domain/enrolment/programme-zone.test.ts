import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { PROGRAMME_ZONE } from "#app/domain/enrolment/programme-zone.ts";
import { dateAt } from "#app/domain/time/office-clock.ts";

test("the days of an edition begin at midnight in Italy", () => {
	const day = (instant: string) =>
		dateAt(Temporal.Instant.from(instant), PROGRAMME_ZONE).toString();
	expect(day("2026-02-01T22:59:59Z")).toBe("2026-02-01");
	expect(day("2026-02-01T23:00:00Z")).toBe("2026-02-02");
	expect(day("2026-07-01T22:00:00Z")).toBe("2026-07-02");
});
