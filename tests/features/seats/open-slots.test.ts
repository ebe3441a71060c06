import { expect, test } from "vitest";
import { alternativesView } from "#app/features/booking/alternatives.view.server.ts";
import { bookablePlacesView } from "#app/features/booking/bookable-places.view.server.ts";
import { openSlotsView } from "#app/features/booking/open-slots.view.server.ts";
import { listOpenSlots } from "#app/features/seats/open-slot-store.server.ts";
import { atOffice, makeWorld, monday, type World, zone } from "#tests/support/world.ts";

const collegno = { serviceId: "primo-colloquio", officeId: "collegno-office", zone, from: null };

async function change(world: World, slotId: string, data: { withdrawnAt: Date } | object) {
	await world.db.transaction((tx) => tx.slot.update({ where: { id: slotId }, data }));
}

/** A second desk in Collegno, with a slot of its own. */
async function slotAtAnotherDesk(world: World, start = atOffice("2026-12-03T10:30")) {
	const id = await world.slot({ start: start.add({ hours: 1000 }) });
	await world.db.transaction((tx) =>
		tx.desk.create({ data: { id: "second-desk", officeId: "collegno-office", name: "Due" } }),
	);
	await change(world, id, {
		deskId: "second-desk",
		startsAt: new Date(start.epochMilliseconds),
		endsAt: new Date(start.add({ minutes: 45 }).epochMilliseconds),
	});
	return id;
}

test("what is shown can be booked: not the full, the withdrawn, the too near or the too far", async () => {
	const world = await makeWorld();
	const full = await world.slot({ start: atOffice("2026-12-01T09:00") });
	await change(world, full, { seatsTaken: 1 });
	const withdrawn = await world.slot({ start: atOffice("2026-12-01T10:00") });
	await change(world, withdrawn, { withdrawnAt: new Date(0) });
	await world.slot({ start: atOffice("2026-12-01T11:00"), capacity: 2, deskSeats: 2 });
	await world.slot({ start: atOffice("2026-11-20T09:00") });
	await world.slot({ start: atOffice("2026-11-24T08:59") });
	const atTheNotice = await world.slot({ start: atOffice("2026-11-24T09:00") });
	const lastOfTheHorizon = await world.slot({ start: atOffice("2027-01-18T17:00") });
	await world.slot({ start: atOffice("2027-01-19T09:00") });

	const { days, first, next } = await openSlotsView(collegno, world.visitor());
	expect(days.map(({ day, times }) => [day, times.map(({ slotId }) => slotId)])).toEqual([
		["2026-11-24", [atTheNotice]],
		["2027-01-18", [lastOfTheHorizon]],
	]);
	expect(first?.slotId).toBe(atTheNotice);
	expect(next).toBeNull();
});

test("two desks free at the same time are one time to choose, and seats are counted without the desk's", async () => {
	const world = await makeWorld();
	await world.slot({ capacity: 5, deskSeats: 2 });
	await slotAtAnotherDesk(world);
	const { days } = await openSlotsView(collegno, world.visitor());
	expect(days).toMatchObject([{ day: "2026-12-03", times: [{}] }]);
	expect([1, 3]).toContain(days[0]?.times[0]?.seatsLeft);
});

test("eight days are a page, and the next one begins where it ends", async () => {
	const world = await makeWorld();
	for (let day = 1; day <= 10; day++) {
		await world.slot({ start: atOffice(`2026-12-${String(day).padStart(2, "0")}T09:00`) });
	}
	const firstPage = await openSlotsView(collegno, world.visitor());
	expect(firstPage.days).toHaveLength(8);
	expect(firstPage.next).toBe("2026-12-09");
	const secondPage = await openSlotsView({ ...collegno, from: "2026-12-09" }, world.visitor());
	expect(secondPage.days.map(({ day }) => day)).toEqual(["2026-12-09", "2026-12-10"]);
	expect(secondPage.next).toBeNull();
	expect(secondPage.first).toEqual(firstPage.first);
});

test("a page from nonsense or from the past is the first page", async () => {
	const world = await makeWorld();
	const slotId = await world.slot();
	for (const from of ["2026-02-30", "ieri", "2020-01-01"]) {
		const { days } = await openSlotsView({ ...collegno, from }, world.visitor());
		expect(days[0]?.times[0]?.slotId).toBe(slotId);
	}
});

test("a service that the public may not book shows nothing", async () => {
	const world = await makeWorld();
	await world.slot();
	await world.db.transaction((tx) =>
		tx.service.update({ where: { id: "primo-colloquio" }, data: { mayBook: "by_invitation" } }),
	);
	expect((await openSlotsView(collegno, world.visitor())).days).toEqual([]);
});

