import { expect, test } from "vitest";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { signInAtDesk } from "#tests/support/staff.ts";
import { makeWorld } from "#tests/support/world.ts";

test("no letter of a desk's page breaks where the page is cut into chunks", async () => {
	const app = await openTestApp();
	const world = await makeWorld(app.db);
	// Letters of two bytes all over the page, so that many a chunk ends in the middle of one.
	const familyName = "Ѩ".repeat(60);
	for (let serial = 0; serial < 40; serial++) {
		await world.applicant({ familyName, givenName: `${"ă".repeat(serial)} Ion` });
	}
	const browser = makeBrowser(app, (await loadBuild()).build);
	await signInAtDesk(app, browser, { email: "olga@example.it" });
	const page = await browser.post("/sportello/persone", { search: familyName });
	const html = await page.text();
	expect(html.split(familyName).length).toBeGreaterThan(20);
	expect(html).not.toContain("\0");
	expect(html).not.toContain("\uFFFD");
});
