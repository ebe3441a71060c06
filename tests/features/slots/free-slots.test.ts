import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { staffBookingView } from "#app/features/booking/staff-booking.view.server.ts";
import { freeSlotsView } from "#app/features/slots/free-slots.view.server.ts";
import { weekAgendaView } from "#app/features/slots/week-agenda.view.server.ts";
import { atOffice, known, makeWorld } from "#tests/support/world.ts";

const service = { serviceId: "primo-colloquio", officeId: null, from: null };

test("the desk is shown, and books, the seats kept for it, at any notice", async () => {
	const world = await makeWorld();
	const start = atOffice("2026-11-23T10:00");
	const slotId = await world.slot({ start, capacity: 2, deskSeats: 1 });
	const staff = await world.staff(["collegno"], atOffice("2026-11-23T09:50"));
	const request = (applicant: ReturnType<typeof known>) => ({
		slotId,
		applicant,
		idempotencyKey: newId(),
		note: null,
	});
	for (const seatsLeft of [2, 1]) {
		const { days } = await freeSlotsView(service, staff);
		expect(days).toMatchObject([{ day: "2026-11-23", slots: [{ id: slotId, seatsLeft }] }]);
		const applicant = known(await world.applicant());
		expect(await bookSlot(request(applicant), staff)).toMatchObject({ ok: true });
	}
	expect((await freeSlotsView(service, staff)).days).toEqual([]);
	const late = known(await world.applicant());
	expect(await bookSlot(request(late), staff)).toEqual({ ok: false, refusal: "slot_full" });
});

test("only free slots to come in the desk's own offices are offered, from a day on", async () => {
	const world = await makeWorld();
	await world.slot({ start: atOffice("2026-11-23T08:00") });
	await world.slot({ start: atOffice("2026-12-01T10:00"), municipality: "rivoli" });
	const second = await world.slot({ start: atOffice("2026-12-02T10:00") });
	const third = await world.slot({ start: atOffice("2026-12-03T10:00") });
	const ids = async (query: { serviceId?: string; from?: string }, scope: string[]) =>
		(await freeSlotsView({ ...service, ...query }, await world.staff(scope))).days.flatMap(
			({ slots }) => slots.map(({ id }) => id),
		);
	expect(await ids({}, ["collegno"])).toEqual([second, third]);
	expect(await ids({ from: "2026-12-03" }, ["collegno"])).toEqual([third]);
	expect(await ids({ serviceId: "altro" }, ["collegno"])).toEqual([]);
	expect(await ids({}, [])).toEqual([]);
});

test("page after page every free slot is seen once, also of a day with more than a page holds", async () => {
	const world = await makeWorld();
	const slots: string[] = [];
	for (const [day, count] of [
		["2026-12-01", 5],
		["2026-12-02", 70],
		["2026-12-03", 1],
	] as const) {
		for (let n = 0; n < count; n++) {
			const start = atOffice(`${day}T08:00`).add({ minutes: 10 * n });
			slots.push(await world.slot({ start, minutes: 10 }));
		}
	}
	const staff = await world.staff(["collegno"]);
	const seen: string[] = [];
	const pages: string[][] = [];
	for (let from: string | null = "2026-12-01"; from; ) {
		const page = await freeSlotsView({ ...service, from }, staff);
		pages.push(page.days.map(({ day }) => day));
		seen.push(...page.days.flatMap((day) => day.slots.map(({ id }) => id)));
		from = page.next;
		if (pages.length > 4) break;
	}
	expect(pages).toEqual([["2026-12-01"], ["2026-12-02"], ["2026-12-03"]]);
	expect(seen).toEqual(slots);
});

test("an office's week shows each slot with the people in it, and no other municipality's", async () => {
	const world = await makeWorld();
	const slotId = await world.slot({ capacity: 3 });
	const applicant = known(await world.applicant({ givenName: "Elena", familyName: "Popescu" }));
	await bookSlot(
		{ slotId, applicant, idempotencyKey: newId(), note: null },
		world.visitor(applicant.id),
	);
	const query = { officeId: "collegno-office", from: "2026-12-05" };
	const agenda = await weekAgendaView(query, await world.staff(["collegno"]));
	expect(agenda).toMatchObject({
		from: "2026-11-30",
		previous: "2026-11-23",
		next: "2026-12-07",
	});
	expect(agenda?.days.map(({ day }) => day)).toEqual([
		"2026-11-30",
		"2026-12-01",
		"2026-12-02",
		"2026-12-03",
		"2026-12-04",
	]);
	expect(agenda?.days[3]?.slots).toMatchObject([
		{ id: slotId, capacity: 3, seatsTaken: 1, people: [{ familyName: "Popescu" }] },
	]);
	expect(await weekAgendaView(query, await world.staff(["rivoli"]))).toBeNull();
});

test("an appointment opens with its history and its messages, at its own desk only", async () => {
	const world = await makeWorld();
	const slotId = await world.slot();
	const staff = await world.staff(["collegno"]);
	const applicant = known(await world.applicant({ phone: "3331234567" }));
	const booked = await bookSlot(
		{ slotId, applicant, idempotencyKey: newId(), note: "Arrivo da Alpignano" },
		staff,
	);
	if (!booked.ok) expect.fail(booked.refusal);
	const view = await staffBookingView(booked.bookingId, staff);
	expect(view).toMatchObject({
		status: "booked",
		note: "Arrivo da Alpignano",
		bookedBy: "staff",
		isWithdrawn: false,
		applicant: { phone: "3331234567", familyName: "Rossi" },
		messages: [{ kind: "booking_confirmed", status: "pending" }],
		history: [
			{
				action: "booked",
				actor: "staff",
				staffName: "Olga Operatrice",
				starts: { startsAt: new Date("2026-12-03T09:30:00Z") },
			},
		],
	});
	expect(await staffBookingView(booked.bookingId, await world.staff(["rivoli"]))).toBeNull();
});
