import type { Page } from "playwright-core";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { addStaffMember } from "#app/features/people/add-staff-member.server.ts";
import { expectAccessible, openPage } from "#tests/support/chromium.ts";
import { openPortal } from "#tests/support/portal.ts";
import { makeWorld, zone } from "#tests/support/world.ts";

const password = "una password lunga";

/** The last hour of a day that began at midnight with an appointment every five minutes. */
async function openDay() {
	const { url, app } = await openPortal({ withJobs: false });
	const world = await makeWorld(app.db);
	const now = Temporal.Now.zonedDateTimeISO(zone);
	const member = { email: "olga@comune.example", name: "Olga", role: "operator" as const };
	await addStaffMember(
		{ ...member, municipalityIds: ["collegno"], password },
		{ now: now.toInstant(), db: app.db, vault: app.vault },
	);
	/** Somebody who was booked days ago, or seems so: it is noted now. @param minute of the day */
	const book = async (familyName: string, minute: number) => {
		const start = now.startOfDay().add({ minutes: minute }).toInstant();
		const slotId = await world.slot({ start, minutes: 5 });
		const booked = await bookSlot(
			{
				slotId,
				applicant: world.newcomer({ familyName, email: null }),
				idempotencyKey: newId(),
				note: null,
			},
			{ ...world.visitor(null, start.subtract({ hours: 72 })), vault: app.vault },
		);
		if (!booked.ok) throw new Error(booked.refusal);
		// As if it had come in just now.
		await app.db.transaction((tx) =>
			tx.auditEntry.updateMany({
				where: { subjectId: booked.bookingId },
				data: { at: new Date() },
			}),
		);
	};
	const signIn = async (page: Page) => {
		await page.goto("/sportello");
		await page.getByLabel("E-mail").fill(member.email);
		await page.getByLabel("Password").fill(password);
		await page.getByRole("button", { name: "Entra" }).click();
		await page.waitForURL(/\/sportello\/oggi/);
		await page.waitForLoadState("load");
	};
	return { url, app, book, signIn };
}

/** Somebody was booked just before: the page has heard of it and is loaded anew. */
async function isUpToDate(page: Page) {
	await page.getByRole("status").getByText("Pagina aggiornata").waitFor({ state: "attached" });
	await page.waitForLoadState("networkidle").catch(() => {});
}

const row = (page: Page, name: string) => page.getByRole("row", { name: new RegExp(name) });

test("a new appointment shows by itself, and nothing moves under the hand", async () => {
	const { url, book, signIn } = await openDay();
	for (let nth = 5; nth < 25; nth++) await book(`Persona${nth}`, nth * 5);
	const page = await openPage(url, { width: 1280 });
	await signIn(page);
	await page.getByRole("searchbox").fill("Ross");
	const button = page.getByRole("button", { name: /Arrivato.*Persona20 / });
	await button.scrollIntoViewIfNeeded();
	await button.hover();
	const before = await button.boundingBox();
	await book("Arrivata", 5);
	await row(page, "Arrivata").waitFor();
	const after = await button.boundingBox();
	expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
	expect(await page.getByRole("searchbox").inputValue()).toBe("Ross");
	expect(await page.getByRole("searchbox").evaluate((one) => one === document.activeElement)).toBe(
		true,
	);
	await page.getByRole("status").getByText("Pagina aggiornata").waitFor({ state: "attached" });
	await expectAccessible(page);
});

test("of several tabs one listens and tells the others, and when it is closed the next one does", async () => {
	const { url, book, signIn } = await openDay();
	await book("Prima", 10);
	const first = await openPage(url, { width: 1280 });
	let connections = 0;
	first.context().on("request", (request) => {
		if (request.url().endsWith("/sportello/novita")) connections += 1;
	});
	await signIn(first);
	const second = await first.context().newPage();
	await second.goto("/sportello/oggi");
	await second.waitForLoadState("load");
	await book("Seconda", 20);
	await second.bringToFront();
	await row(second, "Seconda").waitFor();
	await first.bringToFront();
	await row(first, "Seconda").waitFor();
	expect(connections).toBe(1);
	await first.close();
	await expect.poll(() => connections).toBe(2);
	await book("Terza", 30);
	await row(second, "Terza").waitFor();
});

test("after the network was away the page shows what it missed", async () => {
	const { url, book, signIn } = await openDay();
	await book("Prima", 10);
	const page = await openPage(url, { width: 1280 });
	await signIn(page);
	await isUpToDate(page);
	await page.context().setOffline(true);
	await book("Seconda", 20);
	await page.waitForTimeout(500);
	expect(await row(page, "Prima").count()).toBe(1);
	await page.context().setOffline(false);
	await row(page, "Seconda").waitFor();
});

test("a page that could not be loaded comes by itself when the network is back", async () => {
	const { url, book, signIn } = await openDay();
	await book("Prima", 10);
	const page = await openPage(url, { width: 1280 });
	await signIn(page);
	await isUpToDate(page);
	await page.context().setOffline(true);
	await page.getByRole("link", { name: "Oggi", exact: true }).click();
	await page.getByRole("heading", { name: "La rete non risponde" }).waitFor();
	await page.context().setOffline(false);
	await row(page, "Prima").waitFor();
});
