import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { openPage } from "#tests/support/chromium.ts";
import { openPortal } from "#tests/support/portal.ts";
import { makeWorld } from "#tests/support/world.ts";

const KB = 1000;

const PAGES = [
	"/",
	"/ar",
	"/programma",
	"/servizi/primo-colloquio",
	"/comuni",
	"/comuni/collegno",
	"/requisiti",
	"/iscrizione",
	"/prenota/luogo?servizio=primo-colloquio",
	"/prenota/data?servizio=primo-colloquio&sede=collegno-office",
	"/prenota/cerca",
	"/attesa",
	"/accesso",
	"/privacy",
];

test("a first visit to a page costs less than 100 kB with its fonts, 50 without, and runs nothing", async () => {
	const { url, app } = await openPortal({ withJobs: false });
	const world = await makeWorld(app.db);
	await world.eleven();
	await world.opens();
	const start = Temporal.Now.instant()
		.round("hour")
		.add({ hours: 24 * 5 });
	for (let hours = 0; hours < 40; hours += 1) {
		await world.slot({ start: start.add({ hours }) });
	}
	const heavy: string[] = [];
	for (const path of PAGES) {
		const page = await openPage(url);
		const sizes: Promise<{ type: string; bytes: number }>[] = [];
		page.on("requestfinished", (request) => {
			sizes.push(
				request.sizes().then(({ responseBodySize, responseHeadersSize }) => ({
					type: request.resourceType(),
					bytes: responseBodySize + responseHeadersSize,
				})),
			);
		});
		await page.goto(path, { waitUntil: "networkidle" });
		await page.evaluate(async () => void (await document.fonts.ready));
		const loaded = await Promise.all(sizes);
		const sum = (of: typeof loaded) => of.reduce((total, { bytes }) => total + bytes, 0);
		const whole = sum(loaded);
		const withoutFonts = sum(loaded.filter(({ type }) => type !== "font"));
		if (whole >= 100 * KB || withoutFonts >= 50 * KB || whole === 0) {
			heavy.push(`${path}: ${whole} bytes, ${withoutFonts} without fonts`);
		}
		expect(
			loaded.filter(({ type }) => type === "script"),
			path,
		).toEqual([]);
		await page.context().close();
	}
	expect(heavy).toEqual([]);
});
