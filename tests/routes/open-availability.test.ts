import { expect, test } from "vitest";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { atOffice, makeWorld } from "#tests/support/world.ts";

test("free times are open data, of all the municipalities and of one, and hold nothing about people", async () => {
	const app = await openTestApp();
	const world = await makeWorld(app.db);
	const { get } = makeBrowser(app, (await loadBuild()).build);
	const free = await world.slot();
	await world.slot({ start: atOffice("2026-12-03T09:00"), municipality: "rivoli" });
	const taken = await world.slot({ start: atOffice("2026-12-04T09:00") });
	await bookSlot(
		{ slotId: taken, applicant: world.newcomer(), idempotencyKey: "0123456789abcdef", note: null },
		world.visitor(),
	);
	await world.slot({ start: atOffice("2026-12-05T09:00"), capacity: 1, deskSeats: 1 });

	const all = await get("/disponibilita.json");
	expect(all.headers.get("Access-Control-Allow-Origin")).toBe("*");
	expect(all.headers.get("Cache-Control")).toBe("public, max-age=60");
	const { open } = await all.json();
	expect(open).toMatchObject([
		{ municipality: "Rivoli", start: "2026-12-03T08:00:00Z" },
		{
			slotId: free,
			municipality: "Collegno",
			service: "Primo colloquio",
			start: "2026-12-03T09:30:00Z",
		},
	]);
	expect(open[1].bookAt).toBe(
		"http://pratico.test/prenota?comune=collegno&servizio=primo-colloquio",
	);
	expect(JSON.stringify(open)).not.toMatch(/Maria|Rossi|example\.it/);

	const one = await (await get("/comuni/collegno/disponibilita.json")).json();
	expect(one.open).toMatchObject([{ slotId: free }]);
	const calendar = await (await get("/comuni/collegno/disponibilita.ics")).text();
	expect(calendar).toContain("DTSTART:20261203T093000Z\r\n");
	expect(calendar).toContain("TRANSP:TRANSPARENT\r\n");
	expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(1);
	expect((await get("/comuni/rosta/disponibilita.json")).status).toBe(404);
	expect((await get("/comuni/rosta/disponibilita.ics")).status).toBe(404);
});
