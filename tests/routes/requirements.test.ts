import { expect, test } from "vitest";
import { fillDatabase } from "#prisma/seed/fill-database.ts";
import { codeBornOn } from "#tests/domain/enrolment/fiscal-code-builder.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { monday } from "#tests/support/world.ts";

const ANSWERS = {
	residence: "collegno",
	min_age: "yes",
	registered_at_job_centre: "yes",
	max_isee: "within",
	no_income_support: "no",
	no_other_project_with_allowance: "no",
	not_in_edition: "no",
	nobody_else_of_household: "no",
	basic_italian: "unsure",
};

async function openDemo() {
	const app = await openTestApp();
	await fillDatabase(app, monday);
	const { build } = await loadBuild();
	const browser = makeBrowser(app, build, monday);
	const page = async (path: string) => (await browser.get(path)).text();
	return { app, build, browser, page };
}

const headingOf = (page: string) => /<p class="text-soft">(Domanda[^<]*)</.exec(page)?.[1];

test("the questions come one at a time, back and forth, and lead to the same answer", async () => {
	const { browser, page } = await openDemo();
	expect(headingOf(await page("/requisiti?domanda"))).toBe("Domanda 1 di 9");
	const given: Record<string, string> = {};
	const press = (domanda: string, go: string, value?: string) =>
		browser.post("/requisiti?domanda", {
			...given,
			...(value !== undefined && { [domanda]: value }),
			domanda,
			go,
		});

	const empty = await press("residence", "on");
	expect(empty.status).toBe(400);
	expect(headingOf(await empty.text())).toBe("Domanda 1 di 9");
	given.residence = "rivoli";
	expect(headingOf(await (await press("residence", "on")).text())).toBe("Domanda 2 di 9");
	const back = await (await press("min_age", "back")).text();
	expect(headingOf(back)).toBe("Domanda 1 di 9");
	expect(back).toMatch(/<option[^>]*value="rivoli"[^>]*selected/);

	let last = "";
	for (const [domanda, value] of Object.entries(ANSWERS)) {
		given[domanda] = value;
		last = await (await press(domanda, "on")).text();
	}
	expect(last).toContain("Da verificare insieme");
	expect(last).toContain('type="hidden" name="residence" value="collegno"');
});

test("a question that went missing on the way is asked again, and nonsense begins at the first", async () => {
	const { browser } = await openDemo();
	const { max_isee: _, ...most } = ANSWERS;
	const skipped = await browser.post("/requisiti?domanda", {
		...most,
		domanda: "basic_italian",
		go: "on",
	});
	expect(headingOf(await skipped.text())).toBe("Domanda 4 di 9");
	const nonsense = await browser.post("/requisiti?domanda", { domanda: "colore", go: "up" });
	expect(nonsense.status).toBe(400);
	expect(headingOf(await nonsense.text())).toBe("Domanda 1 di 9");
});

test("nothing that is answered stays anywhere", async () => {
	const { app, browser } = await openDemo();
	const rows = async () => [
		await app.db.read.draft.count(),
		await app.db.read.declaration.count(),
		await app.db.read.session.count(),
	];
	const before = await rows();
	const answered = await browser.post("/requisiti", ANSWERS);
	expect(answered.status).toBe(200);
	expect(answered.headers.getSetCookie()).toEqual([]);
	expect(await rows()).toEqual(before);
});

test("another edition asks its own questions, of its own municipalities, by its data alone", async () => {
	const { app, browser, page } = await openDemo();
	await app.db.transaction(async (tx) => {
		await tx.edition.updateMany({ data: { closesOn: "2026-11-22" } });
		await tx.edition.create({
			data: {
				id: "2027",
				year: 2027,
				opensOn: "2026-11-01",
				closesOn: "2027-03-31",
				decisionOn: "2027-04-30",
				rules: {
					create: [
						{ kind: "residence", position: 0 },
						{ kind: "min_age", value: 45, position: 1 },
						{ kind: "max_isee", value: 12_345, position: 2 },
						{ kind: "not_in_edition", value: 2024, position: 3 },
					],
				},
				municipalities: {
					create: [{ municipalityId: "rosta" }, { municipalityId: "druento" }],
				},
			},
		});
	});
	const questions = await page("/requisiti");
	expect(questions).toContain("P.R.A.Ti.C.O. 2027");
	expect(questions).toContain("Hai almeno 45 anni?");
	expect(questions).toMatch(/Il tuo ISEE è di 12\.345\s€ o meno/);
	expect(questions).toContain("Hai già partecipato a P.R.A.Ti.C.O. 2024, 2025 o 2026?");
	expect(questions).not.toContain("Centro per l&#x27;Impiego");
	expect(questions).toContain('value="rosta"');
	expect(questions).not.toContain('value="collegno"');

	const answers = { residence: "rosta", min_age: "no", max_isee: "within", not_in_edition: "no" };
	const answered = await (await browser.post("/requisiti", answers)).text();
	expect(answered).toContain("Torna quando hai compiuto 45 anni.");

	await browser.post("/iscrizione/requisiti", { ...answers, isee_expires_on: "" });
	const details = { givenName: "Maria", familyName: "Rossi", fiscalCode: codeBornOn("70A41") };
	const elsewhere = await browser.post("/iscrizione/dati", { ...details, residence: "collegno" });
	expect(elsewhere.status).toBe(409);
	await browser.post("/iscrizione/dati", { ...details, residence: "druento" });
	await browser.post("/iscrizione/contatti", { email: "m@example.it", phone: "", language: "it" });
	const summary = await page("/iscrizione/riepilogo");
	const key = /name="key" value="([^"]+)"/.exec(summary)?.[1] ?? "";
	await browser.post("/iscrizione/riepilogo", { key, privacy: "read" });
	expect(await page("/iscrizione/fatto")).toContain("30 aprile 2027");
	const enrolment = await app.db.read.enrolment.findFirstOrThrow({
		where: { editionId: "2027" },
		include: { declarations: true },
	});
	expect(enrolment).toMatchObject({ residenceMunicipalityId: "druento", eligibility: "yes" });
	expect(enrolment.declarations.map(({ kind }) => kind).sort()).toEqual([
		"max_isee",
		"not_in_edition",
	]);
});

test("before and after the time for applications the pages say so, and offer what is open", async () => {
	const { app, browser, page } = await openDemo();
	const windows = [
		[{ opensOn: "2026-12-10", closesOn: null }, "Si aprono il 10 dicembre 2026."],
		[{ opensOn: null, closesOn: null }, "La data non è ancora stata decisa."],
		[{ opensOn: "2026-10-01", closesOn: "2026-11-22" }, "Si sono chiuse il 22 novembre 2026."],
	] as const;
	for (const [dates, words] of windows) {
		await app.db.transaction((tx) => tx.edition.updateMany({ data: dates }));
		for (const path of ["/requisiti", "/requisiti?domanda", "/iscrizione"]) {
			expect([path, await page(path)]).toEqual([path, expect.stringContaining(words)]);
		}
		expect(await page("/iscrizione")).toContain('href="/prenota"');
		const answered = await (await browser.post("/requisiti", ANSWERS)).text();
		expect(answered).toContain('href="/prenota"');
		expect(answered).not.toContain("Iscriviti con queste risposte");
		expect((await browser.post("/iscrizione/requisiti", ANSWERS)).headers.get("Location")).toBe(
			"/iscrizione",
		);
	}
});
