import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { atDesk } from "#app/features/access.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import { listToSettle } from "#app/features/repairs/list-to-settle.server.ts";
import { holdSeat } from "#app/features/seats/seat-store.server.ts";
import { changeRuleSchema } from "#app/features/slots/change-rule.schema.ts";
import { changeRule, previewRuleChange } from "#app/features/slots/change-rule.server.ts";
import { openingSchema } from "#app/features/slots/publish-slots.schema.ts";
import { publishSlots } from "#app/features/slots/publish-slots.server.ts";
import { known, makeWorld, monday, zone } from "#tests/support/world.ts";
import { noted } from "#tests/support/written.ts";

const form = {
	deskId: "collegno-desk",
	serviceId: "primo-colloquio",
	startTime: "09:00",
	endTime: "11:00",
	slotMinutes: "60",
	pauseMinutes: "0",
	capacity: "1",
	deskSeats: "0",
	fromOn: "2026-12-02",
	toOn: "2026-12-23",
};

const change = (facts: Record<string, string> = {}) =>
	changeRuleSchema.parse({ ...form, weekday: "3", everyWeeks: "1", ...facts }).terms;

/** Wednesdays from 2 to 23 December, 9 to 11, an hour each; somebody has the ninth at nine. */
async function openWednesdays(facts: Record<string, string> = {}) {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	await publishSlots(openingSchema.parse({ ...form, weekday3: "on", ...facts }), staff);
	const rule = await world.db.read.availabilityRule.findFirstOrThrow();
	/** "2026-12-09 09:00" of what can be booked. */
	const times = async () => {
		const slots = await world.db.read.slot.findMany({
			where: { withdrawnAt: null },
			orderBy: { startsAt: "asc" },
		});
		return slots.map(({ startsAt }) =>
			Temporal.Instant.fromEpochMilliseconds(startsAt.getTime())
				.toZonedDateTimeISO(zone)
				.toPlainDateTime()
				.toString({ smallestUnit: "minute" })
				.replace("T", " "),
		);
	};
	const book = async (startsAt: string) => {
		const slot = await world.db.read.slot.findFirstOrThrow({ where: { startsAt } });
		const applicant = known(await world.applicant());
		const booked = await bookSlot(
			{ slotId: slot.id, applicant, idempotencyKey: newId(), note: null },
			world.visitor(applicant.id),
		);
		return booked.ok ? booked.bookingId : expect.fail(booked.refusal);
	};
	return { world, staff, rule, times, book };
}

test("a change is shown first: what opens, what goes, who is left in a time that goes", async () => {
	const { staff, rule, times, book } = await openWednesdays();
	await book("2026-12-09T08:00:00.000Z");
	const before = await times();
	const terms = change({ fromOn: "2026-12-09", startTime: "10:00", endTime: "12:00" });
	const outcome = await previewRuleChange(rule.id, terms, staff);
	expect(outcome).toMatchObject({ ok: true, preview: { published: 3, withdrawn: 2 } });
	expect(outcome.ok && outcome.preview.orphaned).toMatchObject([
		{ startsAt: new Date("2026-12-09T08:00:00.000Z"), familyName: "Rossi" },
	]);
	expect(await times()).toEqual(before);
});

test("the old times end the day before, the new ones begin, and what both want stays with the people in it", async () => {
	const { world, staff, rule, times, book } = await openWednesdays();
	const kept = await book("2026-12-09T09:00:00.000Z");
	const orphaned = await book("2026-12-16T08:00:00.000Z");
	const terms = change({ fromOn: "2026-12-09", startTime: "10:00", endTime: "12:00" });
	expect(await changeRule(rule.id, terms, staff)).toEqual({
		ok: true,
		deskId: "collegno-desk",
		published: 3,
		withdrawn: 2,
		orphaned: 1,
	});
	expect(await times()).toEqual([
		"2026-12-02 09:00",
		"2026-12-02 10:00",
		"2026-12-09 10:00",
		"2026-12-09 11:00",
		"2026-12-16 10:00",
		"2026-12-16 11:00",
		"2026-12-23 10:00",
		"2026-12-23 11:00",
	]);
	expect(await listToSettle(staff)).toMatchObject([{ bookingId: orphaned }]);
	const slot = await world.db.read.slot.findFirstOrThrow({
		where: { bookings: { some: { id: kept } } },
		include: { rule: true },
	});
	expect(slot.rule).toMatchObject({ fromOn: "2026-12-09", startTime: "10:00" });
	expect(await noted(world.db, { action: "changed" })).toEqual([
		{
			by: `staff ${staff.staffMember.id}`,
			action: "changed",
			what: `availability_rule ${rule.id}`,
			details: {
				...{ deskId: "collegno-desk", fromOn: "2026-12-09", successor: slot.ruleId },
				...{ published: 3, withdrawn: 2, orphaned: 1 },
			},
		},
	]);
});

