import { expect, test } from "vitest";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import {
	type SlotSearchQuery,
	slotSearchView,
} from "#app/features/booking/slot-search.view.server.ts";
import { atOffice, makeWorld, type World } from "#tests/support/world.ts";

const anything: SlotSearchQuery = {
	serviceId: "primo-colloquio",
	channel: null,
	municipalityIds: [],
	suits: { weekdays: [], partOfDay: "any" },
	order: "date",
	homeId: null,
	from: null,
	draftId: null,
};

/** Both places open on Thursdays, and Rivoli lies some five kilometres from Collegno. */
async function openWorld(): Promise<World> {
	const world = await makeWorld();
	await world.db.transaction(async (tx) => {
		for (const [id, latitude, longitude] of [
			["collegno", 45.08, 7.57],
			["rivoli", 45.07, 7.51],
		] as const) {
			await tx.municipality.update({ where: { id }, data: { latitude, longitude } });
			await tx.availabilityRule.create({
				data: {
					id,
					deskId: `${id}-desk`,
					serviceId: "primo-colloquio",
					weekday: 4,
					startTime: "09:00",
					endTime: "12:00",
					fromOn: "2026-11-01",
					slotMinutes: 45,
				},
			});
		}
	});
	return world;
}

async function search(world: World, query: Partial<SlotSearchQuery> = {}) {
	const view = await slotSearchView({ ...anything, ...query }, world.visitor());
	return { ...view, ids: view.groups.map(({ times }) => times.map(({ slotId }) => slotId)) };
}

test("the first free times of all the municipalities at once, by day and soonest first", async () => {
	const world = await openWorld();
	const rivoli = await world.slot({
		start: atOffice("2026-12-03T09:00"),
		municipality: "rivoli",
	});
	const collegno = await world.slot({ start: atOffice("2026-12-03T10:30") });
	const friday = await world.slot({ start: atOffice("2026-12-04T09:00") });
	const found = await search(world);
	expect(found.groups.map(({ key }) => key)).toEqual(["2026-12-03", "2026-12-04"]);
	expect(found.ids).toEqual([[rivoli, collegno], [friday]]);
	expect(found.instead).toBeNull();
});

test("the filters narrow it to weekdays, to a part of the day, to municipalities and to a channel", async () => {
	const world = await openWorld();
	const morning = await world.slot({ start: atOffice("2026-12-03T12:59") });
	const afternoon = await world.slot({
		start: atOffice("2026-12-03T13:00"),
		municipality: "rivoli",
	});
	const friday = await world.slot({ start: atOffice("2026-12-04T09:00") });
	const suits = (weekdays: number[], partOfDay: "any" | "morning" | "afternoon") =>
		search(world, { suits: { weekdays, partOfDay } }).then(({ ids }) => ids.flat());
	expect(await suits([], "morning")).toEqual([morning, friday]);
	expect(await suits([], "afternoon")).toEqual([afternoon]);
	expect(await suits([5], "any")).toEqual([friday]);
	expect(await suits([4, 5], "morning")).toEqual([morning, friday]);
	expect((await search(world, { municipalityIds: ["rivoli"] })).ids).toEqual([[afternoon]]);
	expect((await search(world, { channel: "on_site" })).ids.flat()).toHaveLength(3);
	expect((await search(world, { channel: "phone" })).ids).toEqual([]);
	expect((await search(world, { serviceId: null })).ids.flat()).toHaveLength(3);
	expect((await search(world, { serviceId: "no-such-service" })).ids).toEqual([]);
});

test("by nearness it lists the places, the nearest to one's own municipality first", async () => {
	const world = await openWorld();
	await world.slot({ start: atOffice("2026-12-02T09:00") });
	const near = await world.slot({ start: atOffice("2026-12-10T09:00"), municipality: "rivoli" });
	const found = await search(world, { order: "nearness", homeId: "rivoli" });
	expect(found.groups.map(({ key }) => key)).toEqual(["rivoli-office", "collegno-office"]);
	expect(found.ids[0]).toEqual([near]);
	expect(found.groups.map(({ times }) => Math.round(times[0]?.kilometres ?? -1))).toEqual([0, 5]);
	// Without a place to be near to, it goes by date.
	expect((await search(world, { order: "nearness" })).order).toBe("date");
});

