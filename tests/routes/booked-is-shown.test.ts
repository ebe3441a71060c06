import { expect, test } from "vitest";
import type { App } from "#app/adapters/app.server.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { makeWorld } from "#tests/support/world.ts";

const maria = { givenName: "Maria", familyName: "Rossi", email: "maria@example.it", phone: "" };

/** The same portal, whose process is killed as soon as something is booked. */
function killedOnceBooked(app: App): App {
	let isKilled = false;
	const { db } = app;
	return {
		...app,
		log: { ...app.log, error() {} },
		db: {
			...db,
			async transaction(work) {
				if (isKilled) throw new Error("killed");
				const before = await db.read.booking.count();
				const outcome = await db.transaction(work);
				isKilled = (await db.read.booking.count()) > before;
				return outcome;
			},
		},
	};
}

/** A browser that has pressed the button, and got no answer. */
async function pressedInVain({ kill }: { kill: boolean }) {
	const app = await openTestApp();
	const world = await makeWorld(app.db);
	const slotId = await world.slot({ capacity: 3 });
	const { build } = await loadBuild();
	const browser = makeBrowser(app, build);
	const times = "/prenota/data?sede=collegno-office&servizio=primo-colloquio";
	await browser.post(times, { disponibilita: slotId });
	await browser.post(`/prenota/richiedente?disponibilita=${slotId}`, maria);
	const summary = `/prenota/riepilogo?disponibilita=${slotId}`;
	const page = await (await browser.get(summary)).text();
	const key = /name="key" value="([^"]+)"/.exec(page)?.[1] ?? expect.fail("no key");
	const had = new Map(browser.cookies);
	const there = kill ? makeBrowser(killedOnceBooked(app), build) : browser;
	for (const [name, value] of had) there.cookies.set(name, value);
	await there.post(summary, { key });
	expect(await app.db.read.booking.count()).toBe(1);
	browser.cookies.clear();
	for (const [name, value] of had) browser.cookies.set(name, value);
	return { app, world, browser, slotId, summary, times, key, stranger: makeBrowser(app, build) };
}

test.each([
	{ kill: true, name: "whose server was killed as they were booked" },
	{ kill: false, name: "whom the answer never reached" },
])("somebody $name is shown their appointment when they look again", async ({ kill }) => {
	const { app, browser, summary, slotId } = await pressedInVain({ kill });
	for (const path of [summary, `/prenota/richiedente?disponibilita=${slotId}`]) {
		const answer = await browser.get(path);
		expect([path, answer.headers.get("Location")]).toEqual([path, "/prenota/confermato"]);
	}
	const page = await (await browser.get("/prenota/confermato")).text();
	expect(page).toContain("Appuntamento confermato");
	expect(await app.db.read.booking.count()).toBe(1);
	expect(await app.db.read.hold.count()).toBe(0);
	const [slot] = await app.db.read.slot.findMany();
	expect(slot?.seatsTaken).toBe(1);
});

test("who presses again is answered with the same appointment", async () => {
	const { app, browser, summary, key } = await pressedInVain({ kill: true });
	const answer = await browser.post(summary, { key });
	expect(answer.headers.get("Location")).toBe("/prenota/confermato");
	expect(await (await browser.get("/prenota/confermato")).text()).toContain(
		"Appuntamento confermato",
	);
	expect(await app.db.read.booking.count()).toBe(1);
});

test("what was typed is gone, and an hour later so is what shows the appointment", async () => {
	const { browser, summary } = await pressedInVain({ kill: true });
	browser.clock.now = browser.clock.now.add({ hours: 1 });
	const answer = await browser.get(summary);
	expect(answer.headers.get("Location")).toMatch(/^\/prenota\/richiedente/);
	expect(await (await browser.get("/prenota/confermato")).text()).not.toContain("Maria");
});

test("a form that was kept for later opens nothing any more once it has booked", async () => {
	const { app, browser, slotId, times } = await pressedInVain({ kill: true });
	expect(await app.db.read.draft.count({ where: { resumeHash: { not: null } } })).toBe(0);
	// The same browser books for somebody else: with an empty form.
	await browser.post(times, { disponibilita: slotId });
	const page = await (await browser.get(`/prenota/richiedente?disponibilita=${slotId}`)).text();
	expect(page).not.toContain("Maria");
});
