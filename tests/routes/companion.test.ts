import { expect, test } from "vitest";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { makeWorld } from "#tests/support/world.ts";

async function openBooking() {
	const app = await openTestApp();
	const world = await makeWorld(app.db);
	const slotId = await world.slot();
	const { build } = await loadBuild();
	const browser = makeBrowser(app, build);
	return {
		app,
		browser,
		step: `/prenota/richiedente?disponibilita=${slotId}`,
		summary: `/prenota/riepilogo?disponibilita=${slotId}`,
	};
}

const person = { givenName: "Maria", familyName: "Rossi", email: "", phone: "011 123456" };

const companion = {
	companionName: "Lucia Bianchi",
	companionRole: "librarian",
	companionEmail: "lucia@biblio.example",
	companionCopy: "on",
};

test("whoever helps is named while booking, shown before confirming, and kept with the booking", async () => {
	const { app, browser, step, summary } = await openBooking();
	expect(await (await browser.get(step)).text()).toContain(
		"<summary>Sto aiutando un&#x27;altra persona</summary>",
	);
	expect((await browser.post(step, { ...person, ...companion })).status).toBe(303);
	const page = await (await browser.get(summary)).text();
	expect(page).toContain("Lucia Bianchi (Bibliotecario o bibliotecaria)");
	expect(page).toContain("lucia@biblio.example");
	const again = await (await browser.get(step)).text();
	expect(again).toMatch(/<details[^>]* open=""/);
	expect(again).toContain('value="Lucia Bianchi"');

	const key = /name="key" value="([^"]+)"/.exec(page)?.[1] ?? "";
	expect((await browser.post(summary, { key })).headers.get("Location")).toBe(
		"/prenota/confermato",
	);
	expect(await app.db.read.companion.findMany()).toMatchObject([
		{ name: "Lucia Bianchi", role: "librarian" },
	]);
	// The person has no e-mail: the only message is the copy.
	expect(await app.db.read.message.findMany()).toMatchObject([{ kind: "booking_confirmed" }]);
});

test("a copy without the person's agreement is asked about, with the form filled in and open", async () => {
	const { app, browser, step } = await openBooking();
	const { companionCopy: _, ...unagreed } = companion;
	const refused = await browser.post(step, { ...person, ...unagreed });
	expect(refused.status).toBe(400);
	const page = await refused.text();
	expect(page).toContain('href="#companionCopy"');
	expect(page).toContain("serve l&#x27;accordo della persona");
	expect(page).toMatch(/<details[^>]* open=""/);
	expect(page).toContain('value="lucia@biblio.example"');
	expect(page).toContain('value="Maria"');
	expect(await app.db.read.companion.count()).toBe(0);
});

test("somebody who books alone names nobody", async () => {
	const { app, browser, step, summary } = await openBooking();
	expect((await browser.post(step, person)).status).toBe(303);
	const page = await (await browser.get(summary)).text();
	expect(page).not.toContain("Con l&#x27;aiuto di");
	const key = /name="key" value="([^"]+)"/.exec(page)?.[1] ?? "";
	expect((await browser.post(summary, { key })).status).toBe(303);
	expect(await app.db.read.companion.count()).toBe(0);
});
