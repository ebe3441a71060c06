import { Temporal } from "temporal-polyfill";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { type AvailabilityRule, occursOn } from "#app/domain/slots/availability-rule.ts";
import { planSlots } from "#app/domain/slots/plan-slots.ts";
import { type Interval, overlaps } from "#app/domain/time/interval.ts";
import { dateAt } from "#app/domain/time/office-clock.ts";
import {
	type HolidayPlace,
	holidayOn,
	type OfficeHoliday,
} from "#app/domain/time/office-holidays.ts";
import type { StaffContext } from "#app/features/context.ts";
import { type DeskFacts, findDesks } from "./desk-store.server.ts";
import { type DeskPlan, planDesk } from "./plan-desk.server.ts";
import type { Opening } from "./publish-slots.schema.ts";
import { findServiceMinutes, rulesOf } from "./rule-store.server.ts";

export type AvailabilityPreview = {
	zone: string;
	/** How many slots would be published, and when each day's start. */
	count: number;
	days: { day: string; starts: Date[] }[];
	/** Days on which the opening falls, and does not open. */
	holidays: { day: string; holiday: OfficeHoliday }[];
	/** Closures that take slots away. */
	closures: { startsAt: Date; endsAt: Date; reason: string }[];
	/** At these times the desk already does something else. */
	conflicts: Date[];
};

export type PreviewAvailabilityOutcome =
	| { ok: true; preview: AvailabilityPreview }
	| { ok: false; refusal: "unknown_desk" | "unknown_service" };

/** What an opening would publish, up to the horizon of its service; nothing is changed. */
export async function previewAvailability(
	opening: Opening,
	{ now, db, staffMember }: StaffContext,
): Promise<PreviewAvailabilityOutcome> {
	const [desk] = await findDesks(db.read, { deskId: opening.deskId }, staffMember.municipalityIds);
	if (!desk) return { ok: false, refusal: "unknown_desk" };
	const serviceMinutes = await findServiceMinutes(db.read, opening.serviceId);
	if (serviceMinutes === null) return { ok: false, refusal: "unknown_service" };

	const newRules = rulesOf(opening, serviceMinutes);
	const plan = await planDesk(db.read, desk, now, { newRules });
	const mine = new Set(newRules.map((rule) => rule.id));
	const published = plan.reconciliation.publish.filter((slot) => mine.has(slot.ruleId));
	const days = new Map<string, Date[]>();
	for (const { start } of published) {
		const day = dateAt(start, desk.zone).toString();
		days.set(day, [...(days.get(day) ?? []), toDate(start)]);
	}
	return {
		ok: true,
		preview: {
			zone: desk.zone,
			count: published.length,
			days: [...days].map(([day, starts]) => ({ day, starts })),
			...leftOut(newRules, upToHorizonOf(opening.serviceId, plan), desk, now),
		},
	};
}

/** Other services may be published further ahead. */
function upToHorizonOf(serviceId: string, plan: DeskPlan): DeskPlan {
	return { ...plan, until: plan.from.add({ days: (plan.horizons.get(serviceId) ?? 0) + 1 }) };
}

/** Why the opening publishes less than it would alone, in an ordinary week. */
function leftOut(
	rules: AvailabilityRule[],
	{ reconciliation, standing, closures, overrides, from, until }: DeskPlan,
	desk: DeskFacts,
	now: Temporal.Instant,
): Pick<AvailabilityPreview, "holidays" | "closures" | "conflicts"> {
	const alone = planSlots({
		rules,
		closures: [],
		desk,
		patronDays: desk.patronDays,
		overrides,
		from,
		until,
	}).filter(({ start }) => Temporal.Instant.compare(start, now) > 0);
	const inTheWay: Interval[] = [
		...reconciliation.publish.filter((slot) => !rules.some((rule) => rule.id === slot.ruleId)),
		...standing,
	];
	const shutting = closures.filter((closure) => alone.some((slot) => overlaps(closure, slot)));
	const isShut = (slot: Interval) => shutting.some((closure) => overlaps(closure, slot));
	return {
		holidays: holidaysBetween(from, until, rules, { ...desk, overrides }),
		closures: shutting.map(({ start, end, reason }) => ({
			startsAt: toDate(start),
			endsAt: toDate(end),
			reason,
		})),
		conflicts: alone
			.filter((slot) => !isShut(slot) && inTheWay.some((other) => overlaps(other, slot)))
			.map(({ start }) => toDate(start)),
	};
}

function holidaysBetween(
	from: Temporal.PlainDate,
	until: Temporal.PlainDate,
	rules: AvailabilityRule[],
	place: HolidayPlace,
): AvailabilityPreview["holidays"] {
	const holidays: AvailabilityPreview["holidays"] = [];
	for (let day = from; Temporal.PlainDate.compare(day, until) < 0; day = day.add({ days: 1 })) {
		const on = day;
		if (!rules.some((rule) => occursOn(rule, on))) continue;
		const holiday = holidayOn(day, place);
		if (holiday) holidays.push({ day: day.toString(), holiday });
	}
	return holidays;
}
