import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { PlannedSlot } from "#app/domain/slots/plan-slots.ts";
import { type PublishedSlot, reconcileSlots } from "#app/domain/slots/reconcile-slots.ts";

const at = (minutes: number) => Temporal.Instant.from("2026-11-23T08:00:00Z").add({ minutes });

function planned(from: number, facts: Partial<PlannedSlot> = {}): PlannedSlot {
	return {
		start: at(from),
		end: at(from + 45),
		deskId: "desk",
		serviceId: "interview",
		ruleId: "rule",
		capacity: 1,
		deskSeats: 0,
		...facts,
	};
}

function published(from: number, facts: Partial<PublishedSlot> = {}): PublishedSlot {
	return {
		id: `slot-${from}`,
		start: at(from),
		end: at(from + 45),
		serviceId: "interview",
		capacity: 1,
		deskSeats: 0,
		seatsTaken: 0,
		ruleId: "rule",
		...facts,
	};
}

test("what is planned and missing is published, what is there stays, what is no longer wanted goes", () => {
	const result = reconcileSlots([planned(0), planned(45)], [published(45), published(90)]);
	expect(result.publish).toEqual([planned(0)]);
	expect(result.keep).toEqual([published(45)]);
	expect(result.withdraw).toEqual([published(90)]);
	expect(result.orphaned).toEqual([]);
});

test("a slot with somebody in it is orphaned, never withdrawn, and blocks what would lie over it", () => {
	const taken = published(30, { seatsTaken: 1 });
	const result = reconcileSlots([planned(0), planned(90)], [taken]);
	expect(result.orphaned).toEqual([taken]);
	expect(result.withdraw).toEqual([]);
	expect(result.blocked).toEqual([planned(0)]);
	expect(result.publish).toEqual([planned(90)]);
});

test("seats grow and shrink with the plan, never below the people who sit in them", () => {
	const session = published(0, { capacity: 12, seatsTaken: 5 });
	const smaller = reconcileSlots([planned(0, { capacity: 3 })], [session]);
	expect(smaller.resize).toEqual([{ slot: session, capacity: 5, deskSeats: 0 }]);
	expect(smaller.overfull).toEqual([session]);
	const larger = reconcileSlots([planned(0, { capacity: 15 })], [session]);
	expect(larger.resize).toEqual([{ slot: session, capacity: 15, deskSeats: 0 }]);
	expect(larger.overfull).toEqual([]);
});

test("a slot as large as the people in it is not too small for them", () => {
	const session = published(0, { capacity: 12, seatsTaken: 5 });
	const result = reconcileSlots([planned(0, { capacity: 5 })], [session]);
	expect(result.resize).toEqual([{ slot: session, capacity: 5, deskSeats: 0 }]);
	expect(result.overfull).toEqual([]);
});

test("the desk's seats change with the plan, and are never more than there are", () => {
	const session = published(0, { capacity: 3 });
	const more = reconcileSlots([planned(0, { capacity: 3, deskSeats: 2 })], [session]);
	expect(more.resize).toEqual([{ slot: session, capacity: 3, deskSeats: 2 }]);
	expect(more.keep).toEqual([]);
	const smaller = reconcileSlots([planned(0, { capacity: 1, deskSeats: 2 })], [session]);
	expect(smaller.resize).toEqual([{ slot: session, capacity: 1, deskSeats: 1 }]);
});

test("a slot that stands for another rule now, or for none, is told which; the others are left", () => {
	const another = published(0, { ruleId: "former" });
	const none = published(45, { ruleId: null, capacity: 2 });
	const same = published(90, { ruleId: "rule" });
	const unknown = published(135);
	const result = reconcileSlots(
		[planned(0), planned(45), planned(90), planned(135)],
		[another, none, same, unknown],
	);
	expect(result.relink).toEqual([
		{ slot: another, ruleId: "rule" },
		{ slot: none, ruleId: "rule" },
	]);
	expect(result.keep).toEqual([another, same, unknown]);
	expect(result.resize).toEqual([{ slot: none, capacity: 1, deskSeats: 0 }]);
});

test("the same time for another service is another slot", () => {
	const result = reconcileSlots([planned(0, { serviceId: "group" })], [published(0)]);
	expect(result.withdraw).toEqual([published(0)]);
	expect(result.publish).toHaveLength(1);
});

test("doing what reconciliation says leaves nothing more to publish, resize or withdraw", () => {
	const grid = fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 12 });
	fc.assert(
		fc.property(
			grid,
			fc.uniqueArray(
				fc.record({
					place: fc.integer({ min: 0, max: 20 }),
					capacity: fc.integer({ min: 1, max: 4 }),
					seatsTaken: fc.integer({ min: 0, max: 1 }),
				}),
				{ selector: ({ place }) => place, maxLength: 12 },
			),
			(wanted, standing) => {
				const plan = wanted.map((place) => planned(place * 45));
				const now = standing.map(({ place, ...seats }) => published(place * 45, seats));
				const first = reconcileSlots(plan, now);
				const after = [
					...first.keep,
					...first.orphaned,
					...first.resize.map(({ slot, capacity, deskSeats }) => ({
						...slot,
						capacity,
						deskSeats,
					})),
					...first.publish.map((slot, index) => ({
						...slot,
						id: `new-${index}`,
						seatsTaken: 0,
					})),
				];
				const second = reconcileSlots(plan, after);
				expect(second.publish).toEqual([]);
				expect(second.withdraw).toEqual([]);
				expect(second.resize).toEqual([]);
				expect(second.orphaned).toHaveLength(first.orphaned.length);
			},
		),
	);
});
