import { Temporal } from "temporal-polyfill";

/** A weekly opening of a desk for a service, on the office's wall clock. */
export type AvailabilityRule = {
	id: string;
	deskId: string;
	serviceId: string;
	/** ISO: 1 Monday … 7 Sunday */
	weekday: number;
	startTime: Temporal.PlainTime;
	endTime: Temporal.PlainTime;
	fromOn: Temporal.PlainDate;
	/** The last day included; null: until further notice. */
	toOn: Temporal.PlainDate | null;
	/** 1: each week. Counted from the week (Monday to Sunday) of `fromOn`. */
	everyWeeks: number;
	slotMinutes: number;
	pauseMinutes: number;
	capacity: number;
	/** Of the capacity, kept for the desk. */
	deskSeats: number;
};

/** Does the rule open its desk on this day? */
export function occursOn(
	rule: Pick<AvailabilityRule, "weekday" | "fromOn" | "toOn" | "everyWeeks">,
	date: Temporal.PlainDate,
): boolean {
	const { compare } = Temporal.PlainDate;
	if (date.dayOfWeek !== rule.weekday) return false;
	if (compare(date, rule.fromOn) < 0) return false;
	if (rule.toOn !== null && compare(date, rule.toOn) > 0) return false;
	const weeks = mondayOf(rule.fromOn).until(mondayOf(date)).days / 7;
	return weeks % rule.everyWeeks === 0;
}

/** What of a rule can be changed from a day on; the desk and the service stay. */
export type RuleTerms = Omit<AvailabilityRule, "id" | "deskId" | "serviceId" | "fromOn">;

/**
 * The rule that takes over from `fromOn`, the other one ending the day before. One that opens every
 * second week keeps its own weeks, unless the number of weeks changes.
 */
export function successorOf(
	rule: AvailabilityRule,
	change: RuleTerms & { id: string; fromOn: Temporal.PlainDate },
): AvailabilityRule {
	const next = { ...change, deskId: rule.deskId, serviceId: rule.serviceId };
	if (change.everyWeeks !== rule.everyWeeks) return next;
	const weeks = mondayOf(rule.fromOn).until(mondayOf(change.fromOn)).days / 7;
	const behind = ((weeks % rule.everyWeeks) + rule.everyWeeks) % rule.everyWeeks;
	if (behind === 0) return next;
	const fromOn = mondayOf(change.fromOn).add({ days: 7 * (rule.everyWeeks - behind) });
	return { ...next, fromOn };
}

function mondayOf(date: Temporal.PlainDate): Temporal.PlainDate {
	return date.subtract({ days: date.dayOfWeek - 1 });
}
