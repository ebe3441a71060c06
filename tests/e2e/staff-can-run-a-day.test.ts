import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { addStaffMember } from "#app/features/people/add-staff-member.server.ts";
import { expectAccessible, openPage } from "#tests/support/chromium.ts";
import { openPortal } from "#tests/support/portal.ts";
import { makeWorld, zone } from "#tests/support/world.ts";

const password = "una password lunga";

async function openDesk() {
	const { url, app } = await openPortal();
	const world = await makeWorld(app.db);
	const added = await addStaffMember(
		{
			email: "olga@comune.example",
			name: "Olga Bianchi",
			role: "operator",
			municipalityIds: ["collegno"],
			password,
		},
		{ now: Temporal.Now.instant(), db: app.db, vault: app.vault },
	);
	if (!added.ok) throw new Error(added.refusal);
	const page = await openPage(url, { width: 1280 });
	await page.goto("/sportello");
	await page.getByLabel("E-mail").fill("olga@comune.example");
	await page.getByLabel("Password").fill(password);
	await page.getByRole("button", { name: "Entra" }).click();
	await page.waitForURL(/\/sportello\/oggi/);
	return { url, app, world, page };
}

test("a wrong password says so without saying more", async () => {
	const { url } = await openPortal({ withJobs: false });
	const page = await openPage(url);
	await page.goto("/sportello/accesso");
	await page.getByLabel("E-mail").fill("nobody@comune.example");
	await page.getByLabel("Password").fill("sbagliata");
	await page.getByRole("button", { name: "Entra" }).click();
	await page.getByRole("alert").waitFor();
	expect(page.url()).toContain("/sportello/accesso");
	await expectAccessible(page);
});

test("an operator sees today's people and enters who arrived and who was received", async () => {
	const { app, world, page } = await openDesk();
	const now = Temporal.Now.zonedDateTimeISO(zone);
	const slotId = await world.slot({ start: now.startOfDay().add({ hours: 1 }).toInstant() });
	const before = now.subtract({ days: 3 }).toInstant();
	const booked = await bookSlot(
		{
			slotId,
			applicant: world.newcomer({ givenName: "Maria", familyName: "Rossi", email: null }),
			idempotencyKey: "booked-three-days-ago",
			note: null,
		},
		{ ...world.visitor(null, before), vault: app.vault },
	);
	expect(booked).toMatchObject({ ok: true });
	await page.reload();
	await expectAccessible(page);
	await page.getByRole("button", { name: /Arrivato.*Rossi/ }).click();
	await page.getByRole("button", { name: /Ricevuto.*Rossi/ }).click();
	await expect
		.poll(() => app.db.read.attendance.findFirst({ select: { status: true } }))
		.toEqual({ status: "attended" });
	await page.getByRole("button", { name: /Correggi.*Rossi/ }).click();
	await expect.poll(() => app.db.read.attendance.count()).toBe(0);
});

