import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { makeWaitingWorld } from "#tests/features/waitlist/waiting-world.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { atOffice, vault } from "#tests/support/world.ts";

/** Somebody has cancelled their appointment of 3 December, and looks at its page. */
async function cancelled() {
	const app = await openTestApp();
	const world = await makeWaitingWorld(app.db);
	const browser = makeBrowser(app, (await loadBuild()).build);
	const slotId = await world.slot({ start: atOffice("2026-12-03T10:30") });
	const booking = await world.books(slotId);
	await world.cancels(booking.id);
	const path = `/appuntamento/${vault.sign("manage-link", booking.id)}`;
	const page = async (at = path) => (await browser.get(at)).text();
	const choose = async (disponibilita: string, key: string = newId()) => {
		const answer = await browser.post(path, { disponibilita, key });
		return { status: answer.status, location: answer.headers.get("Location") ?? "" };
	};
	return { app, world, slotId, booking, path, page, choose };
}

test("the page of a cancelled appointment says first that it is, and not what to bring", async () => {
	const { page } = await cancelled();
	const text = await page();
	expect(text).toMatch(/<h1[^>]*>Appuntamento annullato<\/h1>/);
	expect(text).toMatch(/<title>Appuntamento annullato/);
	expect(text).not.toContain("Cosa portare");
});

test("one press books the same time again for the same person, and a second press no other", async () => {
	const { app, booking, slotId, page, choose } = await cancelled();
	expect(await page()).toMatch(new RegExp(`value="${slotId}"[^>]*>Prenota di nuovo questo orario`));
	const key = newId();
	const again = await choose(slotId, key);
	expect([again.status, again.location]).toEqual([303, expect.stringContaining("?fissato")]);
	expect((await choose(slotId, key)).location).toBe(again.location);
	expect(await page(again.location)).toContain("Fatto: l&#x27;appuntamento è tuo.");
	const live = await app.db.read.booking.findMany({ where: { status: "booked" } });
	expect(live).toMatchObject([{ slotId, applicantId: booking.applicantId }]);
	expect(live).toHaveLength(1);
});

test("when somebody else has the time by now, the page says so and offers the nearest, each one press", async () => {
	const { world, slotId, page, choose } = await cancelled();
	const near = await world.slot({ start: atOffice("2026-12-03T11:30") });
	await world.books(slotId);
	const text = await page();
	expect(text).not.toContain("Prenota di nuovo questo orario");
	expect(text).toContain("Questo orario non è più libero");
	expect(text).toContain(`value="${near}"`);
	// Whoever had the page open before is brought to it.
	expect((await choose(slotId)).location).toMatch(/^\/appuntamento\/[\w-]+$/);
	expect((await choose(near)).location).toContain("?fissato");
});

test("nothing is booked again where the desk cancelled, nor while the appointment stands", async () => {
	const { app, world, booking, slotId, page, choose } = await cancelled();
	await app.db.transaction((tx) =>
		tx.booking.update({ where: { id: booking.id }, data: { status: "cancelled_by_office" } }),
	);
	expect(await page()).toContain("Lo sportello ha annullato questo appuntamento");
	expect(await page()).not.toContain("Prenota di nuovo questo orario");
	expect((await choose(slotId)).status).toBe(400);
	const other = await world.books(slotId);
	const link = `/appuntamento/${vault.sign("manage-link", other.id)}`;
	expect(await page(link)).toMatch(/<h1[^>]*>Il tuo appuntamento<\/h1>/);
});
