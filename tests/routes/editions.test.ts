import { expect, test } from "vitest";
import { addStaffMember } from "#app/features/people/add-staff-member.server.ts";
import { fillDatabase } from "#prisma/seed/fill-database.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { monday } from "#tests/support/world.ts";

const PASSWORD = "a password of the desk";

async function openDesk() {
	const app = await openTestApp();
	await fillDatabase(app, monday);
	const { build } = await loadBuild();
	const desk = async (role: "coordinator" | "operator", municipalityIds: string[] | null) => {
		const email = `${role}${municipalityIds?.length ?? ""}@example.it`;
		const member = { email, name: "Olga", role, municipalityIds, password: PASSWORD };
		await addStaffMember(member, { now: monday, db: app.db, vault: app.vault });
		const browser = makeBrowser(app, build, monday);
		await browser.post("/sportello/accesso", { email, password: PASSWORD });
		return browser;
	};
	const visitor = makeBrowser(app, build, monday);
	const questions = async () => (await visitor.get("/requisiti")).text();
	return { app, desk, questions };
}

const FORM = new URLSearchParams([
	["opensOn", "2026-11-01"],
	["closesOn", "2026-12-31"],
	["decisionOn", "2027-01-15"],
	["municipalities", "rosta"],
	["municipalities", "druento"],
	["rules", "min_age"],
	["value-min_age", "45"],
]);

const fields = (changes: Record<string, string> = {}) => {
	const form = new URLSearchParams(FORM);
	for (const [name, value] of Object.entries(changes)) form.set(name, value);
	return form;
};

const EDITION = "/sportello/impostazioni/edizioni/2027";

test("a coordinator begins next year's edition and opens it; people are asked its questions", async () => {
	const { app, desk, questions } = await openDesk();
	const coordinator = await desk("coordinator", null);
	expect(
		(await coordinator.post("/sportello/impostazioni/edizioni/nuova", { year: "x" })).status,
	).toBe(400);
	const begun = await coordinator.post("/sportello/impostazioni/edizioni/nuova", { year: "2027" });
	expect(begun.headers.get("Location")).toBe(`${EDITION}?salvato`);
	const again = await coordinator.post("/sportello/impostazioni/edizioni/nuova", { year: "2027" });
	expect(again.status).toBe(409);
	const copied = await app.db.read.edition.findUniqueOrThrow({
		where: { id: "2027" },
		include: { rules: true, municipalities: true },
	});
	expect([copied.opensOn, copied.rules.length, copied.municipalities.length]).toEqual([
		null,
		9,
		11,
	]);
	expect(await (await coordinator.get("/sportello/impostazioni")).text()).toContain(
		"senza date, nessuno può iscriversi",
	);
	expect(await questions()).toContain("P.R.A.Ti.C.O. 2026");

	const saved = await coordinator.fill(EDITION, fields());
	expect(saved.headers.get("Location")).toBe(`${EDITION}?salvato`);
	const asked = await questions();
	expect(asked).toContain("P.R.A.Ti.C.O. 2027");
	expect(asked).toContain("Hai almeno 45 anni?");
	expect(asked).not.toContain("ISEE");
	expect(asked).not.toContain('value="collegno"');
	expect(await (await coordinator.get(EDITION)).text()).toContain('value="2027-01-15"');
});

test("what can't be right is said at its field, and what was typed stays", async () => {
	const { app, desk } = await openDesk();
	const coordinator = await desk("coordinator", null);
	await coordinator.post("/sportello/impostazioni/edizioni/nuova", { year: "2027" });
	for (const [name, value] of [
		["opensOn", "2026-02-30"],
		["closesOn", "2026-10-31"],
		["decisionOn", "2026-12-30"],
		["value-min_age", "200"],
		["value-min_age", ""],
	] as const) {
		const refused = await coordinator.fill(EDITION, fields({ [name]: value }));
		const page = await refused.text();
		expect([name, refused.status]).toEqual([name, 400]);
		expect(page).toContain(`href="#${name}"`);
		if (value) expect(page).toContain(`value="${value}"`);
		expect(page).toMatch(
			/id="municipalities-rosta" checked|checked=""[^>]*value="rosta"|value="rosta"[^>]*checked/,
		);
	}
	const nowhere = fields();
	nowhere.delete("municipalities");
	expect((await coordinator.fill(EDITION, nowhere)).status).toBe(400);
	expect((await coordinator.fill(EDITION, fields({ municipalities: "roma" }))).status).toBe(400);
	const { opensOn } = await app.db.read.edition.findUniqueOrThrow({ where: { id: "2027" } });
	expect(opensOn).toBeNull();
});

test("somebody who coordinates one municipality, or works at the desk, finds no editions", async () => {
	const { desk } = await openDesk();
	for (const browser of [await desk("coordinator", ["collegno"]), await desk("operator", null)]) {
		for (const path of [
			"/sportello/impostazioni/edizioni/nuova",
			EDITION.replace("2027", "2026"),
		]) {
			expect([path, (await browser.get(path)).status]).toEqual([path, 404]);
			expect([path, (await browser.post(path, fields())).status]).toEqual([path, 404]);
		}
	}
});
