import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { settleBookings } from "#app/features/appointments/settle-bookings.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import { listToSettle } from "#app/features/repairs/list-to-settle.server.ts";
import { recordSettlement } from "#app/features/repairs/record-settlement.server.ts";
import { closeDeskSchema } from "#app/features/slots/close-desk.schema.ts";
import { closeDesk } from "#app/features/slots/close-desk.server.ts";
import { closurePreviewView } from "#app/features/slots/closure-preview.view.server.ts";
import { closurePageView, closuresView } from "#app/features/slots/closures.view.server.ts";
import { openingSchema } from "#app/features/slots/publish-slots.schema.ts";
import { publishSlots } from "#app/features/slots/publish-slots.server.ts";
import { reopenDesk } from "#app/features/slots/reopen-desk.server.ts";
import { atOffice, known, makeWorld, type World } from "#tests/support/world.ts";
import { noted } from "#tests/support/written.ts";

/** The morning of Thursday 3 December in Collegno. */
const morning = (facts: Record<string, string> = {}) =>
	closeDeskSchema.parse({
		key: newId(),
		place: "office:collegno-office",
		fromOn: "2026-12-03",
		toOn: "",
		startTime: "09:00",
		endTime: "13:00",
		reason: "Assemblea",
		...facts,
	});

const at = (time: string) => atOffice(`2026-12-03T${time}`);

async function book(world: World, slotId: string, facts = {}) {
	const applicantId = await world.applicant(facts);
	const booked = await bookSlot(
		{ slotId, applicant: known(applicantId), idempotencyKey: newId(), note: null },
		world.visitor(applicantId),
	);
	return booked.ok ? booked.bookingId : expect.fail(booked.refusal);
}

async function close(request: ReturnType<typeof morning>, staff: StaffContext) {
	const closed = await closeDesk(request, staff);
	return closed.ok ? closed.closureId : expect.fail(closed.refusal);
}

test("a closure is shown before it is made: whom it hits, where they could go, what is withdrawn", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	const hit = await book(world, await world.slot({ start: at("10:30") }), { phone: "3331234567" });
	await world.slot({ start: at("09:00") });
	await world.slot({ start: at("12:15") });
	await book(world, await world.slot({ start: at("13:00") }));
	const nextDay = await world.slot({ start: atOffice("2026-12-04T10:30") });
	const rivoli = await world.slot({ start: at("10:30"), municipality: "rivoli" });

	const preview = await closurePreviewView(morning(), staff);
	expect(preview).toMatchObject({ freeSlots: 2, toSettle: [{ bookingId: hit }] });
	expect(preview?.toSettle[0]).toMatchObject({ phone: "3331234567", hasEmail: true });
	expect(preview?.toSettle[0]?.alternatives.map(({ slotId }) => slotId)).toEqual([nextDay]);
	expect(await world.db.read.slot.count({ where: { withdrawnAt: null } })).toBe(6);
	expect(await world.db.read.closure.count()).toBe(0);

	const everywhere = await closurePreviewView(morning(), await world.staff(null));
	expect(everywhere?.toSettle[0]?.alternatives).toEqual([
		{
			...{ slotId: nextDay, zone: "Europe/Rome", officeName: "Sportello di Collegno" },
			startsAt: toDate(atOffice("2026-12-04T10:30")),
		},
		{
			...{ slotId: rivoli, zone: "Europe/Rome", officeName: "Sportello di Rivoli" },
			startsAt: toDate(at("10:30")),
		},
	]);
});

test("after closing nobody can book there, and whoever is in is there to be settled", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	const free = await world.slot({ start: at("09:00") });
	const group = await world.slot({ start: at("10:30"), capacity: 12 });
	const hit = await book(world, group);
	await close(morning(), staff);

	for (const slotId of [free, group]) {
		const late = await bookSlot(
			{ slotId, applicant: world.newcomer(), idempotencyKey: newId(), note: null },
			world.visitor(),
		);
		expect(late).toEqual({ ok: false, refusal: "slot_withdrawn" });
	}
	expect(await listToSettle(staff)).toMatchObject([{ bookingId: hit }]);
});

