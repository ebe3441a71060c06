import type { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { atOffice, makeWorld, type World } from "#tests/support/world.ts";

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

test("more free times than a page holds are read to the last one by the address of the next page", async () => {
	const app = await openTestApp();
	const world = await makeWorld(app.db);
	const { get } = makeBrowser(app, (await loadBuild()).build);
	const times = Array.from({ length: 37 }, (_, n) =>
		atOffice("2026-12-03T09:00").add({ minutes: 45 * n }),
	);
	const ids = await slotsAt(world, times, 30);

	const read: string[] = [];
	const pages: string[] = [];
	for (let at: string | null = "/disponibilita.json"; at; ) {
		const page: { open: { slotId: string; start: string }[]; next: string | null } = await (
			await get(at)
		).json();
		read.push(...page.open.map(({ slotId }) => slotId));
		pages.push(page.open[0]?.start ?? "");
		at = page.next?.replace("http://pratico.test", "") ?? null;
	}
	expect(read).toHaveLength(ids.length);
	expect(new Set(read)).toEqual(new Set(ids));
	expect(pages).toEqual([...pages].sort());
	expect(pages).toHaveLength(3);

	const { next } = await (await get("/comuni/collegno/disponibilita.json")).json();
	expect(next).toMatch(/^http:\/\/pratico\.test\/comuni\/collegno\/disponibilita\.json\?dal=/);
	const calendar = await (await get("/comuni/collegno/disponibilita.ics")).text();
	expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(ids.length);
});

test("an address that no page gave is refused, rather than answered with the first page for ever", async () => {
	const app = await openTestApp();
	await makeWorld(app.db);
	const { get } = makeBrowser(app, (await loadBuild()).build);
	for (const query of ["dal=ieri&dopo=x", "dal=2026-12-03T08:00:00Z", "dopo=x"]) {
		expect((await get(`/disponibilita.json?${query}`)).status, query).toBe(400);
	}
});

/** A slot at each of these times, at each of so many desks of Collegno. */
async function slotsAt(world: World, starts: Temporal.Instant[], desks: number): Promise<string[]> {
	const one = await world.slot({ start: atOffice("2026-12-02T09:00") });
	const { id, ...like } = await world.db.read.slot.findUniqueOrThrow({ where: { id: one } });
	const newDesks = Array.from({ length: desks }, (_, n) => ({
		id: newId(),
		officeId: like.officeId,
		name: `Sportello ${n + 2}`,
	}));
	const more = newDesks.flatMap((desk) =>
		starts.map((start) => ({
			...like,
			id: newId(),
			deskId: desk.id,
			startsAt: toDate(start),
			endsAt: toDate(start.add({ minutes: 45 })),
		})),
	);
	await world.db.transaction(async (tx) => {
		await tx.desk.createMany({ data: newDesks });
		await tx.slot.createMany({ data: more });
	});
	return [id, ...more.map((slot) => slot.id)];
}
