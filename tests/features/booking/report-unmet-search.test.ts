import { expect, test } from "vitest";
import { reportUnmetSearch } from "#app/features/booking/report-unmet-search.server.ts";
import { unmetSearchesView } from "#app/features/booking/unmet-searches.view.server.ts";
import { makeWorld, monday } from "#tests/support/world.ts";

const later = (days: number) => monday.add({ hours: 24 * days });

test("searches that found nothing are counted for a week, each desk seeing its own municipalities", async () => {
	const world = await makeWorld();
	const rivoli = { serviceId: "primo-colloquio", municipalityIds: ["rivoli"] };
	await Promise.all(Array.from({ length: 5 }, () => reportUnmetSearch(rivoli, world.visitor())));
	await reportUnmetSearch(rivoli, world.visitor(null, later(1)));
	await reportUnmetSearch({ serviceId: null, municipalityIds: ["collegno"] }, world.visitor());
	await reportUnmetSearch(
		{ serviceId: "viaggio", municipalityIds: ["atlantide"] },
		world.visitor(),
	);

	const inRivoli = { serviceName: "Primo colloquio", municipalityName: "Rivoli", count: 6 };
	const inCollegno = { serviceName: null, municipalityName: "Collegno", count: 1 };
	const anywhere = { serviceName: null, municipalityName: null, count: 1 };
	const everywhere = await unmetSearchesView(await world.staff(null, later(1)));
	expect(everywhere[0]).toEqual(inRivoli);
	expect(everywhere).toHaveLength(3);
	const collegno = await unmetSearchesView(await world.staff(["collegno"], later(1)));
	expect(collegno).toHaveLength(2);
	expect(collegno).toEqual(expect.arrayContaining([inCollegno, anywhere]));
	expect(await unmetSearchesView(await world.staff(["rivoli"], later(7)))).toEqual([
		{ ...inRivoli, count: 1 },
	]);
});

test("after a month the counters are forgotten, and no other setting is", async () => {
	const world = await makeWorld();
	await world.db.transaction((tx) =>
		tx.setting.create({ data: { key: "another", value: "stays" } }),
	);
	const rivoli = { serviceId: null, municipalityIds: ["rivoli"] };
	await reportUnmetSearch(rivoli, world.visitor());
	await reportUnmetSearch(rivoli, world.visitor(null, later(31)));
	const keys = (await world.db.read.setting.findMany()).map(({ key }) => key);
	expect(keys).toContain("another");
	expect(keys.filter((key) => key.startsWith("unmet_search:"))).toHaveLength(1);
});

test("one network address tells sixty an hour, and others are not slowed down", async () => {
	const world = await makeWorld();
	const rivoli = { serviceId: null, municipalityIds: ["rivoli"] };
	const report = (from: string, now = monday) =>
		reportUnmetSearch(rivoli, world.visitor(null, now, from));
	for (let one = 0; one < 60; one += 1) expect(await report("192.0.2.1")).toEqual({ ok: true });
	expect(await report("192.0.2.1")).toEqual({
		ok: false,
		refusal: "too_many",
		until: monday.add({ minutes: 60 }),
	});
	expect(await report("192.0.2.2")).toEqual({ ok: true });
	expect(await unmetSearchesView(await world.staff())).toMatchObject([{ count: 61 }]);
});

test("a search in several municipalities counts for each of them, and for no other", async () => {
	const world = await makeWorld();
	const search = { serviceId: "primo-colloquio", municipalityIds: ["rivoli", "collegno", "x"] };
	await reportUnmetSearch(search, world.visitor());
	const found = await unmetSearchesView(await world.staff());
	expect(found.map(({ municipalityName, count }) => [municipalityName, count]).toSorted()).toEqual([
		["Collegno", 1],
		["Rivoli", 1],
	]);
});
