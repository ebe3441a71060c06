import { expect, test } from "vitest";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { signInAtDesk } from "#tests/support/staff.ts";
import { makeWorld } from "#tests/support/world.ts";

const LIST = "/sportello/impostazioni/operatori";

const NEW = {
	name: "Nadia Nuova",
	email: "Nadia@example.it",
	role: "operator",
	where: "some",
	municipality: "collegno",
};

async function openCoordinated() {
	const app = await openTestApp();
	await makeWorld(app.db);
	const { build } = await loadBuild();
	const carla = makeBrowser(app, build);
	const carlaId = await signInAtDesk(app, carla, {
		email: "carla@example.it",
		role: "coordinator",
	});
	const read = async (path: string) => (await carla.get(path)).text();
	return { app, build, carla, carlaId, read };
}

const passwordIn = (page: string) => /<code class="reference">([^<]+)</.exec(page)?.[1] ?? "";

test("a coordinator adds an operator, who enters with the password shown once", async () => {
	const { app, build, carla, read } = await openCoordinated();
	for (const wrong of [
		{ name: "" },
		{ email: "nadia" },
		{ role: "king" },
		{ where: "" },
		{ municipality: "" },
	]) {
		const refused = await carla.post(`${LIST}/nuovo`, { ...NEW, ...wrong });
		expect([wrong, refused.status]).toEqual([wrong, 400]);
		expect(await refused.text()).toContain("Controlla questi punti");
	}
	const unknown = await carla.post(`${LIST}/nuovo`, { ...NEW, municipality: "torino" });
	expect(unknown.status).toBe(409);
	const added = await carla.post(`${LIST}/nuovo`, NEW);
	expect(added.status).toBe(200);
	const password = passwordIn(await added.text());
	expect(password.length).toBeGreaterThanOrEqual(20);
	const again = await carla.post(`${LIST}/nuovo`, NEW);
	expect(again.status).toBe(409);
	expect(await again.text()).toContain('value="Nadia Nuova"');
	expect(await read(LIST)).toMatch(/Nadia Nuova[\s\S]*nadia@example\.it[\s\S]*Collegno/);

	const nadia = makeBrowser(app, build);
	await nadia.post("/sportello/accesso", { email: "nadia@example.it", password });
	expect((await nadia.get("/sportello/persone")).status).toBe(200);
	expect((await nadia.get(LIST)).status).toBe(404);
	expect((await nadia.post(`${LIST}/nuovo`, NEW)).status).toBe(404);

	const { id } = await app.db.read.staffMember.findFirstOrThrow({
		where: { email: "nadia@example.it" },
	});
	const page = `${LIST}/${id}`;
	const granted = await carla.fill(page, { change: "grants", role: "operator", where: "all" });
	expect(granted.headers.get("Location")).toBe(`${page}?salvato`);
	expect(await read(`${page}?salvato`)).toContain("vale da subito");
	expect((await carla.fill(page, { change: "disable" })).status).toBe(303);
	expect((await nadia.get("/sportello/persone")).status).toBe(303);
	expect(await read(page)).toContain("Riabilita");
	await carla.fill(page, { change: "enable" });
	expect((await nadia.get("/sportello/persone")).status).toBe(303);
	const renewed = passwordIn(await (await carla.fill(page, { change: "password" })).text());
	expect(renewed).not.toBe(password);
	const answer = await nadia.post("/sportello/accesso", {
		email: "nadia@example.it",
		password: renewed,
	});
	expect(answer.status).toBe(303);
	expect((await nadia.get("/sportello/persone")).status).toBe(200);
});

test("the last coordinator can't be locked out, and no other desk sees the accounts", async () => {
	const { app, build, carla, carlaId, read } = await openCoordinated();
	const page = `${LIST}/${carlaId}`;
	expect(await read(page)).not.toContain('value="disable"');
	for (const change of [
		{ change: "disable" },
		{ change: "grants", role: "operator", where: "all" },
	]) {
		const refused = await carla.fill(page, change);
		expect(refused.status).toBe(409);
		expect(await refused.text()).toContain("Non puoi disabilitare te stesso");
	}
	expect((await carla.get("/sportello/persone")).status).toBe(200);

	const local = makeBrowser(app, build);
	await signInAtDesk(app, local, {
		email: "l@example.it",
		role: "coordinator",
		municipalityIds: ["collegno"],
	});
	for (const path of [LIST, `${LIST}/nuovo`, page]) {
		expect([path, (await local.get(path)).status]).toEqual([path, 404]);
	}
	expect((await local.fill(page, { change: "disable" })).status).toBe(404);
	expect(await (await local.get("/sportello/impostazioni")).text()).not.toContain("Operatori:");
	expect((await makeBrowser(app, build).get(LIST)).status).toBe(303);
});
