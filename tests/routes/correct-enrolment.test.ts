import { expect, test } from "vitest";
import { fillDatabase } from "#prisma/seed/fill-database.ts";
import { codeBornOn } from "#tests/domain/enrolment/fiscal-code-builder.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { signIn } from "#tests/support/signed-in.ts";
import { monday } from "#tests/support/world.ts";

const ANSWERS = {
	registered_at_job_centre: "yes",
	max_isee: "not_yet",
	isee_expires_on: "",
	no_income_support: "no",
	no_other_project_with_allowance: "no",
	not_in_edition: "unsure",
	nobody_else_of_household: "no",
	basic_italian: "yes",
};

type Browser = ReturnType<typeof makeBrowser>;

async function enrol(browser: Browser, answers: Record<string, string>) {
	await browser.post("/iscrizione/requisiti", answers);
	await browser.post("/iscrizione/dati", {
		givenName: "Maria",
		familyName: "Rossi",
		fiscalCode: codeBornOn("80A41"),
		residence: "collegno",
	});
	await browser.post("/iscrizione/contatti", {
		email: "maria@example.it",
		phone: "",
		language: "it",
	});
	const summary = await (await browser.get("/iscrizione/riepilogo")).text();
	const key = /name="key" value="([^"]+)"/.exec(summary)?.[1] ?? "";
	return browser.post("/iscrizione/riepilogo", { key, privacy: "read" });
}

test("an enrolment that was sent is corrected from its page: the answers are there, the number stays", async () => {
	const app = await openTestApp();
	await fillDatabase(app, monday);
	const { build } = await loadBuild();
	const browser = makeBrowser(app, build, monday);
	const page = async (path: string) => (await browser.get(path)).text();
	expect((await enrol(browser, ANSWERS)).headers.get("Location")).toBe("/iscrizione/fatto");
	expect(await page("/iscrizione/fatto")).toMatch(/Ti rispondiamo entro il <?[^<]*\d{4}/);
	await signIn(app, browser);
	const mine = await page("/area/iscrizione");
	expect(mine).toContain("Correggi l&#x27;iscrizione");
	expect(mine).toContain("Ti rispondiamo entro il");

	expect((await browser.post("/iscrizione", {})).headers.get("Location")).toBe(
		"/iscrizione/requisiti",
	);
	const questions = await page("/iscrizione/requisiti");
	for (const [name, value] of [
		["max_isee", "not_yet"],
		["not_in_edition", "unsure"],
		["no_income_support", "no"],
	]) {
		expect(questions).toMatch(new RegExp(`name="${name}"[^>]*checked=""[^>]*value="${value}"`));
	}
	expect((await enrol(browser, { ...ANSWERS, max_isee: "within" })).status).toBe(303);
	expect(await page("/area/iscrizione")).toContain("Corretta da te");
	const [enrolment, ...others] = await app.db.read.enrolment.findMany({
		where: { applicant: { familyName: "Rossi", givenName: "Maria" } },
	});
	expect(others).toEqual([]);
	expect(mine).toContain(`${enrolment?.reference.slice(0, 4)}-${enrolment?.reference.slice(4)}`);

	const copy = await page("/area/dati/copia");
	expect(copy).toMatch(/<li>Il tuo ISEE è di 20\.000\s€ o meno\? Sì, 20\.000\s€ o meno<\/li>/);
	expect(copy).not.toMatch(/within|unsure/);
});
