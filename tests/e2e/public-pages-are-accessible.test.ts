import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
	expectAccessible,
	expectToFit,
	expectValidHtml,
	openPage,
} from "#tests/support/chromium.ts";
import { openPortal } from "#tests/support/portal.ts";
import { makeWorld } from "#tests/support/world.ts";

const pages = [
	"/",
	"/programma",
	"/servizi",
	"/servizi/primo-colloquio",
	"/comuni",
	"/comuni/collegno",
	"/requisiti",
	"/iscrizione",
	"/prenota/luogo",
	"/prenota/luogo?servizio=primo-colloquio",
	"/prenota/data?servizio=primo-colloquio&sede=collegno-office",
	"/prenota/cerca?servizio=primo-colloquio&giorno=6&parte=mattina",
	"/accesso",
	"/privacy",
	"/accessibilita",
	"/note-legali",
	"/domande-frequenti",
	"/assistenza",
	"/prenota/confermato",
	"/questa-pagina-non-c-e",
];

for (const prefix of ["", "/en"]) {
	test(`every public page under "${prefix}/" is valid and accessible HTML, fits 320 pixels and carries no script`, async () => {
		const { url, app } = await openPortal({ withJobs: false });
		const world = await makeWorld(app.db);
		await world.slot({
			start: Temporal.Now.instant()
				.round("hour")
				.add({ hours: 24 * 5 }),
		});
		const page = await openPage(url, { width: 320 });
		for (const path of pages) {
			await page.goto(`${prefix}${path}`);
			await expectToFit(page);
			await expectAccessible(page);
			await expectValidHtml(page);
			expect(await page.locator("script").count(), path).toBe(0);
			expect(await page.locator("h1").count(), path).toBe(1);
			expect(await page.locator("html").getAttribute("lang")).toBe(prefix ? "en" : "it");
		}
	});
}