test("earlier slots are listed latest first, and only within the notice", async () => {
	const world = await makeWorld();
	await world.slot({ start: atOffice("2026-11-23T15:00") });
	const first = await world.slot({ start: atOffice("2026-11-30T09:00") });
	const second = await world.slot({ start: atOffice("2026-12-01T09:00") });
	await world.slot({ start: atOffice("2026-12-03T10:30") });
	const slots = await listOpenSlots(
		world.db,
		{
			serviceId: "primo-colloquio",
			officeIds: null,
			from: atOffice("2026-12-03T10:30"),
			direction: "earlier",
			most: 10,
		},
		monday,
	);
	expect(slots.map(({ id }) => id)).toEqual([second, first]);
});

test("each place with its first free time, and the places without one too", async () => {
	const world = await makeWorld();
	await world.db.transaction((tx) =>
		tx.availabilityRule.createMany({
			data: ["collegno", "rivoli"].map((place) => ({
				id: place,
				deskId: `${place}-desk`,
				serviceId: "primo-colloquio",
				weekday: 4,
				startTime: "09:00",
				endTime: "12:00",
				fromOn: "2026-11-01",
				slotMinutes: 45,
			})),
		}),
	);
	const gone = await world.slot({ start: atOffice("2026-12-01T09:00") });
	await change(world, gone, { seatsTaken: 1 });
	const first = await world.slot({ start: atOffice("2026-12-02T09:00") });
	await world.slot({ start: atOffice("2026-12-03T09:00") });
	expect(await bookablePlacesView("primo-colloquio", world.visitor())).toMatchObject([
		{ municipalityId: "collegno", first: { slotId: first } },
		{ municipalityId: "rivoli", first: null },
	]);
	expect(await bookablePlacesView("no-such-service", world.visitor())).toEqual([]);
});

test("each place says what is known of its entrance and of the languages spoken there", async () => {
	const world = await makeWorld();
	await world.opens();
	await world.db.transaction((tx) =>
		tx.office.update({
			where: { id: "rivoli-office" },
			data: { stepFree: true, languages: "fr ar" },
		}),
	);
	const places = await bookablePlacesView("primo-colloquio", world.visitor());
	expect(places.map(({ access }) => access)).toMatchObject([
		{ stepFree: null, languages: [] },
		{ stepFree: true, languages: ["fr", "ar"] },
	]);
});

test("instead of a slot that is gone: the nearest of its office on either side, then elsewhere", async () => {
	const world = await makeWorld();
	const gone = await world.slot();
	await change(world, gone, { seatsTaken: 1 });
	const after = await world.slot({ start: atOffice("2026-12-04T10:30") });
	const before = await world.slot({ start: atOffice("2026-12-01T10:30") });
	const elsewhere = await world.slot({ municipality: "rivoli" });
	await world.slot({ municipality: "rivoli", start: atOffice("2026-12-10T10:30") });
	const alternatives = await alternativesView(gone, world.visitor());
	expect(alternatives.map(({ slotId }) => slotId)).toEqual([after, before, elsewhere]);
	expect(alternatives[2]).toMatchObject({ municipalityName: "Rivoli", zone });
});

test("of an office with many desks, three times are found before any elsewhere", async () => {
	const world = await makeWorld();
	const gone = await world.slot();
	await change(world, gone, { seatsTaken: 1 });
	const [model] = await world.db.read.slot.findMany();
	if (!model) throw new Error("no slot");
	await world.slot({ municipality: "rivoli", start: atOffice("2026-12-03T11:15") });
	await world.db.transaction(async (tx) => {
		for (let desk = 0; desk < 12; desk++) {
			await tx.desk.create({
				data: { id: `desk-${desk}`, officeId: "collegno-office", name: `${desk}` },
			});
			for (const [day, time] of [
				["2026-12-02", "09:00"],
				["2026-12-04", "09:00"],
				["2026-12-09", "09:00"],
			] as const) {
				const start = atOffice(`${day}T${time}`);
				await tx.slot.create({
					data: {
						...model,
						id: `${desk}-${day}`,
						deskId: `desk-${desk}`,
						seatsTaken: 0,
						startsAt: new Date(start.epochMilliseconds),
						endsAt: new Date(start.add({ minutes: 45 }).epochMilliseconds),
					},
				});
			}
		}
	});
	const alternatives = await alternativesView(gone, world.visitor());
	expect(alternatives.map(({ officeName }) => officeName)).toEqual(
		Array(3).fill(alternatives[0]?.officeName),
	);
	expect(new Set(alternatives.map(({ startsAt }) => startsAt.getTime())).size).toBe(3);
});

