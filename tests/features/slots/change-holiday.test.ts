import { expect, test } from "vitest";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { listToSettle } from "#app/features/repairs/list-to-settle.server.ts";
import { changeHolidaySchema } from "#app/features/slots/change-holiday.schema.ts";
import { changeHoliday, previewHolidayChange } from "#app/features/slots/change-holiday.server.ts";
import { holidaysView } from "#app/features/slots/holidays.view.server.ts";
import { openingSchema } from "#app/features/slots/publish-slots.schema.ts";
import { publishSlots } from "#app/features/slots/publish-slots.server.ts";
import { known, makeWorld } from "#tests/support/world.ts";
import { noted } from "#tests/support/written.ts";

/** Mondays and Tuesdays, two hours each, in Collegno; Tuesday 8 December is a holiday. */
async function openDays() {
	const world = await makeWorld();
	const operator = await world.staff(["collegno"]);
	const staffMember = { ...operator.staffMember, role: "coordinator" as const };
	const staff = { ...operator, staffMember };
	const opening = openingSchema.parse({
		deskId: "collegno-desk",
		serviceId: "primo-colloquio",
		weekday1: "on",
		weekday2: "on",
		startTime: "09:00",
		endTime: "11:00",
		slotMinutes: "60",
		pauseMinutes: "0",
		capacity: "1",
		deskSeats: "0",
		fromOn: "2026-12-01",
	});
	await publishSlots(opening, staff);
	const onDay = (day: string) =>
		world.db.read.slot.count({
			where: { withdrawnAt: null, startsAt: { gte: new Date(day), lt: new Date(`${day}T23:00Z`) } },
		});
	return { world, operator, staff, onDay };
}

const decide = (on: string, decision: string, municipality = "collegno") =>
	changeHolidaySchema.parse({ on, decision, municipality, reason: "Deciso in giunta" }).change;

test("a holiday that is worked opens its times, and left to the calendar again closes them", async () => {
	const { world, staff, onDay } = await openDays();
	expect(await onDay("2026-12-08")).toBe(0);
	const work = decide("2026-12-08", "work");
	expect(await previewHolidayChange(work, staff)).toMatchObject({
		preview: { published: 2, withdrawn: 0, orphaned: [] },
	});
	expect(await onDay("2026-12-08")).toBe(0);
	expect(await changeHoliday(work, staff)).toMatchObject({ ok: true, published: 2 });
	expect(await changeHoliday(work, staff)).toMatchObject({ ok: true, published: 0 });
	expect(await onDay("2026-12-08")).toBe(2);
	const page = await holidaysView("collegno", staff);
	const day = page?.years[0]?.days.find((line) => line.day === "2026-12-08");
	expect(day).toMatchObject({ isWorked: true, undo: "collegno", holiday: "immaculate_conception" });

	const undo = decide("2026-12-08", "calendar");
	expect(await changeHoliday(undo, staff)).toMatchObject({ ok: true, withdrawn: 2 });
	expect(await onDay("2026-12-08")).toBe(0);
	await changeHoliday(decide("2026-12-07", "holiday"), staff);
	const by = `staff ${staff.staffMember.id}`;
	const what = "holiday collegno 2026-12-08";
	const none = { published: 0, withdrawn: 0, orphaned: 0 };
	expect(await noted(world.db, { subjectKind: "holiday" })).toEqual([
		{ by, what, action: "made_working_day", details: { ...none, published: 2 } },
		{ by, what, action: "made_working_day", details: none },
		{ by, what, action: "left_to_calendar", details: { ...none, withdrawn: 2 } },
		{
			by,
			what: "holiday collegno 2026-12-07",
			action: "made_holiday",
			details: { ...none, withdrawn: 2 },
		},
	]);
});

test("the same form sent again is answered like the first time, and does nothing", async () => {
	const { world, staff } = await openDays();
	const work = decide("2026-12-08", "work");
	const seen = { version: 0, form: "form", page: "page" };
	const first = { ok: true, published: 2, withdrawn: 0, orphaned: 0 };
	expect(await changeHoliday(work, { ...staff, seen })).toEqual(first);
	expect(await changeHoliday(work, { ...staff, seen })).toEqual(first);
	expect(await world.db.read.auditEntry.count({ where: { subjectKind: "holiday" } })).toBe(1);
});

test("today may still be decided, and so may a day where there is no desk yet", async () => {
	const { world, staff } = await openDays();
	expect(await changeHoliday(decide("2026-11-23", "holiday"), staff)).toMatchObject({ ok: true });
	await world.db.transaction((tx) =>
		tx.municipality.create({ data: { id: "druento", name: "Druento" } }),
	);
	const everybody = await world.staff(null);
	const all = { ...everybody.staffMember, role: "coordinator" as const };
	const byAll = { ...everybody, staffMember: all };
	const there = (on: string) => decide(on, "holiday", "druento");
	expect(await changeHoliday(there("2026-11-24"), byAll)).toEqual({
		...{ ok: true, published: 0, withdrawn: 0, orphaned: 0 },
	});
	expect(await changeHoliday(there("2026-11-22"), byAll)).toEqual({
		ok: false,
		refusal: "holiday_past",
	});
	expect(await changeHoliday(decide("2026-11-24", "holiday", "atlantide"), byAll)).toEqual({
		ok: false,
		refusal: "unknown_municipality",
	});
});

