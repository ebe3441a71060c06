import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { listToSettle } from "#app/features/repairs/list-to-settle.server.ts";
import { endRule } from "#app/features/slots/end-rule.server.ts";
import { previewEndedRule } from "#app/features/slots/preview-ended-rule.server.ts";
import { openingSchema } from "#app/features/slots/publish-slots.schema.ts";
import { publishSlots } from "#app/features/slots/publish-slots.server.ts";
import { known, makeWorld } from "#tests/support/world.ts";
import { noted } from "#tests/support/written.ts";

const fridays = openingSchema.parse({
	...{ deskId: "collegno-desk", serviceId: "primo-colloquio", weekday5: "on" },
	...{ startTime: "09:00", endTime: "09:45", slotMinutes: "45", pauseMinutes: "0" },
	...{ capacity: "1", deskSeats: "0", fromOn: "2026-12-02", toOn: "" },
});

/** Wednesdays at nine in Collegno, one interview, from 2 December on; somebody has the second one. */
async function openWednesdays() {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	const opening = openingSchema.parse({
		deskId: "collegno-desk",
		serviceId: "primo-colloquio",
		weekday3: "on",
		startTime: "09:00",
		endTime: "09:45",
		slotMinutes: "45",
		pauseMinutes: "0",
		capacity: "1",
		deskSeats: "0",
		fromOn: "2026-12-02",
		toOn: "",
	});
	await publishSlots(opening, staff);
	const rule = await world.db.read.availabilityRule.findFirstOrThrow();
	const slots = await world.db.read.slot.findMany({ orderBy: { startsAt: "asc" } });
	const slotId = slots[1]?.id ?? expect.fail("no second slot");
	const applicant = known(await world.applicant());
	const visitor = world.visitor(applicant.id);
	const booked = await bookSlot({ slotId, applicant, idempotencyKey: "key", note: null }, visitor);
	if (!booked.ok) expect.fail(booked.refusal);
	return { world, staff, rule, slotId, count: slots.length, bookingId: booked.bookingId };
}

const day = (text: string) => Temporal.PlainDate.from(text);

test("ending an opening is shown first: what is withdrawn, and who is still expected", async () => {
	const { world, staff, rule, count } = await openWednesdays();
	const outcome = await previewEndedRule(rule.id, day("2026-12-03"), staff);
	expect(outcome).toMatchObject({ ok: true, preview: { withdrawn: count - 2 } });
	expect(outcome.ok && outcome.preview.orphaned).toMatchObject([
		{ startsAt: new Date("2026-12-09T08:00:00.000Z"), familyName: "Rossi" },
	]);
	expect(await world.db.read.slot.count({ where: { withdrawnAt: null } })).toBe(count);
});

test("an ended opening takes no bookings any more, and whoever is in it is there to be settled", async () => {
	const { world, staff, rule, slotId, count, bookingId } = await openWednesdays();
	const outcome = await endRule(rule.id, day("2026-12-03"), staff);
	const result = { published: 0, withdrawn: count - 2, orphaned: 1 };
	expect(outcome).toEqual({ ok: true, deskId: "collegno-desk", ...result });
	expect(await noted(world.db, { action: "ended" })).toEqual([
		{
			by: `staff ${staff.staffMember.id}`,
			action: "ended",
			what: `availability_rule ${rule.id}`,
			details: { deskId: "collegno-desk", lastOn: "2026-12-03", ...result },
		},
	]);
	expect(await world.db.read.slot.count({ where: { withdrawnAt: null } })).toBe(1);
	expect(await listToSettle(staff)).toMatchObject([{ bookingId, slotId, alternatives: [{}] }]);
	expect(await world.db.read.availabilityRule.findFirst()).toMatchObject({ toOn: "2026-12-03" });

	// Whoever is to be settled already is not so once more by what is opened next.
	const before = await world.db.read.slot.findUnique({ where: { id: slotId } });
	const later = { ...staff, now: staff.now.add({ hours: 1 }) };
	expect(await publishSlots(fridays, later)).toMatchObject({ withdrawn: 0, orphaned: 0 });
	expect(await world.db.read.slot.findUnique({ where: { id: slotId } })).toEqual(before);
});

test("an opening that has not begun is taken away altogether", async () => {
	const { world, staff, rule, bookingId } = await openWednesdays();
	expect(await endRule(rule.id, day("2026-11-22"), staff)).toMatchObject({ ok: true, orphaned: 1 });
	expect(await world.db.read.availabilityRule.count()).toBe(0);
	expect(await world.db.read.slot.count({ where: { withdrawnAt: null } })).toBe(0);
	expect(await listToSettle(staff)).toMatchObject([{ bookingId, alternatives: [] }]);
});

test("a day that is over, and another municipality's opening, are refused", async () => {
	const { world, staff, rule } = await openWednesdays();
	const past = day("2026-11-21");
	const over = { ok: false, refusal: "day_past" };
	expect(await endRule(rule.id, past, staff)).toEqual(over);
	expect(await previewEndedRule(rule.id, past, staff)).toEqual(over);
	expect(await previewEndedRule(rule.id, day("2026-11-22"), staff)).toMatchObject({ ok: true });
	const rivoli = await world.staff(["rivoli"]);
	const tomorrow = day("2026-11-24");
	const unknown = { ok: false, refusal: "unknown_rule" };
	expect(await endRule(rule.id, tomorrow, rivoli)).toEqual(unknown);
	expect(await previewEndedRule(rule.id, tomorrow, rivoli)).toEqual(unknown);
	expect(await endRule("nothing", tomorrow, staff)).toEqual(unknown);
	expect(await previewEndedRule("nothing", tomorrow, staff)).toEqual(unknown);
	expect(await noted(world.db, { action: "ended" })).toEqual([]);
});

test("the same form sent again is answered like the first time, and does nothing", async () => {
	const { world, staff, rule, count } = await openWednesdays();
	const context = { ...staff, seen: { version: 1, form: "form", page: "page" } };
	const first = { ok: true, deskId: "collegno-desk", withdrawn: count - 2, orphaned: 1 };
	expect(await endRule(rule.id, day("2026-12-03"), context)).toMatchObject(first);
	expect(await endRule(rule.id, day("2026-12-03"), context)).toMatchObject(first);
	expect(await noted(world.db, { action: "ended" })).toHaveLength(1);
});