test("an operator opens next month's slots, and closes a day after moving the people it hits", async () => {
	const { app, world, page } = await openDesk();
	const today = Temporal.Now.plainDateISO(zone);
	const monday = today.add({ days: 15 - today.dayOfWeek });

	await page.getByRole("link", { name: "Disponibilità" }).click();
	await page.locator("#serviceId").selectOption("primo-colloquio");
	await page.locator("label[for=weekday1]").click();
	await page.locator("label[for=weekday2]").click();
	await page.locator("#startTime").fill("09:00");
	await page.locator("#endTime").fill("12:00");
	await page.locator("#fromOn").fill(monday.toString());
	await page.getByRole("button", { name: "Guarda che cosa si apre" }).click();
	await page.getByRole("button", { name: "Conferma e apri" }).waitFor();
	expect(await app.db.read.slot.count()).toBe(0);
	await expectAccessible(page);
	await page.getByRole("button", { name: "Conferma e apri" }).click();
	await expect
		.poll(() => app.db.read.slot.count({ where: { withdrawnAt: null } }))
		.toBeGreaterThan(16);

	const first = await app.db.read.slot.findFirstOrThrow({ orderBy: { startsAt: "asc" } });
	const booked = await bookSlot(
		{
			slotId: first.id,
			applicant: world.newcomer({ familyName: "Rossi" }),
			idempotencyKey: "booked-through-the-site",
			note: null,
		},
		{ ...world.visitor(null, Temporal.Now.instant()), vault: app.vault },
	);
	expect(booked).toMatchObject({ ok: true });

	const day = Temporal.Instant.fromEpochMilliseconds(first.startsAt.getTime())
		.toZonedDateTimeISO(zone)
		.toPlainDate();
	await page.getByRole("link", { name: "Chiusure" }).click();
	await page.locator("#place").selectOption({ index: 1 });
	await page.locator("#fromOn").fill(day.toString());
	await page.locator("#reason").fill("Assemblea");
	await page.getByRole("button", { name: "Guarda chi ha un appuntamento" }).click();
	await page.getByText("C'è un appuntamento").waitFor();
	expect(await app.db.read.closure.count()).toBe(0);
	await expectAccessible(page);
	await page.locator('label[for^="decision-"]', { hasText: "Sposta a" }).first().click();
	await page.getByRole("button", { name: "Chiudi e sistema gli appuntamenti" }).click();

	await expect.poll(() => app.db.read.closure.count()).toBe(1);
	const booking = await app.db.read.booking.findFirstOrThrow({ include: { slot: true } });
	expect(booking.status).toBe("booked");
	expect(booking.slotId).not.toBe(first.id);
	expect(booking.slot.withdrawnAt).toBeNull();
	await expect
		.poll(() => app.db.read.message.count({ where: { kind: "booking_moved", status: "sent" } }), {
			timeout: 10_000,
		})
		.toBe(1);
	const { startsAt } = first;
	const left = await app.db.read.slot.count({ where: { startsAt, withdrawnAt: null } });
	expect(left).toBe(0);
});

test("an operator writes down somebody who phones, books for them and prints the slip", async () => {
	const { app, world, page } = await openDesk();
	await world.slot({ start: Temporal.Now.instant().round("hour").add({ hours: 30 }) });
	await page.getByRole("link", { name: "Persone" }).click();
	await page.getByRole("link", { name: "Nuova persona" }).click();
	await page.locator("#familyName").fill("El Amrani");
	await page.locator("#givenName").fill("Ahmed");
	await page.locator("#phone").fill("333 123 4567");
	await page.getByRole("button", { name: "Aggiungi" }).click();
	await page.getByRole("heading", { name: "El Amrani Ahmed" }).waitFor();
	await expectAccessible(page);
	await page.getByRole("link", { name: "Prenota un appuntamento" }).click();
	await page.locator(".slot-days label").first().click();
	await page.getByRole("button", { name: "Prenota", exact: true }).click();
	await page.getByRole("heading", { name: "Appuntamento di El Amrani Ahmed" }).waitFor();
	await expectAccessible(page);
	expect(await app.db.read.booking.count({ where: { bookedBy: "staff" } })).toBe(1);
	await page.getByRole("link", { name: /Stampa/ }).click();
	await page.locator(".reference").waitFor();
});

test("the desk goes from page to page, and back, without loading the portal anew", async () => {
	const { page } = await openDesk();
	const answers: number[] = [];
	page.on("response", (response) => answers.push(response.status()));
	await page.evaluate(() => Object.assign(window, { isTheSame: true }));
	for (const [menu, address] of [
		["Agenda", "/sportello/agenda"],
		["Persone", "/sportello/persone"],
		["Chiusure", "/sportello/chiusure"],
		["Oggi", "/sportello/oggi"],
	] as const) {
		await page.getByRole("navigation").getByRole("link", { name: menu, exact: true }).click();
		await page.waitForURL((url) => url.pathname === address);
	}
	await page.goBack();
	await page.waitForURL((url) => url.pathname === "/sportello/chiusure");
	expect(await page.evaluate(() => "isTheSame" in window)).toBe(true);
	expect(answers.filter((status) => status >= 400)).toEqual([]);
});
