import { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import type { AvailabilityRule } from "#app/domain/slots/availability-rule.ts";
import { occurrencesOf } from "#app/domain/slots/closure.ts";
import { type PlannedSlot, planSlots } from "#app/domain/slots/plan-slots.ts";
import { type Reconciliation, reconcileSlots } from "#app/domain/slots/reconcile-slots.ts";
import { overlaps } from "#app/domain/time/interval.ts";
import { dateAt, dayInterval } from "#app/domain/time/office-clock.ts";
import type { HolidayOverride } from "#app/domain/time/office-holidays.ts";
import { type ClosureFacts, listClosures } from "./closure-store.server.ts";
import type { DeskFacts } from "./desk-store.server.ts";
import { listHolidayOverrides } from "./holiday-store.server.ts";
import { listRules } from "./rule-store.server.ts";
import { findHorizons, listStandingSlots, type StandingSlot } from "./slot-store.server.ts";

/** What is being considered, beyond what stands in the database. */
export type PlanChange = {
	newRules?: readonly AvailabilityRule[];
	endedRule?: { id: string; lastOn: Temporal.PlainDate };
	/** A word on a day that takes the place of the one that stands; `isHoliday` null takes it back. */
	holiday?: Omit<HolidayOverride, "isHoliday"> & { isHoliday: boolean | null };
};

export type DeskPlan = {
	reconciliation: Reconciliation;
	standing: StandingSlot[];
	rules: AvailabilityRule[];
	/** Each time that it is shut. */
	closures: ClosureFacts[];
	overrides: HolidayOverride[];
	/** In days, by service. */
	horizons: ReadonlyMap<string, number>;
	/** The days looked at: from today, up to the longest horizon. */
	from: Temporal.PlainDate;
	until: Temporal.PlainDate;
};

/**
 * What the slots of a desk should be, against what they are: from now to the horizon of each
 * service. What has begun is left alone, and so is what nobody's rule made; the plan goes around it.
 */
export async function planDesk(
	read: Reader,
	desk: DeskFacts,
	now: Temporal.Instant,
	change: PlanChange = {},
): Promise<DeskPlan> {
	const from = dateAt(now, desk.zone);
	// One after the other: in a transaction they have one connection, which takes one at a time.
	const stored = await listRules(read, desk.deskId, from);
	const repeating = await listClosures(read, desk, now);
	const standing = await listStandingSlots(read, desk.deskId, now);
	const horizons = await findHorizons(read);
	const holidays = await listHolidayOverrides(read, desk.municipalityId, from);
	const rules = changed(stored, change);
	const until = from.add({ days: Math.max(0, ...horizons.values()) + 1 });
	const window = {
		start: dayInterval(from, desk.zone).start,
		end: dayInterval(until, desk.zone).end,
	};
	const closures = repeating.flatMap((closure) =>
		occurrencesOf(closure, desk.zone, window).map((time) => ({
			...closure,
			...time,
			repeats: "never" as const,
		})),
	);
	const overrides = overridden(holidays, change);
	const { patronDays } = desk;
	const planned = planSlots({ rules, closures, desk, patronDays, overrides, from, until });

	const isOurs = (slot: StandingSlot) => slot.ruleId !== null || slot.isWithdrawn;
	const isToCome = (slot: { start: Temporal.Instant }) =>
		Temporal.Instant.compare(slot.start, now) > 0;
	const obstacles = standing.filter((slot) => !isOurs(slot) || !isToCome(slot));
	const wanted = planned.filter(
		(slot) =>
			isToCome(slot) &&
			isWithinHorizon(slot, from, desk.zone, horizons) &&
			!obstacles.some((obstacle) => overlaps(obstacle, slot)),
	);
	const reconciliation = reconcileSlots(
		wanted,
		standing.filter((slot) => isOurs(slot) && isToCome(slot)),
	);
	return { reconciliation, standing, rules, closures, overrides, horizons, from, until };
}

function overridden(standing: HolidayOverride[], { holiday }: PlanChange): HolidayOverride[] {
	if (!holiday) return standing;
	const { on, municipalityId, isHoliday } = holiday;
	const others = standing.filter(
		(other) => !(other.on.equals(on) && other.municipalityId === municipalityId),
	);
	return isHoliday === null ? others : [...others, { on, municipalityId, isHoliday }];
}

function changed(rules: AvailabilityRule[], change: PlanChange): AvailabilityRule[] {
	const { newRules = [], endedRule } = change;
	return [...rules, ...newRules].map((rule) =>
		rule.id === endedRule?.id ? { ...rule, toOn: endedRule.lastOn } : rule,
	);
}

function isWithinHorizon(
	slot: PlannedSlot,
	today: Temporal.PlainDate,
	zone: string,
	horizons: ReadonlyMap<string, number>,
): boolean {
	const lastDay = today.add({ days: horizons.get(slot.serviceId) ?? 0 });
	return Temporal.PlainDate.compare(dateAt(slot.start, zone), lastDay) <= 0;
}
