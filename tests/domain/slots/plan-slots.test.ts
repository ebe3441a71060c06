import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { type AvailabilityRule, occursOn } from "#app/domain/slots/availability-rule.ts";
import { ONCE } from "#app/domain/slots/closure.ts";
import { planSlots, type SlotPlan } from "#app/domain/slots/plan-slots.ts";
import { encloses, overlaps } from "#app/domain/time/interval.ts";
import { dateAt, instantAt, timeAt } from "#app/domain/time/office-clock.ts";

const zone = "Europe/Rome";
const desk = { deskId: "desk", officeId: "office", municipalityId: "collegno", zone };
const day = (text: string) => Temporal.PlainDate.from(text);
const time = (text: string) => Temporal.PlainTime.from(text);

const mondays: AvailabilityRule = {
	id: "mondays",
	deskId: "desk",
	serviceId: "first-interview",
	weekday: 1,
	startTime: time("09:00"),
	endTime: time("12:00"),
	fromOn: day("2026-01-01"),
	toOn: null,
	everyWeeks: 1,
	slotMinutes: 45,
	pauseMinutes: 0,
	capacity: 1,
	deskSeats: 0,
};

const oneMonday: SlotPlan = {
	rules: [mondays],
	closures: [],
	desk,
	from: day("2026-11-23"),
	until: day("2026-11-24"),
	patronDays: [],
	overrides: [],
};

function times(plan: SlotPlan): string[] {
	return planSlots(plan).map(({ start }) =>
		timeAt(start, zone).toString({ smallestUnit: "minute" }),
	);
}

const local = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();

test("an opening of three hours holds four interviews of 45 minutes", () => {
	expect(times(oneMonday)).toEqual(["09:00", "09:45", "10:30", "11:15"]);
});

test("a pause moves the next slots back", () => {
	expect(times({ ...oneMonday, rules: [{ ...mondays, pauseMinutes: 15 }] })).toEqual([
		"09:00",
		"10:00",
		"11:00",
	]);
});

test("a closure takes the slots it touches, and the others keep their times", () => {
	const closure = {
		start: local("2026-11-23T10:00"),
		end: local("2026-11-23T10:15"),
		scope: { kind: "office", officeId: "office" } as const,
		...ONCE,
	};
	expect(times({ ...oneMonday, closures: [closure] })).toEqual(["09:00", "10:30", "11:15"]);
	const elsewhere = { ...closure, scope: { kind: "office", officeId: "other" } as const };
	expect(times({ ...oneMonday, closures: [elsewhere] })).toHaveLength(4);
});

test("nothing is planned on a holiday or a patron day, unless the desk opens all the same", () => {
	const easterMonday = { ...oneMonday, from: day("2026-04-06"), until: day("2026-04-07") };
	expect(times(easterMonday)).toEqual([]);
	const open = { on: day("2026-04-06"), municipalityId: null, isHoliday: false };
	expect(times({ ...easterMonday, overrides: [open] })).toHaveLength(4);
	expect(times({ ...oneMonday, patronDays: ["11-23"] })).toEqual([]);
	const bridge = { on: day("2026-11-23"), municipalityId: "collegno", isHoliday: true };
	expect(times({ ...oneMonday, overrides: [bridge] })).toEqual([]);
	expect(
		times({ ...oneMonday, overrides: [{ ...bridge, municipalityId: "rivoli" }] }),
	).toHaveLength(4);
});

test("where two rules want the same time, the one that opens earlier has it", () => {
	const group = { ...mondays, id: "group", serviceId: "group", startTime: time("10:30") };
	const slots = planSlots({ ...oneMonday, rules: [group, mondays] });
	expect(slots.filter(({ serviceId }) => serviceId === "first-interview")).toHaveLength(4);
	expect(slots.filter(({ serviceId }) => serviceId === "group")).toHaveLength(0);
});

test("of two rules that open at the same time the one with the smaller id has it, in whatever order they come", () => {
	const a = { ...mondays, id: "a", serviceId: "first" };
	const b = { ...mondays, id: "b", serviceId: "second" };
	for (const rules of [
		[a, b],
		[b, a],
	]) {
		const services = planSlots({ ...oneMonday, rules }).map(({ serviceId }) => serviceId);
		expect(services).toEqual(["first", "first", "first", "first"]);
	}
});

test("slots of two rules that take turns come by their start", () => {
	const long = { ...mondays, pauseMinutes: 45 };
	const between = { ...mondays, id: "between", startTime: time("09:45"), pauseMinutes: 45 };
	expect(times({ ...oneMonday, rules: [long, between] })).toEqual([
		"09:00",
		"09:45",
		"10:30",
		"11:15",
	]);
});

