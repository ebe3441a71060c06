import type { Temporal } from "temporal-polyfill";
import { type AvailabilityRule, occursOn } from "#app/domain/slots/availability-rule.ts";

/** A rule that runs every so many weeks comes round within a year. */
const LOOK_AHEAD_DAYS = 366;

/**
 * The first day after today on which a day of these rules comes within the horizon, so that new
 * slots can be booked; `null` when no rule runs on. A closure or a holiday may still shut that day:
 * it is when more is likely, not certain.
 */
export function nextOpening(
	rules: readonly Pick<AvailabilityRule, "weekday" | "fromOn" | "toOn" | "everyWeeks">[],
	horizonDays: number,
	today: Temporal.PlainDate,
): Temporal.PlainDate | null {
	for (let days = 1; days <= LOOK_AHEAD_DAYS; days++) {
		const opens = today.add({ days });
		if (rules.some((rule) => occursOn(rule, opens.add({ days: horizonDays })))) return opens;
	}
	return null;
}
