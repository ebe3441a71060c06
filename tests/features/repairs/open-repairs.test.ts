import { setTimeout } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { atDesk } from "#app/features/access.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import { moveBooking } from "#app/features/booking/move-booking.server.ts";
import { keepBooking } from "#app/features/repairs/keep-booking.server.ts";
import { settleRepair } from "#app/features/repairs/repair-store.server.ts";
import { tendRepairs } from "#app/features/repairs/tend-repairs.server.ts";
import { lockSlots } from "#app/features/seats/seat-store.server.ts";
import { closeDesk } from "#app/features/slots/close-desk.server.ts";
import { endRule } from "#app/features/slots/end-rule.server.ts";
import { publishDueSlots } from "#app/features/slots/publish-horizon.server.ts";
import { openingSchema } from "#app/features/slots/publish-slots.schema.ts";
import { publishSlots } from "#app/features/slots/publish-slots.server.ts";
import { reopenDesk } from "#app/features/slots/reopen-desk.server.ts";
import { known, linkedBooking, makeWorld, monday, type World } from "#tests/support/world.ts";
import { at, book, expectNobodyLost, nextDay, soon, thursday } from "./day.ts";

const opening = openingSchema.parse({
	deskId: "collegno-desk",
	serviceId: "primo-colloquio",
	weekday4: "on",
	startTime: "09:00",
	endTime: "12:00",
	slotMinutes: "45",
	pauseMinutes: "0",
	capacity: "1",
	deskSeats: "0",
	fromOn: "2026-12-03",
	toOn: "2026-12-03",
});

/** A published Thursday with somebody in the first slot. */
async function openedThursday(world: World) {
	const staff = await world.staff(["collegno"]);
	await publishSlots(opening, staff);
	const slot = await world.db.read.slot.findFirstOrThrow({ orderBy: { startsAt: "asc" } });
	const rule = await world.db.read.availabilityRule.findFirstOrThrow();
	return { staff, slotId: slot.id, ruleId: rule.id, ...(await book(world, slot.id)) };
}

const repairs = ({ db }: World) => db.read.repair.findMany({ orderBy: { openedAt: "asc" } });

test("closing opens a repair for everybody in them, and none for free slots", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	const one = await book(world, await world.slot({ start: at("10:30") }));
	await world.slot({ start: at("12:00") });
	await book(world, await world.slot({ start: nextDay("10:30") }));
	await closeDesk(thursday(), staff);
	expect(await repairs(world)).toMatchObject([{ bookingId: one.bookingId, status: "open" }]);
	await expectNobodyLost(world);
});

test("ending an opening opens a repair", async () => {
	const world = await makeWorld();
	const { staff, ruleId, bookingId } = await openedThursday(world);
	await endRule(ruleId, Temporal.PlainDate.from("2026-12-02"), staff);
	expect(await repairs(world)).toMatchObject([{ bookingId, status: "open" }]);
	await expectNobodyLost(world);
});

test("the daily publication opens a repair for whoever is in a slot that no rule wants any more", async () => {
	const world = await makeWorld();
	const { ruleId, bookingId } = await openedThursday(world);
	await world.db.transaction((tx) =>
		tx.availabilityRule.update({ where: { id: ruleId }, data: { weekday: 5 } }),
	);
	await publishDueSlots(world.system());
	expect(await repairs(world)).toMatchObject([{ bookingId, status: "open" }]);
	await expectNobodyLost(world);
});

test("cancelling and moving settle a repair, even past the deadline and at short notice", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	const cancelled = await book(world, await world.slot({ start: at("09:00") }));
	const moved = await book(world, await world.slot({ start: at("10:30") }));
	const target = await world.slot({ start: at("13:00"), municipality: "rivoli" });
	await closeDesk(thursday(), staff);
	const late = at("08:30");
	expect(
		await cancelBooking(
			linkedBooking(cancelled.bookingId),
			null,
			world.visitor(cancelled.applicantId, late),
		),
	).toEqual({ ok: true });
	expect(
		await moveBooking(
			{ booking: linkedBooking(moved.bookingId), toSlotId: target },
			world.visitor(moved.applicantId, late),
		),
	).toEqual({ ok: true });
	const outcomes = (await repairs(world)).map(({ bookingId, outcome }) => [bookingId, outcome]);
	expect(new Map(outcomes as [string, string][])).toEqual(
		new Map([
			[cancelled.bookingId, "cancelled"],
			[moved.bookingId, "moved"],
		]),
	);
	await expectNobodyLost(world);
});

