import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { AvailabilityRule } from "#app/domain/slots/availability-rule.ts";
import { successorOf } from "#app/domain/slots/availability-rule.ts";
import { type Closure, occurrencesOf } from "#app/domain/slots/closure.ts";
import { type PlannedSlot, planSlots, type SlotPlan } from "#app/domain/slots/plan-slots.ts";
import { type PublishedSlot, reconcileSlots } from "#app/domain/slots/reconcile-slots.ts";
import { overlaps } from "#app/domain/time/interval.ts";
import { dateAt, dayInterval, instantAt, timeAt } from "#app/domain/time/office-clock.ts";
import { type HolidayOverride, holidayOn } from "#app/domain/time/office-holidays.ts";

const zone = "Europe/Rome";
const desk = { deskId: "desk", officeId: "office", municipalityId: "collegno", zone };
const first = Temporal.PlainDate.from("2026-01-01");
const midnight = Temporal.PlainTime.from("00:00");

const time = fc
	.integer({ min: 0, max: 95 })
	.map((quarter) => midnight.add({ minutes: quarter * 15 }));
const terms = fc
	.record({
		weekday: fc.integer({ min: 1, max: 7 }),
		bounds: fc.tuple(time, time).filter(([a, b]) => Temporal.PlainTime.compare(a, b) !== 0),
		everyWeeks: fc.integer({ min: 1, max: 3 }),
		slotMinutes: fc.integer({ min: 15, max: 120 }),
		pauseMinutes: fc.constantFrom(0, 5, 15),
		capacity: fc.integer({ min: 1, max: 12 }),
	})
	.map(({ bounds, ...rest }) => {
		const [startTime, endTime] = [...bounds].sort(Temporal.PlainTime.compare);
		return {
			...rest,
			startTime: startTime ?? midnight,
			endTime: endTime ?? midnight,
			toOn: null,
			deskSeats: 0,
		};
	});

/** Days are counted from the day on which everything is looked at. */
const edit = fc.oneof(
	fc.record({ kind: fc.constant("open" as const), terms, on: fc.integer({ min: -14, max: 14 }) }),
	fc.record({ kind: fc.constant("end" as const), which: fc.nat(5), on: fc.nat(14) }),
	fc.record({ kind: fc.constant("change" as const), which: fc.nat(5), terms, on: fc.nat(14) }),
	fc.record({
		kind: fc.constant("close" as const),
		on: fc.integer({ min: -400, max: 14 }),
		at: time,
		minutes: fc.integer({ min: 15, max: 3000 }),
		repeats: fc.constantFrom("never" as const, "weekly" as const, "yearly" as const),
	}),
	fc.record({ kind: fc.constant("reopen" as const), which: fc.nat(5) }),
	fc.record({ kind: fc.constant("holiday" as const), on: fc.nat(20), isHoliday: fc.boolean() }),
);

type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

type Edited = { rules: AvailabilityRule[]; closures: Closure[]; overrides: HolidayOverride[] };

function apply(now: Edited, change: Edit, today: Temporal.PlainDate, id: string): Edited {
	switch (change.kind) {
		case "open": {
			const fromOn = today.add({ days: change.on });
			const rule = { ...change.terms, id, deskId: "desk", serviceId: "interview", fromOn };
			return { ...now, rules: [...now.rules, rule] };
		}
		case "end": {
			const toOn = today.add({ days: change.on });
			const rules = now.rules.map((rule, index) =>
				index === change.which ? { ...rule, toOn } : rule,
			);
			return { ...now, rules };
		}
		case "change": {
			const rule = now.rules[change.which];
			if (!rule) return now;
			const fromOn = today.add({ days: change.on });
			const ended = { ...rule, toOn: fromOn.subtract({ days: 1 }) };
			const next = successorOf(rule, { ...change.terms, id, fromOn });
			return { ...now, rules: [...now.rules.filter((other) => other !== rule), ended, next] };
		}
		case "close": {
			const start = instantAt(today.add({ days: change.on }), change.at, zone);
			const end = start.add({ minutes: change.minutes });
			const scope = { kind: "municipality", municipalityId: "collegno" } as const;
			return {
				...now,
				closures: [
					...now.closures,
					{ start, end, scope, repeats: change.repeats, repeatsUntilOn: null },
				],
			};
		}
		case "reopen":
			return { ...now, closures: now.closures.filter((_, index) => index !== change.which) };
		case "holiday": {
			const on = today.add({ days: change.on });
			const override = { on, municipalityId: "collegno", isHoliday: change.isHoliday };
			return { ...now, overrides: [override, ...now.overrides] };
		}
	}
}

