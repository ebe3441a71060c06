import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { atDesk } from "#app/features/access.ts";
import { cancelGroupSession } from "#app/features/appointments/cancel-group-session.server.ts";
import { daySheetView } from "#app/features/attendance/day-sheet.view.server.ts";
import { recordAttendance } from "#app/features/attendance/record-attendance.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import { groupSessionView } from "#app/features/slots/group-session.view.server.ts";
import { withdrawGroupSession } from "#app/features/slots/withdraw-group-session.server.ts";
import { expectSeatsToAddUp } from "#tests/features/booking/invariants.ts";
import { atOffice, linkedBooking, makeWorld } from "#tests/support/world.ts";
import { noted } from "#tests/support/written.ts";

/** A session for twelve in Collegno, on Thursday 3 December at half past ten. */
async function makeSession() {
	const world = await makeWorld();
	await world.db.transaction((tx) =>
		tx.service.update({ where: { id: "primo-colloquio" }, data: { format: "group" } }),
	);
	const slotId = await world.slot({ capacity: 12, minutes: 90 });
	const join = (facts = {}) =>
		bookSlot(
			{ slotId, applicant: world.newcomer(facts), idempotencyKey: newId(), note: null },
			world.visitor(),
		);
	const joined = async (facts = {}) => {
		const booked = await join(facts);
		return booked.ok ? booked.bookingId : expect.fail(booked.refusal);
	};
	return { world, slotId, join, joined };
}

test("sixty people at once on twelve seats: twelve appointments, twelve messages, forty-eight refusals", async () => {
	const { world, slotId, join } = await makeSession();
	const outcomes = await Promise.all(Array.from({ length: 60 }, () => join()));
	expect(outcomes.filter(({ ok }) => ok)).toHaveLength(12);
	const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]));
	expect(refusals).toEqual(Array.from({ length: 48 }, () => "slot_full"));
	expect(await world.db.read.message.count()).toBe(12);
	expect(await world.db.read.applicant.count()).toBe(12);
	await expectSeatsToAddUp(world.db);
	const staff = await world.staff(["collegno"]);
	const session = await groupSessionView(slotId, staff);
	expect(session).toMatchObject({ capacity: 12, seatsTaken: 12, isWithdrawn: false });
	expect(session?.participants).toHaveLength(12);
});

test("cancelling a session tells everybody exactly once, even when two people press at once and again", async () => {
	const { world, slotId, join, joined } = await makeSession();
	const people = await Promise.all(Array.from({ length: 11 }, () => joined()));
	await cancelBooking(linkedBooking(people[0] ?? ""), null, world.visitor());
	await joined({ email: null, phone: "3331234567" });
	const [one, other] = [await world.staff(["collegno"]), await world.staff(["collegno"])];
	const outcomes = await Promise.all([
		cancelGroupSession(slotId, "Aula allagata", one),
		cancelGroupSession(slotId, "Aula allagata", other),
	]);
	const cancelled = outcomes.map((outcome) => (outcome.ok ? outcome.cancelled : 0));
	expect(cancelled.reduce((sum, count) => sum + count)).toBe(11);
	expect(await cancelGroupSession(slotId, null, one)).toEqual({ ok: true, cancelled: 0 });

	const told = await world.db.read.message.groupBy({
		by: ["bookingId"],
		where: { kind: "booking_cancelled", booking: { status: "cancelled_by_office" } },
		_count: true,
	});
	expect(told.map(({ _count }) => _count)).toEqual(Array.from({ length: 10 }, () => 1));
	expect(await world.db.read.booking.count({ where: { status: "booked" } })).toBe(0);
	expect(await world.db.read.closure.findMany()).toMatchObject([
		{
			...{ id: slotId, deskId: "collegno-desk", reason: "Incontro annullato" },
			startsAt: toDate(atOffice("2026-12-03T10:30")),
			endsAt: toDate(atOffice("2026-12-03T12:00")),
		},
	]);
	const entries = await noted(world.db, { subjectKind: "slot" });
	expect(entries).toMatchObject([{ action: "withdrawn", what: `slot ${slotId}` }]);
	expect(await join()).toMatchObject({ ok: false });
	await expectSeatsToAddUp(world.db);
	const session = await groupSessionView(slotId, one);
	expect(session).toMatchObject({ isWithdrawn: true, participants: [], seatsTaken: 0 });
	expect(session?.cancelled.filter(({ hasEmail }) => !hasEmail)).toMatchObject([
		{ status: "cancelled_by_office", phone: "3331234567" },
	]);
});

test("whoever books while the session is being cancelled is refused, or told", async () => {
	const { world, slotId, join } = await makeSession();
	const staff = await world.staff(["collegno"]);
	const [cancelled, ...outcomes] = await Promise.all([
		cancelGroupSession(slotId, null, staff),
		...Array.from({ length: 20 }, () => join()),
	]);
	const booked = outcomes.filter(({ ok }) => ok).length;
	expect(cancelled).toEqual({ ok: true, cancelled: booked });
	expect(await world.db.read.booking.count({ where: { status: "booked" } })).toBe(0);
	await expectSeatsToAddUp(world.db);
});

test("a session that has begun is not cancelled, an interview is no session, another municipality's is not there", async () => {
	const { world, slotId } = await makeSession();
	const staff = await world.staff(["collegno"]);
	const late = { ...staff, now: atOffice("2026-12-03T10:30") };
	expect(await withdrawGroupSession(slotId, late)).toEqual({
		ok: false,
		refusal: "session_started",
	});
	const unknown = { ok: false, refusal: "unknown_session" };
	expect(await withdrawGroupSession(slotId, await world.staff(["rivoli"]))).toEqual(unknown);
	expect(await withdrawGroupSession("nothing", staff)).toEqual(unknown);
	expect(await groupSessionView(slotId, await world.staff(["rivoli"]))).toBeNull();
	await world.db.transaction((tx) =>
		tx.service.update({ where: { id: "primo-colloquio" }, data: { format: "individual" } }),
	);
	expect(await withdrawGroupSession(slotId, staff)).toEqual(unknown);
	expect(await groupSessionView(slotId, staff)).toBeNull();
});

test("the day shows a session once, with its people in it, each with an attendance", async () => {
	const { world, slotId, joined } = await makeSession();
	const [present, absent] = [
		await joined({ familyName: "Bianchi" }),
		await joined({ familyName: "Verdi" }),
	];
	const staff = await world.staff(["collegno"], atOffice("2026-12-03T11:00"));
	await recordAttendance(atDesk("booking", present, staff), "attended", staff);
	await recordAttendance(atDesk("booking", absent, staff), "no_show", staff);
	const sheet = await daySheetView({ day: null, officeId: null }, staff);
	expect(sheet.desks).toMatchObject([
		{
			rows: [],
			freeAt: [],
			sessions: [
				{
					slotId,
					capacity: 12,
					seatsTaken: 2,
					rows: [
						{ familyName: "Bianchi", attendance: "attended" },
						{ familyName: "Verdi", attendance: "no_show" },
					],
				},
			],
		},
	]);
	expect(sheet.counters).toMatchObject({ booked: 2, attended: 1, absent: 1 });
});
