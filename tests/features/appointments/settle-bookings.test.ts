import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import type { Decision } from "#app/features/appointments/settle-bookings.schema.ts";
import {
	moveForPerson,
	settleBookings,
} from "#app/features/appointments/settle-bookings.server.ts";
import { fromNoPage } from "#app/features/audit/seen-store.server.ts";
import { proposeRepairs } from "#app/features/repairs/propose-repairs.server.ts";
import { closeDesk } from "#app/features/slots/close-desk.server.ts";
import {
	at,
	book,
	expectNobodyLost,
	nextDay,
	soon,
	thursday,
} from "#tests/features/repairs/day.ts";
import { makeWorld } from "#tests/support/world.ts";

/** A desk of Collegno that has just closed its Thursday, with three people on it. */
async function closedDesk() {
	const world = await makeWorld();
	const collegno = await world.staff(["collegno"]);
	const rivoli = await world.staff(["rivoli"]);
	const people = [];
	for (const time of ["09:00", "10:00", "11:00"]) {
		people.push((await book(world, await world.slot({ start: at(time) }))).bookingId);
	}
	await closeDesk(thursday(), collegno);
	const booking = (id: string) => world.db.read.booking.findUniqueOrThrow({ where: { id } });
	return { world, collegno, rivoli, people, booking };
}

const chosen = (bookingId: string, decision: Decision) => ({ bookingId, decision, seen: null });

test("each person is settled as it was chosen for them, and whoever chooses by themselves is left alone", async () => {
	const { world, collegno, people, booking } = await closedDesk();
	const [moved = "", cancelled = "", waiting = ""] = people;
	const slotId = await world.slot({ start: nextDay("09:00") });
	const settlements = await settleBookings(
		[
			chosen(moved, { kind: "move", slotId }),
			chosen(cancelled, { kind: "cancel" }),
			chosen(waiting, { kind: "propose" }),
		],
		"Assemblea",
		collegno,
	);
	expect(settlements).toEqual([
		{ bookingId: moved, outcome: "moved" },
		{ bookingId: cancelled, outcome: "cancelled" },
	]);
	expect(await booking(moved)).toMatchObject({ slotId, status: "booked" });
	expect(await booking(cancelled)).toMatchObject({ status: "cancelled_by_office" });
	expect(await world.db.read.repair.findMany({ where: { status: "open" } })).toMatchObject([
		{ bookingId: waiting },
	]);
	await expectNobodyLost(world);
});

test("an appointment kept where it is stands, and its repair is closed", async () => {
	const { world, collegno, people, booking } = await closedDesk();
	const [kept = ""] = people;
	const { slotId } = await booking(kept);
	expect(await settleBookings([chosen(kept, { kind: "keep" })], "", collegno)).toEqual([
		{ bookingId: kept, outcome: "kept" },
	]);
	expect(await booking(kept)).toMatchObject({ slotId, status: "booked" });
	expect(await world.db.read.repair.findMany({ where: { bookingId: kept } })).toMatchObject([
		{ outcome: "kept" },
	]);
});

test("what can't be done for one person is said of them, and the others are settled", async () => {
	const { world, collegno, people, booking } = await closedDesk();
	const [first = "", second = ""] = people;
	const full = await world.slot({ start: nextDay("09:00") });
	await book(world, full);
	expect(
		await settleBookings(
			[
				chosen(first, { kind: "move", slotId: full }),
				chosen(newId(), { kind: "cancel" }),
				chosen(second, { kind: "cancel" }),
			],
			"",
			collegno,
		),
	).toEqual([
		{ bookingId: first, outcome: "slot_full" },
		{ bookingId: second, outcome: "cancelled" },
	]);
	expect(await booking(first)).toMatchObject({ status: "booked" });
});

test("a desk settles nobody of another municipality", async () => {
	const { world, rivoli, people, booking } = await closedDesk();
	const [theirs = ""] = people;
	const before = await booking(theirs);
	const slotId = await world.slot({ start: nextDay("09:00"), municipality: "rivoli" });
	for (const decision of [
		{ kind: "cancel" },
		{ kind: "keep" },
		{ kind: "move", slotId },
	] as const) {
		expect(await settleBookings([chosen(theirs, decision)], "", rivoli)).toEqual([]);
	}
	expect(await moveForPerson(theirs, slotId, fromNoPage(rivoli))).toEqual({
		ok: false,
		refusal: "unknown_booking",
	});
	expect(await booking(theirs)).toEqual(before);
});

test("the desk moves people to its own slots and to those kept for them elsewhere, to no others", async () => {
	const { world, collegno, people, booking } = await closedDesk();
	const [person = "", other = ""] = people;
	const kept = await world.slot({ start: nextDay("09:00"), municipality: "rivoli" });
	const context = { ...fromNoPage(collegno), now: soon };
	expect(await moveForPerson(person, kept, context)).toEqual({
		ok: false,
		refusal: "unknown_slot",
	});
	expect(await moveForPerson(person, newId(), context)).toEqual({
		ok: false,
		refusal: "unknown_slot",
	});
	await proposeRepairs(world.system(soon));
	const proposals = await world.db.read.repairAlternative.findMany({
		select: { slotId: true, repair: { select: { bookingId: true } } },
	});
	const proposed = proposals.find(({ slotId }) => slotId === kept)?.repair.bookingId ?? "";
	const notProposed = [person, other].find((id) => id !== proposed) ?? "";
	expect(await moveForPerson(notProposed, kept, context)).toEqual({
		ok: false,
		refusal: "unknown_slot",
	});
	expect(await moveForPerson(proposed, kept, context)).toEqual({ ok: true });
	expect(await booking(proposed)).toMatchObject({ slotId: kept });
	expect(await world.db.read.hold.count({ where: { slotId: kept } })).toBe(0);
});