const identity = ({ start, end, ruleId, capacity }: PlannedSlot | PublishedSlot) =>
	`${start} ${end} ${ruleId} ${capacity}`;

/** What stands after doing what the reconciliation says; nobody is moved. */
function carriedOut(
	plan: PlannedSlot[],
	standing: PublishedSlot[],
	round: number,
): PublishedSlot[] {
	const result = reconcileSlots(plan, standing);
	const linked = new Map(result.relink.map(({ slot, ruleId }) => [slot.id, ruleId]));
	return [
		...result.keep,
		...result.resize.map(({ slot, capacity, deskSeats }) => ({ ...slot, capacity, deskSeats })),
		...result.orphaned,
		...result.publish.map((slot, index) => ({ ...slot, id: `${round}-${index}`, seatsTaken: 0 })),
	].map((slot) => ({ ...slot, ruleId: linked.get(slot.id) ?? slot.ruleId ?? null }));
}

test("after any edits, what is published is what planning from scratch gives, for ten years", () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 4017 }),
			fc.array(edit, { maxLength: 8 }),
			fc.infiniteStream(fc.boolean()),
			(offset, edits, sits) => {
				const today = first.add({ days: offset });
				const days = { from: today, until: today.add({ days: 15 }) };
				let facts: Edited = { rules: [], closures: [], overrides: [] };
				let empty: PublishedSlot[] = [];
				let busy: PublishedSlot[] = [];
				for (const [round, change] of edits.entries()) {
					facts = apply(facts, change, today, `rule-${round}`);
					const plan = planSlots({ ...facts, ...days, desk, patronDays: ["01-22"] });
					empty = carriedOut(plan, empty, round);
					busy = carriedOut(plan, busy, round).map((slot) => ({
						...slot,
						seatsTaken: slot.seatsTaken || Number(sits.next().value),
					}));
				}
				const plan: SlotPlan = { ...facts, ...days, desk, patronDays: ["01-22"] };
				const scratch = planSlots(plan);
				expect(empty.map(identity).sort()).toEqual(scratch.map(identity).sort());
				expectSound(scratch, plan);

				// With people in some slots, only theirs are left beside the plan, and nothing lies over them.
				const wanted = new Set(scratch.map(({ start }) => `${start}`));
				for (const slot of busy) {
					if (!wanted.has(`${slot.start}`)) expect(slot.seatsTaken).toBeGreaterThan(0);
				}
				const inOrder = [...busy].sort((a, b) => Temporal.Instant.compare(a.start, b.start));
				for (const [index, slot] of inOrder.entries()) {
					const next = inOrder[index + 1];
					if (next) expect(overlaps(slot, next)).toBe(false);
				}
				const again = reconcileSlots(scratch, busy);
				expect([again.publish, again.withdraw, again.resize, again.relink]).toEqual([
					[],
					[],
					[],
					[],
				]);
			},
		),
		{ numRuns: 60 },
	);
}, 20_000);

/** In a rule's hours by the office's clock, in no closure, on no holiday, one after the other. */
function expectSound(
	slots: PlannedSlot[],
	{ rules, closures, overrides, ...plan }: SlotPlan,
): void {
	const window = {
		start: dayInterval(plan.from, zone).start,
		end: dayInterval(plan.until, zone).end,
	};
	const closed = closures.flatMap((closure) => occurrencesOf(closure, zone, window));
	for (const [index, slot] of slots.entries()) {
		const next = slots[index + 1];
		if (next) expect(overlaps(slot, next)).toBe(false);
		expect(closed.some((one) => overlaps(one, slot))).toBe(false);
		const on = dateAt(slot.start, zone);
		const place = { municipalityId: "collegno", patronDays: plan.patronDays };
		expect(holidayOn(on, { ...place, overrides: overrides ?? [] })).toBeNull();
		const rule = rules.find(({ id }) => id === slot.ruleId);
		if (!rule) expect.fail("a slot without its rule");
		expect(on.dayOfWeek).toBe(rule.weekday);
		expect(Temporal.PlainDate.compare(rule.fromOn, on)).toBeLessThanOrEqual(0);
		if (rule.toOn) expect(Temporal.PlainDate.compare(on, rule.toOn)).toBeLessThanOrEqual(0);
		expect(
			Temporal.Instant.compare(instantAt(on, rule.startTime, zone), slot.start),
		).toBeLessThanOrEqual(0);
		expect(Temporal.PlainTime.compare(timeAt(slot.end, zone), rule.endTime)).toBeLessThanOrEqual(0);
	}
}
