import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { addStaffMember } from "#app/features/people/add-staff-member.server.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { makeWorld, monday, vault } from "#tests/support/world.ts";

const PASSWORD = "a password of the desk";

test("a slot with somebody in it is taken away from the list, and they choose another time", async () => {
	const app = await openTestApp();
	const world = await makeWorld(app.db);
	const { build } = await loadBuild();
	await addStaffMember(
		{
			email: "olga@example.it",
			name: "Olga",
			role: "operator",
			municipalityIds: null,
			password: PASSWORD,
		},
		{ now: monday, db: app.db, vault },
	);
	const desk = makeBrowser(app, build);
	await desk.post("/sportello/accesso", { email: "olga@example.it", password: PASSWORD });
	const slotId = await world.slot();
	const booked = await bookSlot(
		{ slotId, applicant: world.newcomer(), idempotencyKey: newId(), note: null },
		world.visitor(),
	);
	const bookingId = booked.ok ? booked.bookingId : expect.fail(booked.refusal);

	const list = await (await desk.get("/sportello/disponibilita?sportello=collegno-desk")).text();
	const form =
		/<form method="post" action="\/sportello\/chiusure\/anteprima">(.*?)<\/form>/.exec(list)?.[1] ??
		"";
	const fields = Object.fromEntries(
		[...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
	) as Record<string, string>;
	expect(fields).toMatchObject({
		place: "desk:collegno-desk",
		fromOn: "2026-12-03",
		startTime: "10:30",
		endTime: "11:15",
	});

	const preview = await (await desk.post("/sportello/chiusure/anteprima", fields)).text();
	expect(preview).toContain("Rossi");
	expect(await app.db.read.slot.count({ where: { withdrawnAt: null } })).toBe(1);
	const undecided = await desk.post("/sportello/chiusure/anteprima", {
		...fields,
		confirmed: "yes",
	});
	expect(undecided.status).toBe(409);

	const seen = new RegExp(`name="seen-${bookingId}" value="([^"]+)"`).exec(preview)?.[1] ?? "";
	const decided = { [`decision-${bookingId}`]: "propose", [`seen-${bookingId}`]: seen };
	const confirmed = { ...fields, ...decided, confirmed: "yes" };
	expect((await desk.post("/sportello/chiusure/anteprima", confirmed)).status).toBe(303);
	expect(await app.db.read.slot.count({ where: { withdrawnAt: null } })).toBe(0);
	expect(await app.db.read.repair.findMany()).toMatchObject([{ bookingId, status: "open" }]);
	// A second click of the same form closes nothing again.
	expect((await desk.post("/sportello/chiusure/anteprima", confirmed)).status).toBe(303);
	expect(await app.db.read.closure.count()).toBe(1);
});