test("a day is shown whole, however many times it has", async () => {
	const world = await makeWorld();
	const model = await world.slot({ start: atOffice("2026-12-03T08:00"), minutes: 1 });
	const slot = await world.db.read.slot.findUniqueOrThrow({ where: { id: model } });
	const later = (minutes: number) => new Date(slot.startsAt.getTime() + minutes * 60_000);
	await world.db.transaction(async (tx) => {
		for (let minute = 1; minute < 850; minute++) {
			await tx.slot.create({
				data: {
					...slot,
					id: `minute-${minute}`,
					startsAt: later(minute),
					endsAt: later(minute + 1),
				},
			});
		}
	});
	const shown = await openSlotsView(collegno, world.visitor());
	expect(shown.days.map(({ times }) => times.length)).toEqual([850]);
	expect(shown.next).toBeNull();
	await world.slot({ start: atOffice("2026-12-07T09:00") });
	const both = await openSlotsView(collegno, world.visitor());
	expect(both.days.map(({ day, times }) => [day, times.length])).toEqual([
		["2026-12-03", 850],
		["2026-12-07", 1],
	]);
});

test("a free desk at the same time comes first; an unknown slot has no alternatives", async () => {
	const world = await makeWorld();
	const gone = await world.slot();
	await change(world, gone, { seatsTaken: 1 });
	await world.slot({ start: atOffice("2026-12-03T09:45") });
	const sameTime = await slotAtAnotherDesk(world);
	expect((await alternativesView(gone, world.visitor()))[0]?.slotId).toBe(sameTime);
	expect(await alternativesView("no-such-slot", world.visitor())).toEqual([]);
});

test("of two other municipalities, the nearer one comes first, even a little later", async () => {
	const world = await makeWorld();
	await world.eleven();
	const gone = await world.slot();
	await change(world, gone, { seatsTaken: 1 });
	const far = await world.slot({ start: atOffice("2026-12-03T10:30"), municipality: "rivoli" });
	await world.db.transaction(async (tx) => {
		const office = await tx.office.findUniqueOrThrow({ where: { id: "collegno-office" } });
		const municipalityId = "buttigliera-alta";
		await tx.office.create({ data: { ...office, id: "far-office", municipalityId } });
		await tx.desk.create({ data: { id: "far-desk", officeId: "far-office", name: "Sportello" } });
		await tx.slot.update({
			where: { id: far },
			data: { officeId: "far-office", deskId: "far-desk" },
		});
	});
	const near = await world.slot({ municipality: "rivoli", start: atOffice("2026-12-03T11:15") });
	const alternatives = await alternativesView(gone, world.visitor());
	expect(alternatives.map(({ slotId }) => slotId)).toEqual([near, far]);
});

test("offices of two zones each have their own notice, and a short list is not cut shorter by it", async () => {
	const world = await makeWorld();
	await world.db.transaction((tx) =>
		tx.office.update({ where: { id: "rivoli-office" }, data: { zone: "America/New_York" } }),
	);
	// A day ahead on the wall clock: over the night of the change the two zones differ.
	const now = atOffice("2027-03-13T12:00");
	const rome = await world.slot({ start: now.add({ hours: 24 }) });
	const tooSoon = now.add({ hours: 23, minutes: 30 });
	const newYork = await world.slot({ start: tooSoon, municipality: "rivoli" });
	const query = { serviceId: "primo-colloquio", officeIds: null, from: now, most: 1 };
	const first = await listOpenSlots(world.db, query, now);
	expect(first.map(({ id }) => id)).toEqual([newYork]);
	await change(world, newYork, { seatsTaken: 1 });
	await world.slot({ start: tooSoon });
	const next = await listOpenSlots(world.db, query, now);
	expect(next.map(({ id }) => id)).toEqual([rome]);
});

test("a list that goes on after one of its slots names each once, also of two that start together", async () => {
	const world = await makeWorld();
	const start = atOffice("2026-12-03T10:30");
	const slots = [
		await world.slot({ start }),
		await slotAtAnotherDesk(world, start),
		await world.slot({ start: start.add({ hours: 1 }) }),
	];
	const query = { serviceId: "primo-colloquio", officeIds: null, most: 1 };
	const listed: string[] = [];
	let from = { start: monday, id: null as string | null };
	for (const _ of slots) {
		const [next] = await listOpenSlots(
			world.db,
			{ ...query, from: from.start, afterId: from.id },
			monday,
		);
		if (!next) break;
		listed.push(next.id);
		from = next;
	}
	expect(listed.sort()).toEqual(slots.sort());
});
