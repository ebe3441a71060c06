import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { openPage } from "#tests/support/chromium.ts";
import { openPortal } from "#tests/support/portal.ts";
import { makeWorld, zone } from "#tests/support/world.ts";

/** Ten o'clock at the office, this many days from now. */
function tenOClockIn(days: number): Temporal.Instant {
	return Temporal.Now.zonedDateTimeISO(zone)
		.add({ days })
		.with({ hour: 10, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 })
		.toInstant();
}

for (const javaScript of [false, true]) {
	const how = javaScript ? "with JavaScript" : "without JavaScript";

	test(`a job seeker books, reads the mail, moves and cancels through its link, ${how}`, async () => {
		const { url, app } = await openPortal();
		const world = await makeWorld(app.db);
		for (const municipality of ["collegno", "rivoli"] as const) {
			await app.db.transaction((tx) =>
				tx.availabilityRule.create({
					data: {
						id: `${municipality}-rule`,
						deskId: `${municipality}-desk`,
						serviceId: "primo-colloquio",
						weekday: 1,
						startTime: "10:00",
						endTime: "12:00",
						fromOn: "2026-01-01",
						slotMinutes: 45,
					},
				}),
			);
		}
		await world.slot({ start: tenOClockIn(5) });
		await world.slot({ start: tenOClockIn(6) });
		await world.slot({ start: tenOClockIn(6), municipality: "rivoli" });
		const page = await openPage(url, { javaScript });

		await page.goto("/");
		await page.getByRole("link", { name: "Prenota un appuntamento" }).first().click();
		await page.getByRole("button", { name: "Collegno" }).click();
		await page.getByRole("button", { name: "10:00" }).first().click();

		// Nothing filled in: told what to do, nothing lost.
		await page.getByLabel("Nome", { exact: false }).first().fill("Maria");
		await page.getByRole("button", { name: "Avanti" }).click();
		await page.getByRole("heading", { name: "Controlla questi punti" }).waitFor();
		expect(await page.getByLabel("Nome", { exact: false }).first().inputValue()).toBe("Maria");
		await page.getByLabel("Cognome").fill("Rossi");
		await page.getByLabel("E-mail", { exact: true }).fill("maria@example.it");
		await page.getByText("Vuoi dirci qualcosa?").click();
		await page.getByLabel("Nota per lo sportello").fill("Vengo con mia figlia");
		await page.getByRole("button", { name: "Avanti" }).click();

		await page.getByText("Vengo con mia figlia").waitFor();
		await page.getByRole("button", { name: "Conferma la prenotazione" }).click();
		await page.getByRole("heading", { name: "Appuntamento confermato", level: 1 }).waitFor();
		const reference = await page.locator(".reference").innerText();
		await page.reload();
		expect(await page.locator(".reference").innerText()).toBe(reference);

		// The mail is there within a moment, with the way back.
		await expect
			.poll(() => app.db.read.message.count({ where: { status: "sent" } }), { timeout: 10_000 })
			.toBe(1);
		await page.goto("/posta");
		await page.getByRole("link", { name: /Appuntamento confermato/ }).click();
		const manageLink = await page
			.getByRole("link", { name: new RegExp(`${url}/appuntamento/`) })
			.first()
			.getAttribute("href");
		await page.goto(manageLink ?? "");
		await page.getByRole("heading", { name: "Il tuo appuntamento" }).waitFor();
		expect(await page.locator(".reference").innerText()).toBe(reference);

		await page.getByRole("link", { name: "Sposta", exact: true }).click();
		await page.getByLabel("10:00").last().check();
		await page.getByRole("button", { name: "Sposta a questo orario" }).click();
		await page.getByText("Fatto: abbiamo spostato l'appuntamento.").waitFor();
		expect(await page.locator(".reference").innerText()).toBe(reference);

		await page.getByRole("link", { name: "Annulla l'appuntamento" }).click();
		expect(await app.db.read.booking.count({ where: { status: "booked" } })).toBe(1);
		await page.getByRole("button", { name: "Sì, annulla" }).click();
		await page.getByText("Hai annullato questo appuntamento.").waitFor();
		expect(await app.db.read.booking.count({ where: { status: "booked" } })).toBe(0);
		expect(await app.db.read.slot.count({ where: { seatsTaken: { gt: 0 } } })).toBe(0);
	});
}