test("a day decided for everywhere is noted as such, and shown before with what it does to each desk", async () => {
	const { world } = await openDays();
	const everybody = await world.staff(null);
	const all = { ...everybody.staffMember, role: "coordinator" as const };
	const byAll = { ...everybody, staffMember: all };
	const rivoli = openingSchema.parse({
		...{ deskId: "rivoli-desk", serviceId: "primo-colloquio", weekday1: "on" },
		...{ startTime: "09:00", endTime: "10:00", slotMinutes: "60", pauseMinutes: "0" },
		...{ capacity: "1", deskSeats: "0", fromOn: "2026-12-01" },
	});
	await publishSlots(rivoli, byAll);
	const bridge = decide("2026-12-07", "holiday", "all");
	expect(await previewHolidayChange(bridge, byAll)).toEqual({
		ok: true,
		preview: { published: 0, withdrawn: 3, orphaned: [] },
	});
	expect(await changeHoliday(bridge, byAll)).toEqual({
		...{ ok: true, published: 0, withdrawn: 3, orphaned: 0 },
	});
	expect(await noted(world.db, { subjectKind: "holiday" })).toMatchObject([
		{ what: "holiday everywhere 2026-12-07" },
	]);
});

test("taking a word on a day back is shown before, and touches neither other days nor what holds everywhere", async () => {
	const { world, staff } = await openDays();
	await changeHoliday(decide("2026-12-08", "work"), staff);
	await changeHoliday(decide("2026-12-07", "holiday"), staff);
	const undo = decide("2026-12-08", "calendar");
	expect(await previewHolidayChange(undo, staff)).toMatchObject({
		preview: { published: 0, withdrawn: 2, orphaned: [] },
	});
	const everybody = await world.staff(null);
	const byAll = {
		...everybody,
		staffMember: { ...everybody.staffMember, role: "coordinator" as const },
	};
	await changeHoliday(decide("2026-12-08", "work", "all"), byAll);
	expect(await previewHolidayChange(undo, staff)).toMatchObject({
		preview: { published: 0, withdrawn: 0, orphaned: [] },
	});
});

test("a day decided for one municipality leaves the desks of the others as they are", async () => {
	const world = await makeWorld();
	const everybody = await world.staff(null);
	const staffMember = { ...everybody.staffMember, role: "coordinator" as const };
	await world.opens();
	const bridge = decide("2026-12-07", "holiday");
	// Eight Thursdays with four times each: nothing was published so far, and Rivoli's still is not.
	expect(await changeHoliday(bridge, { ...everybody, staffMember })).toMatchObject({
		...{ ok: true, published: 32 },
	});
	expect(await world.db.read.slot.count({ where: { deskId: "rivoli-desk" } })).toBe(0);
});

test("a bridge day closes what is free, and whoever has an appointment is there to be settled", async () => {
	const { world, staff, onDay } = await openDays();
	const slot = await world.db.read.slot.findFirstOrThrow({
		where: { startsAt: "2026-12-07T08:00:00.000Z" },
	});
	const applicant = known(await world.applicant());
	const booked = await bookSlot(
		{ slotId: slot.id, applicant, idempotencyKey: "key", note: null },
		world.visitor(),
	);
	const bridge = decide("2026-12-07", "holiday");
	expect(await previewHolidayChange(bridge, staff)).toMatchObject({
		preview: { published: 0, withdrawn: 1, orphaned: [{ startsAt: slot.startsAt }] },
	});
	expect(await changeHoliday(bridge, staff)).toMatchObject({ ok: true, withdrawn: 1, orphaned: 1 });
	expect(await onDay("2026-12-07")).toBe(0);
	expect(await listToSettle(staff)).toMatchObject([booked.ok && { bookingId: booked.bookingId }]);
	// Who is there to be settled already is not hit again.
	expect(await previewHolidayChange(decide("2026-12-14", "holiday"), staff)).toEqual({
		ok: true,
		preview: { published: 0, withdrawn: 2, orphaned: [] },
	});
	const page = await holidaysView(null, staff);
	expect(page?.years[0]?.days).toContainEqual({
		day: "2026-12-07",
		holiday: "added",
		isWorked: false,
		reason: "Deciso in giunta",
		undo: "collegno",
		mayWork: false,
	});
});

test("operators look, coordinators decide for their municipalities, and for everywhere if they have all", async () => {
	const { world, operator, staff, onDay } = await openDays();
	const bridge = decide("2026-12-07", "holiday");
	const notTheirs = { ok: false, refusal: "not_a_coordinator" };
	expect(await changeHoliday(bridge, operator)).toEqual(notTheirs);
	expect(await previewHolidayChange(bridge, operator)).toEqual(notTheirs);
	expect(await holidaysView(null, operator)).toMatchObject({ mayChange: false });
	const unknown = { ok: false, refusal: "unknown_municipality" };
	expect(await changeHoliday(decide("2026-12-07", "holiday", "rivoli"), staff)).toEqual(unknown);
	const everywhere = decide("2026-12-07", "holiday", "all");
	expect(await changeHoliday(everywhere, staff)).toEqual(unknown);
	expect(await previewHolidayChange(decide("2026-11-22", "holiday"), staff)).toMatchObject({
		refusal: "holiday_past",
	});

	const everybody = await world.staff(null);
	const all = { ...everybody.staffMember, role: "coordinator" as const };
	const byAll = { ...everybody, staffMember: all };
	expect(await changeHoliday(everywhere, byAll)).toMatchObject({ ok: true, withdrawn: 2 });
	expect(await onDay("2026-12-07")).toBe(0);
	// Collegno's own word counts more.
	await changeHoliday(decide("2026-12-07", "work"), staff);
	expect(await onDay("2026-12-07")).toBe(2);
	const page = await holidaysView("rivoli", byAll);
	expect(page?.years[0]?.days).toContainEqual(
		expect.objectContaining({ day: "2026-12-07", undo: "all" }),
	);
});
