import type { Temporal } from "temporal-polyfill";

/** How soon something is free, in steps that can be told apart at a glance. */
export type Soonness = "within_three_days" | "within_a_week" | "within_two_weeks" | "later";

/** A desk opens for a service once a week at least: in a week alone, most would look alike. */
const SOON = 3;

const WEEK = 7;

/** @param firstOn the first day with something free */
export function howSoon(firstOn: Temporal.PlainDate, today: Temporal.PlainDate): Soonness {
	const { days } = today.until(firstOn);
	if (days <= SOON) return "within_three_days";
	if (days <= WEEK) return "within_a_week";
	return days <= 2 * WEEK ? "within_two_weeks" : "later";
}