test("somebody kept on purpose is in no repair any more, and stays in the withdrawn slot", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	const { bookingId } = await book(world, await world.slot({ start: at("10:30") }));
	await closeDesk(thursday(), staff);
	await keepBooking(atDesk("booking", bookingId, staff), staff);
	expect(await repairs(world)).toMatchObject([{ status: "settled", outcome: "kept" }]);
	await closeDesk(thursday(), staff);
	expect(await repairs(world)).toHaveLength(1);
	await expectNobodyLost(world);
});

test("a closure taken back keeps the people who were in, and closing again opens another repair", async () => {
	const world = await makeWorld();
	const { staff } = await openedThursday(world);
	const closed = await closeDesk(thursday(), staff);
	await reopenDesk(closed.ok ? closed.closureId : "", staff);
	expect(await repairs(world)).toMatchObject([{ status: "settled", outcome: "kept" }]);
	const later = { ...staff, now: monday.add({ minutes: 1 }) };
	await closeDesk(thursday(), later);
	expect((await repairs(world)).map(({ status }) => status)).toEqual(["settled", "open"]);
	await expectNobodyLost(world);
});

test("a repair that nobody settled is over when the appointment is", async () => {
	const world = await makeWorld();
	const { staff } = await openedThursday(world);
	await closeDesk(thursday(), staff);
	await tendRepairs(world.system(at("09:44")));
	expect(await repairs(world)).toMatchObject([{ status: "open" }]);
	await tendRepairs(world.system(at("09:45")));
	expect(await repairs(world)).toMatchObject([{ status: "settled", outcome: "passed" }]);
});

test("a repair whose time is over waits for whoever is settling it at that moment", async () => {
	const world = await makeWorld();
	const { staff, slotId, bookingId } = await openedThursday(world);
	await closeDesk(thursday(), staff);
	const over = at("09:45");
	let tending: Promise<unknown> | undefined;
	await world.db.transaction(async (tx) => {
		await lockSlots(tx, [slotId]);
		tending = tendRepairs(world.system(over));
		await Promise.race([tending, setTimeout(200)]);
		await settleRepair(tx, { bookingId, slotId }, "cancelled", over);
	});
	await tending;
	expect(await repairs(world)).toMatchObject([{ status: "settled", outcome: "cancelled" }]);
});

test("whoever books, moves, cancels or is kept while the desk closes: nobody is lost", async () => {
	const world = await makeWorld();
	const staff = await world.staff(null);
	for (let round = 0; round < 20; round++) {
		const day = Temporal.PlainDate.from("2026-12-01").add({ days: round });
		const start = (hours: number) =>
			day
				.toZonedDateTime({ timeZone: "Europe/Rome", plainTime: "09:00" })
				.add({ hours })
				.toInstant();
		const [empty = "", leaves = "", cancels = "", kept = ""] = await Promise.all(
			[0, 1, 2, 3].map((hours) => world.slot({ start: start(hours) })),
		);
		const away = await world.slot({ start: start(5), municipality: "rivoli" });
		const [leaver, canceller, stays, newcomer] = await Promise.all([
			book(world, leaves),
			book(world, cancels),
			book(world, kept),
			world.applicant(),
		]);
		const closing = { ...thursday(), fromOn: day, toOn: day };
		await Promise.all([
			bookSlot(
				{ slotId: empty, applicant: known(newcomer), idempotencyKey: newId(), note: null },
				world.visitor(newcomer),
			),
			moveBooking(
				{ booking: linkedBooking(leaver.bookingId), toSlotId: away },
				world.visitor(leaver.applicantId),
			),
			closeDesk(closing, staff),
			cancelBooking(linkedBooking(canceller.bookingId), null, world.visitor(canceller.applicantId)),
			keepBooking(atDesk("booking", stays.bookingId, staff), staff),
		]);
		await expectNobodyLost(world);
	}
	await tendRepairs(world.system(soon));
	await expectNobodyLost(world);
});
