import { expect, test } from "vitest";
import { locales } from "#app/i18n/locales.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { openEdition } from "#tests/support/edition.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { makeWorld, monday, zone } from "#tests/support/world.ts";

async function openSite() {
	const app = await openTestApp();
	const world = await makeWorld(app.db);
	const { build } = await loadBuild();
	const { get } = makeBrowser(app, build);
	/** What stands between the tags of the page's middle. */
	const words = async (path: string) => {
		const main = /<main.*<\/main>/s.exec(await (await get(path)).text())?.[0] ?? "";
		return main
			.replaceAll("<!-- -->", "")
			.replace(/<[^>]+>/g, " ")
			.replaceAll("&#x27;", "'")
			.replaceAll("\u00a0", " ")
			.replace(/\s+/g, " ");
	};
	return { app, world, words };
}

test("the home page says in its first sentence what one gets, and then for whom it is", async () => {
	const { app, words } = await openSite();
	await openEdition(app.db, monday.toZonedDateTimeISO(zone).toPlainDate());
	const home = await words("/");
	expect(home.indexOf("fino a 400 € al mese")).toBeGreaterThan(0);
	expect(home.indexOf("fino a 400 € al mese")).toBeLessThan(
		home.indexOf("Prenota un appuntamento"),
	);
	for (const condition of [
		"Età: almeno 30 anni",
		"ISEE: 20.000 € o meno",
		"Centro per l'Impiego",
	]) {
		expect(home).toContain(condition);
	}
	expect(home).toContain("Ci sono anche altri requisiti.");
	for (const locale of locales) {
		const page = await words(locale === "it" ? "/" : `/${locale}`);
		expect(page, locale).toContain("400");
		expect(page, locale).toMatch(/20.000/);
	}
});

test("what is not known of an edition is not said", async () => {
	const { app, words } = await openSite();
	expect(await words("/")).not.toMatch(/Per chi|al mese/);
	await openEdition(app.db, monday.toZonedDateTimeISO(zone).toPlainDate());
	await app.db.transaction((tx) =>
		tx.edition.updateMany({ data: { allowanceEurosPerMonth: null, allowanceMonths: null } }),
	);
	const home = await words("/");
	expect(home).toContain("un aiuto economico a chi partecipa");
	expect(home).toContain("Per chi");
	expect(home).not.toMatch(/al mese|\bnull\b/);
});

test("the home page says whether to book or to enrol first", async () => {
	const { app, words } = await openSite();
	expect(await words("/")).toContain(
		"Puoi prenotare il primo colloquio anche prima di iscriverti.",
	);
	await app.db.transaction((tx) => tx.service.updateMany({ data: { enrolmentRequired: true } }));
	expect(await words("/")).toContain("Prima ti iscrivi, poi prenoti.");
});

test("the home page shows every municipality, with an office or without one", async () => {
	const { world, words } = await openSite();
	await world.eleven();
	const home = await words("/");
	for (const name of ["Alpignano", "Buttigliera Alta", "Collegno", "Rosta", "Villarbasse"]) {
		expect(home).toContain(name);
	}
});
