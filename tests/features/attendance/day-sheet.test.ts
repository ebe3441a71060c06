import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { atDesk } from "#app/features/access.ts";
import { daySheetView } from "#app/features/attendance/day-sheet.view.server.ts";
import { recordAttendance } from "#app/features/attendance/record-attendance.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { atOffice, known, makeWorld, type World } from "#tests/support/world.ts";

async function book(world: World, slotId: string, facts = {}, note: string | null = null) {
	const applicantId = await world.applicant(facts);
	const booked = await bookSlot(
		{ slotId, applicant: known(applicantId), idempotencyKey: newId(), note },
		world.visitor(applicantId),
	);
	return booked.ok ? booked.bookingId : expect.fail(booked.refusal);
}

const at = (time: string) => atOffice(`2026-12-03T${time}`);
const all = { day: null, officeId: null };

test("a day at a glance: who comes when, how to reach them, what to know", async () => {
	const world = await makeWorld();
	const person = { familyName: "Popescu", givenName: "Elena", locale: "en", phone: "3331234567" };
	await book(world, await world.slot({ start: at("10:30") }), person, "Vengo con un'amica");
	await book(world, await world.slot({ start: at("09:45") }), { email: null });
	await world.slot({ start: at("11:15") });

	const staff = await world.staff(["collegno"], at("08:00"));
	const { desks, ...sheet } = await daySheetView(all, staff);
	expect(sheet).toEqual({
		day: "2026-12-03",
		previousDay: "2026-12-02",
		nextDay: "2026-12-04",
		isToday: true,
		at: new Date("2026-12-03T07:00:00Z"),
		counters: { booked: 2, arrived: 0, attended: 0, absent: 0, freeSeats: 1 },
	});
	expect(desks).toMatchObject([
		{
			officeName: "Sportello di Collegno",
			deskName: "Sportello 1",
			freeAt: [new Date("2026-12-03T10:15:00Z")],
			rows: [
				{ familyName: "Rossi", phone: null, hasNote: false, locale: "it" },
				{
					familyName: "Popescu",
					givenName: "Elena",
					phone: "3331234567",
					hasNote: true,
					locale: "en",
					serviceName: "Primo colloquio",
					status: "booked",
					attendance: null,
				},
			],
		},
	]);
	expect(desks[0]?.rows[0]?.reference).toMatch(/^.{4}-.{4}$/);
});

test("whoever is late is told from whoever is not due, and from those of whom nobody said how it ended", async () => {
	const world = await makeWorld();
	const [over, , here] = await Promise.all(
		["09:00", "09:45", "10:30", "11:15"].map(async (time) =>
			book(world, await world.slot({ start: at(time) })),
		),
	);
	const staff = await world.staff(["collegno"], at("09:57"));
	await recordAttendance(atDesk("booking", here ?? "", staff), "arrived", staff);
	const expectations = async (now = staff.now) =>
		(await daySheetView(all, { ...staff, now })).desks[0]?.rows.map((row) => row.expectation);
	expect(await expectations()).toEqual([
		{ is: "not_entered" },
		{ is: "late", minutes: 12 },
		null,
		{ is: "expected" },
	]);
	await recordAttendance(atDesk("booking", over ?? "", staff), "no_show", staff);
	expect((await expectations())?.[0]).toBe(null);
});

test("the counters follow what is entered", async () => {
	const world = await makeWorld();
	const [first, second, third] = await Promise.all(
		["09:00", "09:45", "10:30"].map(async (time) =>
			book(world, await world.slot({ start: at(time) })),
		),
	);
	const staff = await world.staff(["collegno"], at("11:30"));
	await recordAttendance(atDesk("booking", first ?? "", staff), "attended", staff);
	await recordAttendance(atDesk("booking", second ?? "", staff), "no_show", staff);
	await recordAttendance(atDesk("booking", third ?? "", staff), "arrived", staff);
	const { counters } = await daySheetView(all, staff);
	expect(counters).toEqual({ booked: 3, arrived: 1, attended: 1, absent: 1, freeSeats: 0 });
});

test("nobody sees another municipality's day, nor chooses its office", async () => {
	const world = await makeWorld();
	await book(world, await world.slot({ start: at("10:30"), municipality: "rivoli" }));
	const staff = await world.staff(["collegno"], at("08:00"));
	expect((await daySheetView(all, staff)).desks).toEqual([]);
	expect((await daySheetView({ ...all, officeId: "rivoli-office" }, staff)).desks).toEqual([]);
	expect((await daySheetView(all, await world.staff(null, at("08:00")))).desks).toHaveLength(1);
});

test("a day is from midnight to midnight at the office", async () => {
	const world = await makeWorld();
	await book(world, await world.slot({ start: at("00:00") }));
	await book(world, await world.slot({ start: at("23:15") }));
	const staff = await world.staff(["collegno"]);
	const count = async (day: string) =>
		(await daySheetView({ day, officeId: null }, staff)).counters.booked;
	expect(await count("2026-12-02")).toBe(0);
	expect(await count("2026-12-03")).toBe(2);
	expect(await count("2026-12-04")).toBe(0);
});

test("a day that does not exist is today", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"], at("08:00"));
	expect((await daySheetView({ day: "2026-02-30", officeId: null }, staff)).day).toBe("2026-12-03");
});
