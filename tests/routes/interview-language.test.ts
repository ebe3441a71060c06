import { expect, test } from "vitest";
import { makeWaitingWorld } from "#tests/features/waitlist/waiting-world.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { signInAtDesk } from "#tests/support/staff.ts";
import { atOffice, makeWorld } from "#tests/support/world.ts";

const ANA = { givenName: "Ana", familyName: "Pop", email: "", phone: "333 1234567" };

async function openBooking() {
	const app = await openTestApp();
	const world = await makeWorld(app.db);
	const { build } = await loadBuild();
	const slotId = await world.slot();
	const browser = makeBrowser(app, build);
	const text = async (path: string) =>
		(await (await browser.get(path)).text()).replaceAll("<!-- -->", "");
	const step = (name: string) => `/prenota/${name}?disponibilita=${slotId}`;
	return { app, build, world, browser, text, step };
}

test("whoever books says in which language they want to speak, and the desk reads it in the day's list", async () => {
	const { app, build, browser, text, step } = await openBooking();
	expect(await text(step("richiedente"))).toContain("In quale lingua vuoi parlare al colloquio?");
	const given = await browser.post(step("richiedente"), { ...ANA, interviewLanguage: "ar" });
	expect(given.status).toBe(303);
	expect(given.headers.get("Location")).not.toContain("ar=");
	const summary = await text(step("riepilogo"));
	expect(summary).toContain("Lingua del colloquio");
	expect(summary).toContain("arabo");
	expect(await text(step("richiedente"))).toMatch(/<option value="ar" selected=""/);
	const key = /name="key" value="([^"]+)"/.exec(summary)?.[1] ?? "";
	expect((await browser.post(step("riepilogo"), { key })).status).toBe(303);

	const desk = makeBrowser(app, build, atOffice("2026-12-03T09:00"));
	await signInAtDesk(app, desk, { email: "olga@example.it", municipalityIds: ["collegno"] });
	const today = (await (await desk.get("/sportello/oggi")).text()).replaceAll("<!-- -->", "");
	expect(today).toContain("colloquio: arabo");
});

test("whoever joins the waiting list says it too, keeps it when the form comes back, and the desk reads it", async () => {
	const app = await openTestApp();
	await makeWaitingWorld(app.db);
	const { build } = await loadBuild();
	const browser = makeBrowser(app, build);
	const form = await (await browser.get("/attesa")).text();
	expect(form).toContain("In quale lingua vuoi parlare al colloquio?");
	const key = /name="key" value="([^"]+)"/.exec(form)?.[1] ?? "";
	const wish = { key, servizio: "primo-colloquio", comune: "collegno", interviewLanguage: "ar" };
	const unnamed = await browser.post("/attesa", { ...wish, ...ANA, givenName: "" });
	expect(unnamed.status).toBe(400);
	expect(await unnamed.text()).toMatch(/<option value="ar" selected=""/);
	expect((await browser.post("/attesa", { ...wish, ...ANA })).status).toBe(303);

	const desk = makeBrowser(app, build);
	await signInAtDesk(app, desk, { email: "olga@example.it", municipalityIds: ["collegno"] });
	const list = (await (await desk.get("/sportello/attese")).text()).replaceAll("<!-- -->", "");
	expect(list).toContain("colloquio: arabo");
});

test("nobody has to choose a language, and one that is not in the list is asked again", async () => {
	const { browser, text, step } = await openBooking();
	const strange = { ...ANA, interviewLanguage: "klingon" };
	expect((await browser.post(step("richiedente"), strange)).status).toBe(400);
	expect((await browser.post(step("richiedente"), ANA)).status).toBe(303);
	expect(await text(step("riepilogo"))).not.toContain("Lingua del colloquio");
});
