import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { demoStaff } from "#app/features/people/demo-staff.ts";
import { fillDatabase } from "#prisma/seed/fill-database.ts";
import { signInAtDesk } from "#tests/pictures/browser.ts";
import {
	expectAccessible,
	expectToFit,
	expectValidHtml,
	openPage,
} from "#tests/support/chromium.ts";
import { visitDesk } from "#tests/support/desk-pages.ts";
import { openPortal } from "#tests/support/portal.ts";

test("every page of the desk is valid and accessible HTML and fits a phone", async () => {
	const { url, app } = await openPortal({ withJobs: false });
	await fillDatabase(app, Temporal.Now.instant());
	const page = await openPage(url);
	await signInAtDesk(page, demoStaff[1]);
	const visited: string[] = [];
	await visitDesk(page, async (path) => {
		visited.push(path);
		await page.setViewportSize({ width: 360, height: 800 });
		await expectToFit(page, path);
		// The ways that a phone moves out of sight are those whose colours axe couldn't see.
		await page.setViewportSize({ width: 1280, height: 800 });
		await expectAccessible(page, path);
		await expectValidHtml(page);
	});
	expect(visited.length).toBeGreaterThan(30);
});
