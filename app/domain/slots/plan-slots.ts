import { Temporal } from "temporal-polyfill";
import { byStart, type Interval, overlaps, split } from "#app/domain/time/interval.ts";
import { dayInterval, instantAt } from "#app/domain/time/office-clock.ts";
import { type HolidayOverride, holidayOn } from "#app/domain/time/office-holidays.ts";
import { type AvailabilityRule, occursOn } from "./availability-rule.ts";
import { type Closure, type DeskPlace, occurrencesOf, shuts } from "./closure.ts";

/** A slot that should be there, before anybody sat in it. */
export type PlannedSlot = Interval & {
	deskId: string;
	serviceId: string;
	ruleId: string;
	capacity: number;
	deskSeats: number;
};

export type SlotPlan = {
	rules: readonly AvailabilityRule[];
	closures: readonly Closure[];
	desk: DeskPlace & { zone: string };
	from: Temporal.PlainDate;
	/** The first day that is no longer planned. */
	until: Temporal.PlainDate;
	/** "MM-DD" of the municipality's patron, shut like a national holiday. */
	patronDays: readonly string[];
	/** Days that are holidays here though the calendar says otherwise, and the reverse. */
	overrides: readonly HolidayOverride[];
};

/**
 * The slots of one desk, by start. They never overlap: where two rules want the same time, the one
 * that opens earlier on that day has it, then the one with the smaller id.
 *
 * A closure takes away the slots it touches and leaves the times of the others as they were.
 */
export function planSlots(plan: SlotPlan): PlannedSlot[] {
	const closed = closedTimes(plan);
	const slots: PlannedSlot[] = [];
	for (
		let date = plan.from;
		Temporal.PlainDate.compare(date, plan.until) < 0;
		date = date.add({ days: 1 })
	) {
		if (!isShutByCalendar(date, plan)) slots.push(...planDay(date, plan));
	}
	return slots.filter((slot) => !closed.some((closure) => overlaps(closure, slot)));
}

/** When the desk is shut by closures, within the days of the plan. */
function closedTimes({ closures, desk, from, until }: SlotPlan): Interval[] {
	const window = {
		start: dayInterval(from, desk.zone).start,
		end: dayInterval(until, desk.zone).end,
	};
	return closures
		.filter(({ scope }) => shuts(scope, desk))
		.flatMap((closure) => occurrencesOf(closure, desk.zone, window));
}

function isShutByCalendar(
	date: Temporal.PlainDate,
	{ desk, patronDays, overrides }: SlotPlan,
): boolean {
	return holidayOn(date, { municipalityId: desk.municipalityId, patronDays, overrides }) !== null;
}

function planDay(date: Temporal.PlainDate, { rules, desk }: SlotPlan): PlannedSlot[] {
	const planned: PlannedSlot[] = [];
	const today = rules
		.filter((rule) => rule.deskId === desk.deskId && occursOn(rule, date))
		.sort((a, b) => Temporal.PlainTime.compare(a.startTime, b.startTime) || (a.id < b.id ? -1 : 1));
	for (const rule of today) {
		for (const piece of openingPieces(date, rule, desk.zone)) {
			if (planned.some((other) => overlaps(other, piece))) continue;
			planned.push({
				...piece,
				deskId: desk.deskId,
				serviceId: rule.serviceId,
				ruleId: rule.id,
				capacity: rule.capacity,
				deskSeats: rule.deskSeats,
			});
		}
	}
	return planned.sort(byStart);
}

/** An opening of which the clock change leaves nothing has no pieces. */
function openingPieces(
	date: Temporal.PlainDate,
	{ startTime, endTime, slotMinutes, pauseMinutes }: AvailabilityRule,
	zone: string,
): Interval[] {
	const opening = {
		start: instantAt(date, startTime, zone),
		end: instantAt(date, endTime, zone),
	};
	return split(opening, slotMinutes, pauseMinutes);
}
