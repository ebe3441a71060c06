import { expect, test } from "vitest";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { addDueMessage } from "#tests/support/due-message.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { monday } from "#tests/support/world.ts";

test("a monitor hears that the work gets done, and that it does not, while a balancer goes on", async () => {
	const app = await openTestApp();
	const { build } = await loadBuild();
	const monitor = makeBrowser(app, build);
	const well = await monitor.get("/health/work");
	expect([well.status, well.headers.get("Cache-Control")]).toEqual([200, "no-store"]);
	expect(await well.json()).toEqual({
		working: true,
		failingJobs: [],
		mailProblem: null,
		messagesWait: false,
	});

	await addDueMessage(app.db);
	monitor.clock.now = monday.add({ minutes: 15 });
	const stuck = await monitor.get("/health/work");
	expect(stuck.status).toBe(503);
	const told = await stuck.text();
	expect(JSON.parse(told)).toMatchObject({ working: false, messagesWait: true });
	expect(told).not.toContain("maria");
	expect((await monitor.get("/health/ready")).status).toBe(200);
});