test("each person is moved, cancelled with a message or kept on purpose, and then nobody is left", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	const moved = await book(world, await world.slot({ start: at("09:00") }));
	const cancelled = await book(world, await world.slot({ start: at("10:30") }), { email: null });
	const kept = await book(world, await world.slot({ start: at("11:15") }));
	const target = await world.slot({ start: atOffice("2026-12-04T10:30") });
	const closureId = await close(morning(), staff);

	const settlements = await settleBookings(
		[
			{ bookingId: moved, decision: { kind: "move", slotId: target }, seen: null },
			{ bookingId: cancelled, decision: { kind: "cancel" }, seen: null },
			{ bookingId: kept, decision: { kind: "keep" }, seen: null },
		],
		"Assemblea",
		staff,
	);
	await recordSettlement(closureId, settlements, staff);

	expect(settlements.map(({ outcome }) => outcome)).toEqual(["moved", "cancelled", "kept"]);
	const bookings = await world.db.read.booking.findMany();
	const find = (id: string) => bookings.find((booking) => booking.id === id);
	expect(find(moved)).toMatchObject({ slotId: target, status: "booked" });
	expect(find(cancelled)).toMatchObject({
		status: "cancelled_by_office",
		cancellationReason: "Assemblea",
	});
	expect(find(kept)).toMatchObject({ status: "booked" });
	const messages = await world.db.read.message.findMany({ where: { kind: "booking_moved" } });
	expect(messages.map(({ bookingId }) => bookingId)).toEqual([moved]);

	const page = await closurePageView(closureId, staff);
	expect(page?.toSettle).toEqual([]);
	expect(page?.settled).toHaveLength(3);
	expect(page?.settled.find(({ outcome }) => outcome === "cancelled")).toMatchObject({
		bookingId: cancelled,
		hasEmail: false,
		startsAt: null,
	});
	const by = { by: `staff ${staff.staffMember.id}`, action: "settled" };
	expect(await noted(world.db, { action: "settled" })).toEqual(
		settlements.map((details) => ({ ...by, what: `closure ${closureId}`, details })),
	);
	expect(await listToSettle(staff)).toEqual([]);
});

test("somebody who books between the preview and the closure is not lost", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	const slotId = await world.slot({ start: at("10:30") });
	expect((await closurePreviewView(morning(), staff))?.toSettle).toEqual([]);
	const inBetween = await book(world, slotId);

	const closureId = await close(morning(), staff);
	expect((await closurePageView(closureId, staff))?.toSettle).toMatchObject([
		{ bookingId: inBetween },
	]);
});

test("bookings and a closure at the same moment: whoever got in is to be settled, the others are refused", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	const slots = await Promise.all(
		["09:00", "09:45", "10:30", "11:15"].map((time) => world.slot({ start: at(time) })),
	);
	const people = await Promise.all(slots.map(() => world.applicant()));
	const [closed, ...outcomes] = await Promise.all([
		closeDesk(morning(), staff),
		...slots.map((slotId, index) => {
			const id = people[index] ?? expect.fail("nobody");
			return bookSlot(
				{ slotId, applicant: known(id), idempotencyKey: newId(), note: null },
				world.visitor(id),
			);
		}),
	]);
	const gotIn = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.bookingId] : []));
	const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]));
	expect(closed.ok).toBe(true);
	expect(new Set(refusals)).toEqual(new Set(refusals.length > 0 ? ["slot_withdrawn"] : []));
	const toSettle = await listToSettle(staff);
	expect(toSettle.map(({ bookingId }) => bookingId).sort()).toEqual(gotIn.sort());
	expect(await world.db.read.slot.count({ where: { withdrawnAt: null } })).toBe(0);
});

test("a seat taken by somebody else in the meantime is told, and the person stays to be settled", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	const bookingId = await book(world, await world.slot({ start: at("10:30") }));
	const target = await world.slot({ start: atOffice("2026-12-04T10:30") });
	await close(morning(), staff);
	await book(world, target);
	const decision = { kind: "move", slotId: target } as const;
	expect(await settleBookings([{ bookingId, decision, seen: null }], "Assemblea", staff)).toEqual([
		{ bookingId, outcome: "slot_full" },
	]);
	expect(await listToSettle(staff)).toMatchObject([{ bookingId }]);
});

