import { expect, test } from "vitest";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { signInAtDesk, staffPassword } from "#tests/support/staff.ts";
import { makeWorld } from "#tests/support/world.ts";

const PAGE = "/sportello/password";
const email = "olga@example.it";
const right = {
	current: staffPassword,
	password: "cavallo lampada fiume",
	again: "cavallo lampada fiume",
};

async function openDesk() {
	const app = await openTestApp();
	await makeWorld(app.db);
	const { build } = await loadBuild();
	const open = () => makeBrowser(app, build);
	const olga = open();
	const id = await signInAtDesk(app, olga, { email });
	const enter = (browser: typeof olga, password: string) =>
		browser.post("/sportello/accesso", { email, password });
	return { app, open, olga, id, enter };
}

test("an operator changes their password: it counts at once, and ends every other session of theirs", async () => {
	const { app, open, olga, id, enter } = await openDesk();
	const elsewhere = open();
	await enter(elsewhere, staffPassword);
	const colleague = open();
	await signInAtDesk(app, colleague, { email: "nadia@example.it" });
	expect(await (await olga.get("/sportello/oggi")).text()).toContain(`href="${PAGE}"`);

	const changed = await olga.post(PAGE, right);
	expect(changed.headers.get("Location")).toBe(`${PAGE}?salvato`);
	expect(await (await olga.get(`${PAGE}?salvato`)).text()).toContain("vale da subito");
	expect((await elsewhere.get("/sportello/oggi")).status).toBe(303);
	expect((await colleague.get("/sportello/oggi")).status).toBe(200);
	expect((await enter(elsewhere, staffPassword)).status).toBe(409);
	expect((await enter(elsewhere, right.password)).status).toBe(303);

	const [entry] = await app.db.read.auditEntry.findMany({ where: { action: "password_changed" } });
	expect(entry).toMatchObject({ actorId: id, subjectKind: "staff_member", subjectId: id });
	expect(entry?.details).toBeNull();
});

test("what is wrong is said beside its field, nothing typed comes back, and nothing changes", async () => {
	const { app, olga, enter, open } = await openDesk();
	for (const [wrong, words] of [
		[{ current: "sbagliata ma lunga" }, "La password di adesso non è questa."],
		[{ password: "corta", again: "corta" }, "almeno 12 caratteri"],
		[{ again: "cavallo lampada monte" }, "non sono uguali"],
		[{ password: staffPassword, again: staffPassword }, "È la password che hai già"],
		[{ current: "" }, "Compila questo campo"],
		[{ password: "x".repeat(201), again: "x".repeat(201) }, "troppo lungo"],
	] as const) {
		const refused = await olga.post(PAGE, { ...right, ...wrong });
		const page = await refused.text();
		expect([words, refused.status]).toEqual([words, 400]);
		expect(page).toContain(words);
		expect(page).toContain('aria-invalid="true"');
		expect(page).not.toContain(right.password);
	}
	expect((await enter(open(), staffPassword)).status).toBe(303);
	expect(await app.db.read.auditEntry.count({ where: { action: "password_changed" } })).toBe(0);
});

test("guesses of the current password count with those of signing in", async () => {
	const { olga, enter, open } = await openDesk();
	for (let nth = 0; nth < 5; nth += 1) {
		expect((await olga.post(PAGE, { ...right, current: `sbagliata ${nth}` })).status).toBe(400);
	}
	const refused = await olga.post(PAGE, right);
	expect(refused.status).toBe(429);
	expect(await refused.text()).toContain("Troppi tentativi");
	expect((await enter(open(), staffPassword)).status).toBe(429);
	olga.clock.now = olga.clock.now.add({ minutes: 16 });
	expect((await olga.post(PAGE, right)).status).toBe(303);
});

test("nobody gets to a password without signing in at the desk", async () => {
	const { open } = await openDesk();
	for (const answer of [await open().get(PAGE), await open().post(PAGE, right)]) {
		expect(answer.headers.get("Location")).toContain("/sportello/accesso");
	}
});
