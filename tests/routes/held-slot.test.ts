import { expect, test } from "vitest";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { atOffice, makeWorld } from "#tests/support/world.ts";

async function openBrowsers() {
	const app = await openTestApp();
	const world = await makeWorld(app.db);
	await app.db.transaction((tx) =>
		tx.availabilityRule.create({
			data: {
				id: "rule",
				deskId: "collegno-desk",
				serviceId: "primo-colloquio",
				weekday: 4,
				startTime: "09:00",
				endTime: "12:00",
				fromOn: "2026-11-01",
				slotMinutes: 45,
			},
		}),
	);
	const { build } = await loadBuild();
	return { app, world, open: () => makeBrowser(app, build) };
}

const times = "/prenota/data?sede=collegno-office&servizio=primo-colloquio";
const maria = { givenName: "Maria", familyName: "Rossi", email: "maria@example.it", phone: "" };
/** The world's Monday is at 9:00 on the office's clock. */
const kept = "Ti teniamo questo posto fino alle 09:10.";

test("a visitor without JavaScript chooses a time, is told until when it is kept, and books it", async () => {
	const { app, world, open } = await openBrowsers();
	const slotId = await world.slot();
	const [browser, stranger] = [open(), open()];
	expect(await (await browser.get(times)).text()).toContain('method="post"');
	const chosen = await browser.post(times, { disponibilita: slotId });
	const applicant = `/prenota/richiedente?disponibilita=${slotId}`;
	expect([chosen.status, chosen.headers.get("Location")]).toEqual([303, applicant]);

	expect(await (await browser.get(applicant)).text()).toContain(kept);
	expect(await (await browser.get(`/en${applicant}`)).text()).toContain("until 09:10");
	await browser.post(applicant, { ...maria, note: "Vengo con mia figlia" });
	const summary = `/prenota/riepilogo?disponibilita=${slotId}`;
	const page = await (await browser.get(summary)).text();
	expect(page).toContain(kept);

	// Nobody else is told, and nobody else can take it.
	expect(await (await stranger.get(applicant)).text()).not.toContain("Ti teniamo");
	expect(await (await stranger.get(times)).text()).toContain("non ci sono posti liberi");
	const late = await stranger.post(times, { disponibilita: slotId });
	expect(late.status).toBe(409);
	expect(await late.text()).toContain("Un&#x27;altra persona ha appena preso questo posto.");

	const key = /name="key" value="([^"]+)"/.exec(page)?.[1] ?? "";
	expect((await browser.post(summary, { key })).headers.get("Location")).toBe(
		"/prenota/confermato",
	);
	expect(await app.db.read.booking.count({ where: { slotId } })).toBe(1);
	expect(await app.db.read.hold.count()).toBe(0);
	// Nothing is left of the stranger, who was refused; that of the booking shows it for some minutes.
	const gt = toDate(browser.clock.now.add({ minutes: 15 }));
	expect(await app.db.read.draft.count({ where: { expiresAt: { gt } } })).toBe(0);
	expect((await app.db.read.slot.findFirstOrThrow()).seatsTaken).toBe(1);
});

test("when the time is up the page says so, and the place is booked all the same while it is free", async () => {
	const { app, world, open } = await openBrowsers();
	const slotId = await world.slot();
	const browser = open();
	await browser.post(times, { disponibilita: slotId });
	await browser.post(`/prenota/richiedente?disponibilita=${slotId}`, maria);
	browser.clock.now = browser.clock.now.add({ minutes: 10 });
	const summary = `/prenota/riepilogo?disponibilita=${slotId}`;
	const page = await (await browser.get(summary)).text();
	expect(page).toContain("Il posto non è più tenuto per te");
	expect(page).not.toContain("Ti teniamo");
	const key = /name="key" value="([^"]+)"/.exec(page)?.[1] ?? "";
	expect((await browser.post(summary, { key })).status).toBe(303);
	expect(await app.db.read.booking.count()).toBe(1);
});

test("the place that ran out and was taken is a 409 with the nearest others", async () => {
	const { world, open } = await openBrowsers();
	const slotId = await world.slot();
	const near = await world.slot({ start: atOffice("2026-12-03T11:15") });
	const [slow, quick] = [open(), open()];
	await slow.post(times, { disponibilita: slotId });
	await slow.post(`/prenota/richiedente?disponibilita=${slotId}`, maria);
	slow.clock.now = quick.clock.now = slow.clock.now.add({ minutes: 11 });
	expect((await quick.post(times, { disponibilita: slotId })).status).toBe(303);
	const summary = `/prenota/riepilogo?disponibilita=${slotId}`;
	const page = await (await slow.get(summary)).text();
	expect(page).toContain("Il posto non è più tenuto per te");
	const key = /name="key" value="([^"]+)"/.exec(page)?.[1] ?? "";
	const refused = await slow.post(summary, { key });
	expect(refused.status).toBe(409);
	expect(await refused.text()).toContain(`name="disponibilita" value="${near}"`);
});