test("another municipality's appointment is not touched, nor is anybody moved into one", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	const theirs = await book(
		world,
		await world.slot({ start: at("10:30"), municipality: "rivoli" }),
	);
	const ours = await book(world, await world.slot({ start: at("10:30") }));
	const rivoli = await world.slot({ start: at("11:15"), municipality: "rivoli" });
	const settlements = await settleBookings(
		[
			{ bookingId: theirs, decision: { kind: "cancel" }, seen: null },
			{ bookingId: ours, decision: { kind: "move", slotId: rivoli }, seen: null },
		],
		"",
		staff,
	);
	expect(settlements).toEqual([{ bookingId: ours, outcome: "unknown_slot" }]);
	expect(await world.db.read.booking.count({ where: { status: "booked" } })).toBe(2);
	expect(await closeDesk(morning({ place: "office:rivoli-office" }), staff)).toEqual({
		ok: false,
		refusal: "unknown_place",
	});
	expect(await closurePreviewView(morning({ place: "municipality:rivoli" }), staff)).toBeNull();
});

test("the same closure sent twice is one closure", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	const request = morning();
	const outcomes = await Promise.all([closeDesk(request, staff), closeDesk(request, staff)]);
	expect(outcomes).toEqual([
		{ ok: true, closureId: request.key },
		{ ok: true, closureId: request.key },
	]);
	expect(await world.db.read.closure.findMany()).toMatchObject([
		{ officeId: "collegno-office", createdById: staff.staffMember.id, reason: "Assemblea" },
	]);
	expect(await noted(world.db, { subjectKind: "closure" })).toEqual([
		{
			by: `staff ${staff.staffMember.id}`,
			action: "closed",
			what: `closure ${request.key}`,
			details: {
				...{ from: at("09:00").toString(), to: at("13:00").toString(), repeats: "never" },
			},
		},
	]);
});

test.each([
	["a desk", "desk:collegno-desk", { deskId: "collegno-desk" }],
	["an office", "office:collegno-office", { officeId: "collegno-office" }],
	["a municipality", "municipality:collegno", { municipalityId: "collegno" }],
])("closing %s is written down as that, and shuts nothing else", async (_, place, scope) => {
	const world = await makeWorld();
	await world.slot({ start: at("10:30") });
	await world.slot({ start: at("10:30"), municipality: "rivoli" });
	await close(morning({ place }), await world.staff(null));
	const nowhere = { deskId: null, officeId: null, municipalityId: null };
	expect(await world.db.read.closure.findMany()).toMatchObject([{ ...nowhere, ...scope }]);
	const open = await world.db.read.slot.findMany({ where: { withdrawnAt: null } });
	expect(open.map(({ deskId }) => deskId)).toEqual(["rivoli-desk"]);
});

test("a closure may be entered until its last instant, and one that comes again after it", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"], at("13:00"));
	expect(await closeDesk(morning(), staff)).toEqual({ ok: false, refusal: "period_past" });
	const before = { ...staff, now: at("12:59") };
	expect(await closeDesk(morning(), before)).toMatchObject({ ok: true });
	expect(await closeDesk(morning({ repeats: "weekly" }), staff)).toMatchObject({ ok: true });
});

test("a closure may begin later than any slot stands", async () => {
	const world = await makeWorld();
	const august = morning({ fromOn: "2028-08-14", toOn: "2028-08-18", startTime: "", endTime: "" });
	expect(await closeDesk(august, await world.staff(["collegno"]))).toMatchObject({ ok: true });
	expect(await world.db.read.closure.count()).toBe(1);
});

test("a closure that two people take back at once is taken back once, and both have what they asked for", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	await world.opens();
	const closureId = await close(morning(), staff);
	const outcomes = await Promise.all([1, 2].map(() => reopenDesk(closureId, staff)));
	expect(outcomes).toContainEqual({ ok: true, published: 32 });
	expect(outcomes).toContainEqual({ ok: true, published: 0 });
	expect(await noted(world.db, { action: "reopened" })).toMatchObject([
		{ details: { published: 32 } },
	]);
});