test("the same time at two free desks of an office is shown once", async () => {
	const world = await openWorld();
	const other = await world.slot({ start: atOffice("2026-12-10T10:30") });
	await world.slot({ start: atOffice("2026-12-03T10:30") });
	await world.db.transaction(async (tx) => {
		await tx.desk.create({ data: { id: "two", officeId: "collegno-office", name: "Due" } });
		const [startsAt, endsAt] = [atOffice("2026-12-03T10:30"), atOffice("2026-12-03T11:15")].map(
			(instant) => new Date(instant.epochMilliseconds),
		);
		await tx.slot.update({
			where: { id: other },
			data: { deskId: "two", ...(startsAt && { startsAt }), ...(endsAt && { endsAt }) },
		});
	});
	expect((await search(world)).ids).toMatchObject([[expect.any(String)]]);
});

test("of several offices each shows its first two times of a day; of one alone all of them", async () => {
	const world = await openWorld();
	for (let hour = 9; hour < 14; hour++) {
		await world.slot({ start: atOffice(`2026-12-03T${String(hour).padStart(2, "0")}:00`) });
	}
	const found = await search(world);
	expect(found.ids[0]).toHaveLength(2);
	expect(found.groups[0]?.cut).toMatchObject([{ officeId: "collegno-office" }]);
	expect((await search(world, { municipalityIds: ["collegno"] })).ids[0]).toHaveLength(5);
});

test("five days are a page, and the next one begins where it ends", async () => {
	const world = await openWorld();
	for (let day = 1; day <= 7; day++) {
		await world.slot({ start: atOffice(`2026-12-0${day}T09:00`) });
	}
	const first = await search(world);
	expect([first.groups.length, first.next]).toEqual([5, "2026-12-06"]);
	const second = await search(world, { from: first.next });
	expect([second.groups.map(({ key }) => key), second.next]).toEqual([
		["2026-12-06", "2026-12-07"],
		null,
	]);
});

test("when nothing is found it says when more is likely and what is nearest", async () => {
	const world = await openWorld();
	const near = await world.slot({ start: atOffice("2026-12-10T09:00"), municipality: "rivoli" });
	const found = await search(world, {
		municipalityIds: ["collegno"],
		suits: { weekdays: [4], partOfDay: "afternoon" },
	});
	expect(found.groups).toEqual([]);
	expect(found.instead).toMatchObject({ opensOn: "2026-11-26", alternatives: [{ slotId: near }] });
	// No rule opens on a Friday.
	const friday = await search(world, { suits: { weekdays: [5], partOfDay: "any" } });
	expect(friday.instead?.opensOn).toBeNull();
});

test("every query of the search looks slots up by an index and reads no table of them whole", async () => {
	const world = await openWorld();
	if (world.db.engine !== "sqlite") return;
	await world.slot();
	const asked: { sql: string; values: unknown[] }[] = [];
	const read = new Proxy(world.db.read, {
		get(target, name) {
			const method = Reflect.get(target, name);
			if (name !== "$queryRaw") return method;
			return (strings: TemplateStringsArray, ...values: Prisma.Sql[]) => {
				const { sql, values: flat } = Prisma.sql(strings, ...values);
				asked.push({ sql, values: flat });
				return world.db.read.$queryRaw(strings, ...values);
			};
		},
	}) as Reader;
	const visitor = { ...world.visitor(), db: { ...world.db, read } };
	for (const query of [
		{},
		{ municipalityIds: ["rivoli"] },
		{ suits: { weekdays: [2, 4], partOfDay: "afternoon" as const }, draftId: "a form" },
		{ order: "nearness" as const, homeId: "rivoli" },
	]) {
		await slotSearchView({ ...anything, ...query }, visitor);
	}
	expect(asked.length).toBeGreaterThanOrEqual(6);
	for (const { sql, values } of asked) {
		const parts = `EXPLAIN QUERY PLAN ${sql}`.split("?");
		const plan = await world.db.read.$queryRaw<{ detail: string }[]>(Prisma.sql(parts, ...values));
		const details = plan.map(({ detail }) => detail);
		expect(details.filter((detail) => /^SCAN (s|f|h)\b/.test(detail))).toEqual([]);
		expect(details.some((detail) => /SEARCH s USING .*serviceId=\?/.test(detail))).toBe(true);
	}
});
