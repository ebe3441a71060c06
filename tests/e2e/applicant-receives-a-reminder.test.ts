import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { openPage } from "#tests/support/chromium.ts";
import { openPortal } from "#tests/support/portal.ts";
import { makeWorld } from "#tests/support/world.ts";

test("two days before, the reminder is in the mailbox once, and opening its links changes nothing", async () => {
	const { url, app, startJobs } = await openPortal({ withJobs: false });
	const world = await makeWorld(app.db);
	const now = Temporal.Now.instant();
	const slotId = await world.slot({ start: now.add({ hours: 40 }) });
	const booked = await bookSlot(
		{
			slotId,
			applicant: world.newcomer({ givenName: "Maria" }),
			idempotencyKey: "booked-a-week-ago",
			note: null,
		},
		{ ...world.visitor(null, now.subtract({ hours: 24 * 7 })), vault: app.vault },
	);
	expect(booked.ok).toBe(true);
	startJobs();

	await expect
		.poll(
			() => app.db.read.message.count({ where: { kind: "booking_reminder", status: "sent" } }),
			{ timeout: 30_000, interval: 200 },
		)
		.toBe(1);
	const page = await openPage(url, { javaScript: false });
	await page.goto("/posta");
	expect(await page.getByRole("link", { name: /Promemoria/ }).count()).toBe(1);
	await page.getByRole("link", { name: /Promemoria/ }).click();
	const answers = await page
		.locator(`a[href^="${url}/appuntamento/"]`)
		.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
	for (const [end, heading] of [
		["/sposta", "Sposta l'appuntamento"],
		["/annulla", "Annullare l'appuntamento?"],
	] as const) {
		await page.goto(answers.find((link) => link.endsWith(end)) ?? `no link to ${end}`);
		await page.getByRole("heading", { name: heading, level: 1 }).waitFor();
	}
	const [booking] = await app.db.read.booking.findMany();
	expect(booking).toMatchObject({ slotId, status: "booked" });
});
