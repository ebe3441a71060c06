import { expect, test } from "vitest";
import { fillDatabase } from "#prisma/seed/fill-database.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { monday } from "#tests/support/world.ts";

async function openForm() {
	const app = await openTestApp();
	await fillDatabase(app, monday);
	const { build } = await loadBuild();
	const browser = makeBrowser(app, build);
	const keyOn = async (path: string) =>
		/name="key" value="([^"]+)"/.exec(await (await browser.get(path)).text())?.[1] ?? "";
	return { app, browser, keyOn };
}

test("somebody who can't use a page says so from the accessibility page, and is told a number and a day", async () => {
	const { app, browser, keyOn } = await openForm();
	expect(await (await browser.get("/accessibilita")).text()).toContain(
		'href="/accessibilita/segnala"',
	);
	const report = {
		key: await keyOn("/accessibilita/segnala"),
		page: "Scegli il giorno",
		problem: "Non sento gli orari",
		email: "",
		phone: "011 123456",
	};
	const sent = await browser.post("/accessibilita/segnala", report);
	expect(sent.status).toBe(303);
	const receipt = await (await browser.get(sent.headers.get("Location") ?? "")).text();
	expect(receipt).toMatch(/class="reference">\w{4}-\w{4}</);
	expect(receipt).toContain("Ti rispondiamo entro il 23 dicembre 2026.");
	expect(receipt).not.toContain("Non sento gli orari");

	await browser.post("/accessibilita/segnala", report);
	expect(await app.db.read.accessibilityReport.count()).toBe(1);
});

test("a report without words, or with a wrong contact, comes back filled in", async () => {
	const { app, browser, keyOn } = await openForm();
	const key = await keyOn("/en/accessibilita/segnala");
	const refused = await browser.post("/en/accessibilita/segnala", {
		key,
		page: "Choose the day",
		problem: " ",
		email: "maria at example",
		phone: "12",
	});
	expect(refused.status).toBe(400);
	const page = await refused.text();
	for (const field of ["problem", "email", "phone"]) expect(page).toContain(`href="#${field}"`);
	expect(page).toContain('value="Choose the day"');
	expect(page).toContain('value="maria at example"');
	const long = await browser.post("/en/accessibilita/segnala", {
		key,
		problem: "x".repeat(1001),
	});
	expect(long.status).toBe(400);
	expect(await app.db.read.accessibilityReport.count()).toBe(0);
});