test("an opening that has not begun is replaced, and its slots can still be taken away later", async () => {
	const { world, staff, rule, times } = await openWednesdays();
	const terms = change({ fromOn: "2026-11-25", capacity: "3" });
	expect(await changeRule(rule.id, terms, staff)).toMatchObject({ ok: true, withdrawn: 0 });
	const [next] = await world.db.read.availabilityRule.findMany();
	expect(next).toMatchObject({ capacity: 3, fromOn: "2026-11-25" });
	expect(await world.db.read.slot.count({ where: { capacity: 3 } })).toBe(10);
	expect(await world.db.read.slot.count({ where: { ruleId: null } })).toBe(0);
	const again = await changeRule(next?.id ?? "", change({ fromOn: "2026-12-24", toOn: "" }), staff);
	expect(again).toEqual({ ok: false, refusal: "rule_over" });
	expect(await times()).toHaveLength(10);
});

test("every second week stays in its weeks, and only one day is only that day", async () => {
	const { world, staff, rule, times } = await openWednesdays({
		everyWeeks: "2",
		endTime: "10:00",
		toOn: "",
	});
	expect((await times()).slice(0, 2)).toEqual(["2026-12-02 09:00", "2026-12-16 09:00"]);
	const terms = change({
		fromOn: "2026-12-03",
		toOn: "",
		everyWeeks: "2",
		startTime: "14:00",
		endTime: "15:00",
	});
	await changeRule(rule.id, terms, staff);
	expect((await times()).slice(0, 3)).toEqual([
		"2026-12-02 09:00",
		"2026-12-16 14:00",
		"2026-12-30 14:00",
	]);
	const once = openingSchema.parse({ ...form, everyWeeks: "once", fromOn: "2026-12-04", toOn: "" });
	await publishSlots(once, staff);
	expect((await times()).filter((time) => time.startsWith("2026-12-04"))).toHaveLength(2);
	expect(await world.db.read.availabilityRule.count({ where: { weekday: 5 } })).toBe(1);
});

test("the same form sent again is answered like the first time, and does nothing", async () => {
	const { world, staff, rule } = await openWednesdays();
	const context = { ...staff, seen: { version: 1, form: "form", page: "page" } };
	const terms = change({ fromOn: "2026-12-09", startTime: "10:00", endTime: "12:00" });
	const first = { ok: true, deskId: "collegno-desk", published: 3, withdrawn: 3, orphaned: 0 };
	expect(await changeRule(rule.id, terms, context)).toEqual(first);
	expect(await changeRule(rule.id, terms, context)).toEqual(first);
	expect(await world.db.read.availabilityRule.count()).toBe(2);
	const other = { ...context, seen: { ...context.seen, form: "another" } };
	expect(await changeRule(rule.id, terms, other)).toMatchObject({
		...{ ok: false, refusal: "changed_meanwhile" },
		change: { action: "changed" },
	});
});

test("a change may begin today and on the last day, and has to open at least once", async () => {
	const everySecond = { everyWeeks: "2", fromOn: "2026-12-07", toOn: "2026-12-11" };
	const { staff, rule } = await openWednesdays({ everyWeeks: "2", toOn: "2026-12-16" });
	const refusal = async (terms: ReturnType<typeof change>) => {
		const shown = await previewRuleChange(rule.id, terms, staff);
		return shown.ok ? null : shown.refusal;
	};
	expect(await refusal(change(everySecond))).toBe("never_opens");
	expect(await refusal(change({ ...everySecond, toOn: "2026-12-14" }))).toBeNull();
	expect(await refusal(change({ fromOn: "2026-11-23", everyWeeks: "2" }))).toBeNull();
	const last = { fromOn: "2026-12-16", everyWeeks: "2", capacity: "2" };
	expect(await refusal(change(last))).toBeNull();
	expect(await refusal(change({ ...last, fromOn: "2026-12-17" }))).toBe("rule_over");
});