test("looking keeps nothing; a place that is no longer needed is given back with one button", async () => {
	const { app, world, open } = await openBrowsers();
	const slotId = await world.slot();
	const browser = open();
	const applicant = `/prenota/richiedente?disponibilita=${slotId}`;
	const page = await (await browser.get(applicant)).text();
	expect(page).not.toContain("Ti teniamo");
	expect(await app.db.read.hold.count()).toBe(0);

	await browser.post(times, { disponibilita: slotId });
	expect(await app.db.read.hold.count()).toBe(1);
	const left = await browser.post(times, { release: "seat" });
	expect([left.status, left.headers.get("Location")]).toEqual([303, times]);
	expect(await app.db.read.hold.count()).toBe(0);
	expect((await app.db.read.slot.findFirstOrThrow()).seatsTaken).toBe(0);
	expect(await (await browser.get(applicant)).text()).not.toContain(
		"Il posto non è più tenuto per te",
	);
	expect((await browser.post(times, {})).status).toBe(400);
});

test("after three moves the page and the answer point to the desk's telephone", async () => {
	const { app, world, open } = await openBrowsers();
	await app.db.transaction((tx) => tx.office.updateMany({ data: { phone: "+39 011 123 4567" } }));
	const slots = [];
	for (let day = 1; day <= 5; day++) {
		slots.push(await world.slot({ start: atOffice(`2026-12-0${day}T09:00`) }));
	}
	const [first = "", ...others] = slots;
	const browser = open();
	await browser.post(`/prenota/richiedente?disponibilita=${first}`, maria);
	const summary = await (await browser.get(`/prenota/riepilogo?disponibilita=${first}`)).text();
	const key = /name="key" value="([^"]+)"/.exec(summary)?.[1] ?? "";
	await browser.post(`/prenota/riepilogo?disponibilita=${first}`, { key });
	const confirmed = await (await browser.get("/prenota/confermato")).text();
	const link =
		/href="(\/appuntamento\/[^"/]+)\/stampa"/.exec(confirmed)?.[1] ?? expect.fail("no link");
	const answers = [];
	for (const disponibilita of others) {
		const { status } = await browser.post(`${link}/sposta`, { disponibilita });
		answers.push(status);
	}
	expect(answers).toEqual([303, 303, 303, 409]);
	const page = await (await browser.get(`${link}/sposta`)).text();
	expect(page).toContain("Hai già spostato questo appuntamento più volte");
	expect(page).toContain('href="tel:+390111234567"');
	expect(page).not.toContain("Sposta a questo orario");

	// It can still be cancelled, with a reason or without.
	await browser.post(`${link}/annulla`, { reason: "found_work" });
	expect(await app.db.read.booking.findFirstOrThrow()).toMatchObject({
		status: "cancelled_by_applicant",
		cancellationReason: "Ho trovato lavoro",
		moves: 3,
	});
});

test("a visitor without JavaScript searches all the municipalities and takes a time from there", async () => {
	const { app, world, open } = await openBrowsers();
	const slotId = await world.slot();
	const browser = open();
	const place = await (await browser.get("/prenota/luogo?servizio=primo-colloquio")).text();
	expect(place).toContain("/prenota/cerca?servizio=primo-colloquio");
	const search = "/prenota/cerca?servizio=primo-colloquio&giorno=4&giorno=5&parte=mattina";
	const page = await (await browser.get(search)).text();
	expect(page).toContain(`value="${slotId}"`);
	expect(page).toContain("giovedì 3 dicembre 2026");
	expect(await (await browser.get(`/en${search}`)).text()).toContain("Find the first free place");

	expect((await browser.post(search, {})).status).toBe(400);
	const chosen = await browser.post(search, { disponibilita: slotId });
	expect(chosen.headers.get("Location")).toBe(`/prenota/richiedente?disponibilita=${slotId}`);
	expect(await app.db.read.hold.count()).toBe(1);
	const late = await open().post(search, { disponibilita: slotId });
	expect(late.status).toBe(409);
});

test("a search that finds nothing says when more is likely, and garbage in it counts as not asked", async () => {
	const { world, open } = await openBrowsers();
	const slotId = await world.slot();
	const browser = open();
	const none = await browser.get(
		"/prenota/cerca?servizio=primo-colloquio&giorno=4&parte=pomeriggio",
	);
	const page = await none.text();
	expect(page).toContain("Con queste scelte non ci sono posti liberi");
	expect(page).toContain("giovedì 26 novembre 2026");
	expect(page).toContain(`value="${slotId}"`);
	const garbage = await browser.get(
		"/prenota/cerca?servizio=x&comune=atlantide&giorno=99&giorno=x&parte=notte&modo=y&ordine=z&vicino=w&dal=ieri",
	);
	expect(garbage.status).toBe(200);
	expect(await garbage.text()).toContain(`value="${slotId}"`);
});

test("somebody who found nothing tells the desk with one button; looking alone tells nothing", async () => {
	const { app, open } = await openBrowsers();
	const browser = open();
	const search = "servizio=primo-colloquio&comune=collegno";
	const page = await (await browser.get(`/prenota/cerca?${search}`)).text();
	expect(page).toContain("Fallo sapere allo sportello");
	await browser.get(`/prenota/cerca/avvisa?${search}`);
	const told = () => app.db.read.setting.count({ where: { key: { startsWith: "unmet_search:" } } });
	expect(await told()).toBe(0);
	const answer = await browser.post(`/prenota/cerca/avvisa?${search}`, {});
	expect(answer.status).toBe(303);
	expect(await told()).toBe(1);
	const after = await (await browser.get(answer.headers.get("Location") ?? "")).text();
	expect(after).toContain("Grazie: lo sportello vede");
});
