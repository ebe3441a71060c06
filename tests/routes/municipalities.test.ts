import { expect, test } from "vitest";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { atOffice, makeWorld } from "#tests/support/world.ts";

/** The page as people read it: what stands in a link, without its tags. */
function linksOf(page: string): { href: string; text: string; look: string }[] {
	return [...page.matchAll(/<a([^>]*)>(.*?)<\/a>/gs)].map(([, attributes = "", inner = ""]) => ({
		href: /href="([^"]*)"/.exec(attributes)?.[1] ?? "",
		look: /class="map-tile ([^"]*)"/.exec(attributes)?.[1] ?? "",
		text: inner
			.replace(/<[^>]*>/g, " ")
			.replace(/\s+/g, " ")
			.trim(),
	}));
}

test("a place says how to get there and what is spoken, as far as it is known", async () => {
	const app = await openTestApp();
	await makeWorld(app.db);
	const { get } = makeBrowser(app, (await loadBuild()).build);
	const page = async (path: string) => (await get(path)).text();
	const unknown = await page("/comuni/collegno");
	for (const word of ["Mezzi pubblici", "Ingresso", "Lingue", "Mappa"]) {
		expect(unknown).not.toContain(`<dt>${word}`);
	}
	await app.db.transaction((tx) =>
		tx.office.update({
			where: { id: "collegno-office" },
			data: {
				mapUrl: "https://www.openstreetmap.org/node/1",
				transport: "Linea 36, fermata Fermi",
				stepFree: false,
				languages: "en ro",
			},
		}),
	);
	const known = await page("/comuni/collegno");
	expect(known).toContain("Linea 36, fermata Fermi");
	expect(known).toContain("Ci sono gradini");
	expect(known).toContain("italiano, inglese e rumeno");
	expect(known).toContain('href="https://www.openstreetmap.org/node/1"');
	expect(await page("/fr/comuni/collegno")).toContain("italien, anglais et roumain");
});

test("the map shows every municipality whose place is known, with its first free day, as a link", async () => {
	const app = await openTestApp();
	const world = await makeWorld(app.db);
	await world.opens();
	await world.eleven();
	await world.slot({ start: atOffice("2026-12-10T09:00") });
	await world.slot({ start: atOffice("2026-11-30T10:30") });
	await world.slot({ start: atOffice("2026-12-07T10:30"), municipality: "rivoli" });
	const { get } = makeBrowser(app, (await loadBuild()).build);

	const page = await (await get("/comuni")).text();
	const tiles = linksOf(page).filter(({ look }) => look !== "");
	expect(tiles).toHaveLength(11);
	expect(tiles).toContainEqual({
		href: "/comuni/collegno",
		look: "this-week",
		text: "Collegno Primo posto libero: lunedì 30 novembre 30 nov",
	});
	expect(tiles.find(({ href }) => href === "/comuni/rivoli")?.look).toBe("soonish");
	expect(tiles).toContainEqual({
		href: "/comuni/rosta",
		look: "closed",
		text: "Rosta nessuno sportello",
	});
	for (const step of ["entro 7 giorni", "entro 14 giorni", "nessuno sportello"]) {
		expect(page).toContain(step);
	}
	expect(page).not.toContain("più avanti");
});

test("where no position is known there is no map, and the list says all", async () => {
	const app = await openTestApp();
	const world = await makeWorld(app.db);
	await world.opens();
	await world.slot();
	const { get } = makeBrowser(app, (await loadBuild()).build);
	const page = await (await get("/comuni")).text();
	expect(page).not.toContain("map-tile");
	expect(page).toContain("giovedì 3 dicembre, 10:30");
	expect(page).toContain("Nessun posto libero per ora");
});

/** What people read on a page, tags and spaces apart. */
function readable(page: string): string {
	return page
		.replace(/<!-- -->/g, "")
		.replace(/<[^>]*>/g, " ")
		.replace(/&#x27;/g, "'")
		.replace(/\s+/g, " ");
}

test("where there is no desk or nothing free, the pages say so and lead on to what helps", async () => {
	const app = await openTestApp();
	const world = await makeWorld(app.db);
	await world.eleven();
	const { get } = makeBrowser(app, (await loadBuild()).build);
	const page = async (path: string) => (await get(path)).text();

	const noDesk = await page("/comuni/rosta");
	expect(readable(noDesk)).toContain("Qui non c'è ancora uno sportello");
	expect(noDesk).toContain("/prenota/cerca?ordine=vicinanza&amp;vicino=rosta");
	expect(noDesk).not.toContain("Prenota qui");
	expect(readable(await page("/servizi/primo-colloquio"))).toContain(
		"Per questo servizio non c'è ancora una sede",
	);

	await world.opens();
	const full = await page("/comuni/rivoli");
	expect(full).toContain("/attesa?comune=rivoli");
	expect(full).not.toContain("Prenota qui");
	expect(await page("/servizi/primo-colloquio")).toContain("/attesa?servizio=primo-colloquio");

	await world.slot({ municipality: "rivoli" });
	expect(await page("/comuni/rivoli")).toContain("Prenota qui");
	expect(readable(await page("/servizi/primo-colloquio"))).toContain(
		"Primo posto libero: giovedì 3 dicembre, 10:30, Rivoli",
	);
});

test("the telephone of an office is a link that dials the digits and shows them as they are written", async () => {
	const app = await openTestApp();
	const world = await makeWorld(app.db);
	await world.db.transaction((tx) =>
		tx.office.update({ where: { id: "collegno-office" }, data: { phone: "+39 011 123-4567" } }),
	);
	const { get } = makeBrowser(app, (await loadBuild()).build);
	const page = await (await get("/comuni/collegno")).text();
	expect(linksOf(page)).toContainEqual({
		href: "tel:+390111234567",
		look: "",
		text: "+39 011 123-4567",
	});
});