test("a closure taken back publishes the slots again, and keeps whoever was left in one", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	await publishSlots(
		openingSchema.parse({
			deskId: "collegno-desk",
			serviceId: "primo-colloquio",
			weekday4: "on",
			startTime: "09:00",
			endTime: "12:00",
			slotMinutes: "45",
			pauseMinutes: "0",
			capacity: "2",
			deskSeats: "0",
			fromOn: "2026-12-03",
			toOn: "2026-12-03",
		}),
		staff,
	);
	const slots = await world.db.read.slot.findMany({ orderBy: { startsAt: "asc" } });
	const first = slots[0] ?? expect.fail("no slot");
	const left = await book(world, first.id);
	const closureId = await close(morning({ place: "municipality:collegno" }), staff);
	expect(await closuresView(staff)).toMatchObject([{ id: closureId, placeName: "Collegno" }]);
	expect(await closuresView(await world.staff(["rivoli"]))).toEqual([]);
	expect(await closurePageView(closureId, await world.staff(["rivoli"]))).toBeNull();
	expect(await reopenDesk(closureId, await world.staff(["rivoli"]))).toEqual({
		ok: false,
		refusal: "unknown_closure",
	});
	expect(await world.db.read.slot.count({ where: { withdrawnAt: null } })).toBe(0);

	expect(await reopenDesk(closureId, staff)).toEqual({ ok: true, published: 3 });
	const open = await world.db.read.slot.findMany({ where: { withdrawnAt: null } });
	expect(open).toHaveLength(4);
	expect(open.map(({ startsAt }) => startsAt.getTime()).sort()).toEqual(
		slots.map(({ startsAt }) => startsAt.getTime()),
	);
	expect(await world.db.read.booking.findUnique({ where: { id: left } })).toMatchObject({
		slotId: first.id,
	});
	expect(await listToSettle(staff)).toEqual([]);
	// Again: it is open, which is what was asked for.
	expect(await reopenDesk(closureId, staff)).toEqual({ ok: true, published: 0 });
	expect(await reopenDesk("nothing", staff)).toEqual({ ok: false, refusal: "unknown_closure" });
	expect(await noted(world.db, { action: "reopened" })).toEqual([
		{
			by: `staff ${staff.staffMember.id}`,
			action: "reopened",
			what: `closure ${closureId}`,
			details: { published: 3 },
		},
	]);
});

test("whole days are closed from midnight to midnight, even when the clocks change", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	const request = morning({
		startTime: "",
		endTime: "",
		fromOn: "2027-03-27",
		toOn: "2027-03-28",
	});
	expect(await closurePreviewView(request, staff)).toMatchObject({
		startsAt: new Date("2027-03-26T23:00:00Z"),
		endsAt: new Date("2027-03-28T22:00:00Z"),
	});
	const past = morning({ fromOn: "2026-11-22", startTime: "", endTime: "" });
	expect(await closeDesk(past, staff)).toEqual({ ok: false, refusal: "period_past" });
});

test("a form says which part of a closure is wrong", () => {
	const problems = (facts: Record<string, string>) => {
		const base = { key: newId(), place: "desk:d", fromOn: "2026-12-03", reason: "x" };
		const parsed = closeDeskSchema.safeParse({ ...base, ...facts });
		return parsed.error?.issues.map(({ path, message }) => `${String(path[0])}: ${message}`);
	};
	expect(problems({ place: "somewhere" })).toEqual(["place: choose"]);
	expect(problems({ fromOn: "2026-02-30" })).toContain("fromOn: date_invalid");
	expect(problems({ toOn: "domani" })).toContain("toOn: date_invalid");
	expect(problems({ toOn: "2026-12-01" })).toEqual(["toOn: end_before_start"]);
	expect(problems({ startTime: "09:00" })).toEqual(["endTime: both_times"]);
	expect(problems({ startTime: "9", endTime: "10:00" })).toEqual(["startTime: time_invalid"]);
	expect(problems({ startTime: "10:00", endTime: "09:00" })).toEqual(["endTime: end_before_start"]);
	expect(problems({ startTime: "09:00", endTime: "10:00", toOn: "2026-12-04" })).toEqual([
		"startTime: hours_of_one_day",
	]);
	expect(problems({ reason: " " })).toEqual(["reason: required"]);
});

test("a closure of everything is taken back by whoever may make one, and by nobody else", async () => {
	const world = await makeWorld();
	const operator = await world.staff();
	const { staffMember } = operator;
	const coordinator = {
		...operator,
		staffMember: { ...staffMember, role: "coordinator" as const },
	};
	const closureId = await close(morning({ place: "all" }), coordinator);
	expect(await reopenDesk(closureId, operator)).toEqual({
		ok: false,
		refusal: "not_a_coordinator",
	});
	expect(await world.db.read.closure.count()).toBe(1);
	expect(await reopenDesk(closureId, coordinator)).toMatchObject({ ok: true });
	expect(await world.db.read.closure.count()).toBe(0);
});