test("another desk's rule opens nothing here", () => {
	expect(times({ ...oneMonday, rules: [{ ...mondays, deskId: "other" }] })).toEqual([]);
});

test("the day on which a plan ends is no longer planned", () => {
	expect(times({ ...oneMonday, until: day("2026-11-30") })).toHaveLength(4);
	expect(times({ ...oneMonday, until: day("2026-12-01") })).toHaveLength(8);
});

test("nine o'clock stays nine o'clock across both clock changes", () => {
	for (const [from, until] of [
		["2026-03-23", "2026-04-01"],
		["2026-10-19", "2026-10-27"],
	] as const) {
		const plan = { ...oneMonday, from: day(from), until: day(until) };
		expect(times(plan)).toEqual([...times(oneMonday), ...times(oneMonday)]);
	}
});

test("the hours from one to five at night hold four slots, three in March, five in October", () => {
	const nights = {
		...mondays,
		weekday: 7,
		startTime: time("01:00"),
		endTime: time("05:00"),
		slotMinutes: 60,
	};
	const count = (date: string) =>
		times({ ...oneMonday, rules: [nights], from: day(date), until: day(date).add({ days: 1 }) })
			.length;
	expect(count("2026-11-22")).toBe(4);
	expect(count("2026-03-29")).toBe(3);
	expect(count("2026-10-25")).toBe(5);
});

test("a lunch break that comes every week takes its slots in both halves of the year", () => {
	const lunch = {
		start: local("2026-01-05T10:00"),
		end: local("2026-01-05T11:00"),
		scope: { kind: "desk", deskId: "desk" } as const,
		repeats: "weekly" as const,
		repeatsUntilOn: null,
	};
	for (const on of ["2026-01-05", "2026-03-30", "2026-06-29", "2026-10-26"]) {
		const plan = { ...oneMonday, from: day(on), until: day(on).add({ days: 1 }) };
		expect(times({ ...plan, closures: [lunch] })).toEqual(["09:00", "11:15"]);
	}
});

const minutes = fc.integer({ min: 0, max: 1439 });
const anyRule: fc.Arbitrary<AvailabilityRule> = fc
	.record({
		id: fc.uuid(),
		weekday: fc.integer({ min: 1, max: 7 }),
		bounds: fc.tuple(minutes, minutes).filter(([a, b]) => a !== b),
		everyWeeks: fc.integer({ min: 1, max: 3 }),
		slotMinutes: fc.integer({ min: 5, max: 120 }),
		pauseMinutes: fc.integer({ min: 0, max: 30 }),
		capacity: fc.integer({ min: 1, max: 12 }),
	})
	.map(({ bounds, ...rule }) => ({
		...mondays,
		...rule,
		startTime: time("00:00").add({ minutes: Math.min(...bounds) }),
		endTime: time("00:00").add({ minutes: Math.max(...bounds) }),
	}));

/** Any week of ten years: leap days and every clock change are among them. */
const anyWeek = fc.integer({ min: 0, max: 3652 }).map((offset) => {
	const from = day("2026-01-01").add({ days: offset });
	return { from, until: from.add({ days: 8 }) };
});

test("slots of a desk never overlap, never leave their rule, never touch a closure, for ten years", () => {
	fc.assert(
		fc.property(
			fc.array(anyRule, { maxLength: 5 }),
			anyWeek,
			minutes,
			fc.integer({ min: 1, max: 600 }),
			(rules, week, closedFrom, closedFor) => {
				const start = instantAt(week.from.add({ days: 3 }), time("00:00"), zone).add({
					minutes: closedFrom,
				});
				const closure = {
					start,
					end: start.add({ minutes: closedFor }),
					scope: { kind: "everywhere" } as const,
					...ONCE,
				};
				const plan = { ...oneMonday, ...week, rules, closures: [closure] };
				const slots = planSlots(plan);
				for (const [index, slot] of slots.entries()) {
					const next = slots[index + 1];
					if (next) expect(overlaps(slot, next)).toBe(false);
					expect(overlaps(slot, closure)).toBe(false);
					const rule = rules.find(({ id }) => id === slot.ruleId);
					if (!rule) throw new Error("a slot without its rule");
					const date = dateAt(slot.start, zone);
					expect(occursOn(rule, date)).toBe(true);
					const opening = {
						start: instantAt(date, rule.startTime, zone),
						end: instantAt(date, rule.endTime, zone),
					};
					expect(encloses(opening, slot)).toBe(true);
				}
				expect(planSlots(plan)).toEqual(slots);
			},
		),
		{ numRuns: 80 },
	);
}, 20_000);
