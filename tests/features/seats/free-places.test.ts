import type { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { listFreePlaces } from "#app/features/seats/free-seat-store.server.ts";
import { atOffice, makeWorld, monday, type World } from "#tests/support/world.ts";

/** A desk's slots of a quarter of an hour, one after the other. */
async function addSlots(
	world: World,
	{ start, count, municipality }: { start: Temporal.Instant; count: number; municipality: string },
): Promise<void> {
	const data = Array.from({ length: count }, (_, index) => ({
		id: newId(),
		deskId: `${municipality}-desk`,
		officeId: `${municipality}-office`,
		serviceId: "primo-colloquio",
		startsAt: toDate(start.add({ minutes: 15 * index })),
		endsAt: toDate(start.add({ minutes: 15 * index + 15 })),
		capacity: 1,
		deskSeats: 0,
		publishedAt: toDate(monday),
	}));
	await world.db.transaction(async (tx) => {
		for (let first = 0; first < count; first += 50) {
			await tx.slot.createMany({ data: data.slice(first, first + 50) });
		}
	});
}

const placesNear = (world: World, ...lost: Temporal.Instant[]) =>
	listFreePlaces(world.db.read, {
		serviceIds: ["primo-colloquio"],
		scope: null,
		lost,
		now: monday,
	});

test("the places near a lost time are found however many are free before it and elsewhere", async () => {
	const world = await makeWorld();
	await addSlots(world, {
		start: atOffice("2026-11-24T00:00"),
		count: 2500,
		municipality: "rivoli",
	});
	const lost = atOffice("2026-12-20T10:00");
	const before = await world.slot({ start: atOffice("2026-11-25T09:00") });
	const after = await world.slot({ start: atOffice("2026-12-22T09:00") });

	const places = await placesNear(world, lost);
	const starts = places.map(({ start }) => start.epochMilliseconds);
	expect(starts).toEqual([...starts].sort((a, b) => a - b));
	// The three of each desk that are nearest on either side.
	expect(places.filter(({ officeId }) => officeId === "rivoli-office")).toHaveLength(3);
	expect(places.at(-2)?.start).toEqual(atOffice("2026-11-24T00:00").add({ minutes: 15 * 2499 }));
	expect(places.map(({ id }) => id)).toEqual(expect.arrayContaining([before, after]));
});

test("as many are found on either side as all who lost their time could be offered, and all between", async () => {
	const world = await makeWorld();
	await addSlots(world, {
		start: atOffice("2026-12-01T08:00"),
		count: 200,
		municipality: "collegno",
	});
	const lost = [atOffice("2026-12-01T20:00"), atOffice("2026-12-02T20:00")];
	const places = await placesNear(world, ...lost);
	const among = places.filter(
		({ start }) =>
			start.epochMilliseconds >= (lost[0]?.epochMilliseconds ?? 0) &&
			start.epochMilliseconds <= (lost[1]?.epochMilliseconds ?? 0),
	);
	expect(among).toHaveLength(97);
	expect(places).toHaveLength(6 + 97 + 6);
});

test("nobody lost a time, or there is no office: no place", async () => {
	const world = await makeWorld();
	await world.slot();
	expect(await placesNear(world)).toEqual([]);
	const nowhere = { serviceIds: ["primo-colloquio"], scope: [], lost: [monday], now: monday };
	expect(await listFreePlaces(world.db.read, nowhere)).toEqual([]);
});
