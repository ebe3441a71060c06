import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { tendRepairs } from "#app/features/repairs/tend-repairs.server.ts";
import { withdrawSlots } from "#app/features/slots/slot-store.server.ts";
import { openPortal } from "#tests/support/portal.ts";
import { Visitor } from "#tests/support/visitor.ts";
import { known, makeWorld } from "#tests/support/world.ts";

test("somebody whose appointment was taken away accepts another with one tap, without a script", async () => {
	const { url, app } = await openPortal({ withJobs: false });
	const world = await makeWorld(app.db);
	const now = Temporal.Now.instant();
	const start = now.round("hour").add({ hours: 24 * 10 });
	const slotId = await world.slot({ start });
	const applicantId = await world.applicant();
	const context = { now, db: app.db, vault: app.vault };
	const booked = await bookSlot(
		{ slotId, applicant: known(applicantId), idempotencyKey: newId(), note: null },
		{ ...context, locale: "it", applicantId, clientAddress: "home" },
	);
	const bookingId = booked.ok ? booked.bookingId : expect.fail(booked.refusal);
	for (const hours of [24, 26, 28]) await world.slot({ start: start.add({ hours }) });
	await app.db.transaction((tx) => withdrawSlots(tx, { ids: [slotId] }, now));
	await tendRepairs({ ...context, now: now.add({ minutes: 2 }) });

	const page = `/appuntamento/${app.vault.sign("manage-link", bookingId)}`;
	const get = async (path: string) => {
		const response = await fetch(new URL(path, url), { redirect: "manual" });
		return { status: response.status, text: await response.text() };
	};
	const post = async (path: string, form: Record<string, string>) => {
		const { status, location } = await new Visitor(url).send(path, form);
		return { status, location };
	};

	const shown = await get(page);
	expect(shown.text).toContain("Il tuo appuntamento non si può fare");
	const offered = [...shown.text.matchAll(/name="disponibilita" value="([^"]+)"/g)].map(
		([, id]) => id ?? "",
	);
	expect(offered).toHaveLength(3);
	expect((await get(`${page}/proposte`)).status).toBe(200);
	expect(await app.db.read.repair.count({ where: { status: "open" } })).toBe(1);

	expect((await post(`${page}/proposte`, {})).status).toBe(400);
	expect((await post(`${page}/proposte`, { disponibilita: "nothing" })).status).toBe(409);
	expect((await post("/appuntamento/garbage/proposte", { disponibilita: "x" })).status).toBe(404);
	expect((await get("/appuntamento/garbage/proposte")).status).toBe(404);

	const [first = "", second = ""] = offered;
	expect(await post(`${page}/proposte`, { disponibilita: first })).toEqual({
		status: 303,
		location: `${page}?spostato`,
	});
	expect(await post(`${page}/proposte`, { disponibilita: second })).toEqual({
		status: 303,
		location: page,
	});
	expect(await app.db.read.booking.findMany()).toMatchObject([{ slotId: first }]);
	expect((await get(`${page}/proposte`)).status).toBe(303);
	expect((await get(page)).text).not.toContain("non si può fare");
});
