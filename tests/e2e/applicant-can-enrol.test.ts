import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { edition2026 } from "#prisma/seed/published-facts.ts";
import { codeBornOn } from "#tests/domain/enrolment/fiscal-code-builder.ts";
import { expectAccessible, openPage } from "#tests/support/chromium.ts";
import { openEdition } from "#tests/support/edition.ts";
import { openPortal } from "#tests/support/portal.ts";
import { makeWorld, zone } from "#tests/support/world.ts";

for (const javaScript of [false, true]) {
	const how = javaScript ? "with JavaScript" : "without JavaScript";

	test(`a job seeker checks the requirements, enrols and goes on to book as somebody known, ${how}`, async () => {
		const { url, app } = await openPortal();
		const world = await makeWorld(app.db);
		await openEdition(app.db, Temporal.Now.plainDateISO(zone));
		await world.slot({
			start: Temporal.Now.instant()
				.round("hour")
				.add({ hours: 24 * 5 }),
		});
		const page = await openPage(url, { javaScript });
		const answer = (question: string, value: string) =>
			page.locator(`label[for="${question}-${value}"]`).click();

		await page.goto("/requisiti");
		await answer("min_age", "yes");
		await answer("residence", "collegno");
		await answer("registered_at_job_centre", "yes");
		await answer("max_isee", "within");
		for (const question of [
			"no_income_support",
			"no_other_project_with_allowance",
			"not_in_edition",
			"nobody_else_of_household",
		]) {
			await answer(question, "no");
		}
		// One question forgotten: told which, and nothing is lost.
		await page.getByRole("button", { name: "Controlla" }).click();
		await page.getByRole("heading", { name: "Controlla questi punti" }).waitFor();
		if (javaScript) await expectAccessible(page);
		expect(await page.locator("#max_isee-within").isChecked()).toBe(true);
		await answer("basic_italian", "yes");
		await page.getByRole("button", { name: "Controlla" }).click();
		await page.getByText("Sì, puoi partecipare").waitFor({ timeout: 8000 });
		if (javaScript) await expectAccessible(page);
		await page.getByRole("button", { name: "Iscriviti con queste risposte" }).click();
		await page.getByRole("button", { name: "Avanti" }).click();

		await page.locator("#givenName").fill("Maria");
		await page.locator("#familyName").fill("Rossi");
		await page.locator("#fiscalCode").fill(codeBornOn("80B30"));
		await page.getByRole("button", { name: "Avanti" }).click();
		await page.getByText("contiene una data che non esiste").first().waitFor();
		expect(await page.locator("#familyName").inputValue()).toBe("Rossi");
		await page.locator("#fiscalCode").fill(codeBornOn("80A41").toLowerCase());
		await page.getByRole("button", { name: "Avanti" }).click();

		await page.getByLabel("E-mail", { exact: true }).fill("maria@example.it");
		await page.getByRole("button", { name: "Avanti" }).click();
		await page.getByRole("heading", { name: "Controlla e invia" }).waitFor();
		if (javaScript) await expectAccessible(page);
		await page.getByLabel("Ho letto l'informativa privacy").check();
		await page.getByRole("button", { name: "Invia l'iscrizione" }).click();

		await page.getByRole("heading", { name: "Iscrizione inviata" }).waitFor();
		expect(page.url()).toBe(`${url}/iscrizione/fatto`);
		const enrolment = await app.db.read.enrolment.findFirstOrThrow({
			include: { declarations: true },
		});
		expect(enrolment.status).toBe("submitted");
		// Age is in the fiscal code and the residence in a column of its own: all else is declared.
		expect(enrolment.declarations).toHaveLength(edition2026.rules.length - 2);
		await page.reload();
		await page.getByRole("heading", { name: "Iscrizione inviata" }).waitFor();

		// Whoever sits at this computer next is not taken for Maria.
		await page.goto("/area");
		expect(page.url()).toContain("/accesso");
		await expect
			.poll(() => app.db.read.message.count({ where: { status: "sent" } }), { timeout: 10_000 })
			.toBe(1);
	});
}

test("somebody comes back with a code sent to their e-mail, and sees their appointments", async () => {
	const { url, app } = await openPortal();
	const world = await makeWorld(app.db);
	await world.applicant({ email: "maria@example.it" });
	const page = await openPage(url);

	await page.goto("/accesso");
	await page.getByLabel("E-mail").fill("maria@example.it");
	await page.getByRole("button").first().click();
	await expect
		.poll(() => app.db.read.message.count({ where: { status: "sent" } }), { timeout: 10_000 })
		.toBe(1);
	const codePage = page.url();
	await page.goto("/posta");
	await page.getByRole("link", { name: /codice/ }).click();
	const code = /\b(\d{3} ?\d{3})\b/.exec(await page.locator("main").innerText())?.[1] ?? "";
	await page.goto(codePage);
	await page.getByLabel(/codice/i).fill(code);
	await page.getByRole("button").first().click();
	await page.waitForURL(/\/area/);
	await page.getByText("Maria").first().waitFor();
	await expectAccessible(page);
});