test("the past, nothing, and another municipality's opening are refused", async () => {
	const { world, staff, rule } = await openWednesdays();
	const refusal = async (terms: ReturnType<typeof change>, who = staff) => {
		const shown = await previewRuleChange(rule.id, terms, who);
		expect(await changeRule(rule.id, terms, who)).toEqual(shown);
		return shown.ok ? null : shown.refusal;
	};
	expect(await refusal(change({ fromOn: "2026-11-22" }))).toBe("change_in_the_past");
	expect(await refusal(change({ fromOn: "2026-12-09" }))).toBe("nothing_changed");
	const other = change({ fromOn: "2026-12-09", capacity: "2" });
	expect(await refusal(other, await world.staff(["rivoli"]))).toBe("unknown_rule");
	const unknown = { ok: false, refusal: "unknown_rule" };
	expect(await changeRule("nothing", other, staff)).toEqual(unknown);
	expect(await previewRuleChange("nothing", other, staff)).toEqual(unknown);
	expect(await world.db.read.availabilityRule.count()).toBe(1);
	expect(await noted(world.db, { action: "changed" })).toEqual([]);
});

test("of two people who change one opening at once, one succeeds and the other is asked again", async () => {
	const { world, staff, rule } = await openWednesdays();
	const outcomes = await Promise.all(
		["2", "3"].map((capacity) =>
			changeRule(rule.id, change({ fromOn: "2026-12-09", capacity }), staff),
		),
	);
	expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
	expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: "rule_over" });
	const starts = await world.db.read.slot.groupBy({
		by: ["startsAt"],
		where: { withdrawnAt: null },
		_count: true,
	});
	expect(starts.every(({ _count }) => _count === 1)).toBe(true);
});

test("a hold that ran out keeps no slot larger than it should be; one that still runs does", async () => {
	const { world, staff, rule } = await openWednesdays({ capacity: "3" });
	const slot = await world.db.read.slot.findFirstOrThrow({ where: { ruleId: rule.id } });
	const hold = (until: Temporal.Instant) =>
		world.db.transaction((tx) =>
			holdSeat(tx, { slotId: slot.id, by: "applicant", now: monday }, { until }),
		);
	await hold(monday);
	await hold(monday.add({ minutes: 10 }));
	const seats = () =>
		world.db.read.slot.findUniqueOrThrow({
			where: { id: slot.id },
			select: { capacity: true, seatsTaken: true },
		});
	expect(await seats()).toEqual({ capacity: 3, seatsTaken: 2 });
	const changed = await changeRule(rule.id, change({ capacity: "1" }), staff);
	expect(changed).toMatchObject({ ok: true });
	expect(await seats()).toEqual({ capacity: 1, seatsTaken: 1 });
});

test("a slot too small for the people in it shrinks as they leave, and the seat is nobody else's", async () => {
	const { world, staff, rule, book } = await openWednesdays({ capacity: "3" });
	const startsAt = "2026-12-02T08:00:00.000Z";
	const first = await book(startsAt);
	const second = await book(startsAt);
	await changeRule(rule.id, change({ capacity: "1" }), staff);
	const slot = () =>
		world.db.read.slot.findFirstOrThrow({
			where: { startsAt },
			select: { capacity: true, seatsTaken: true },
		});
	expect(await slot()).toEqual({ capacity: 2, seatsTaken: 2 });
	await cancelBooking(atDesk("booking", first, staff), null, staff);
	expect(await slot()).toEqual({ capacity: 1, seatsTaken: 1 });
	await cancelBooking(atDesk("booking", second, staff), null, staff);
	expect(await slot()).toEqual({ capacity: 1, seatsTaken: 0 });
});
