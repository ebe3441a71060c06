import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { insertApplicant } from "#app/features/people/applicant-store.server.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { signInAtDesk } from "#tests/support/staff.ts";
import { atOffice, known, makeWorld, monday } from "#tests/support/world.ts";

test("the desk calls whoever can't be written to, and notes how it went", async () => {
	const app = await openTestApp();
	const world = await makeWorld(app.db);
	const { build } = await loadBuild();
	const facts = { email: null, phone: "3331234567", safeContact: true };
	const applicantId = await app.db.transaction((tx) =>
		insertApplicant(tx, app.vault, monday, world.newcomer(facts)),
	);
	// On Tuesday: a sign-in of Monday morning still holds.
	const slotId = await world.slot({ start: atOffice("2026-11-25T10:30") });
	const booked = await bookSlot(
		{ slotId, applicant: known(applicantId), idempotencyKey: newId(), note: null },
		{ ...world.visitor(applicantId), now: monday.subtract({ hours: 240 }) },
	);
	const bookingId = booked.ok ? booked.bookingId : expect.fail(booked.refusal);
	const olga = makeBrowser(app, build);
	await signInAtDesk(app, olga, { email: "olga@example.it", municipalityIds: ["collegno"] });
	const page = "/sportello/promemoria";
	expect(await (await olga.get("/sportello/oggi")).text()).toContain(`href="${page}"`);
	const list = await (await olga.get(page)).text();
	expect(list).toContain('href="tel:3331234567"');
	expect(list).toContain("mercoledì 25 novembre, ore 10:30");
	expect(list).toContain("non nominare il programma");
	// What the page knows for its script is not on it.
	const shown = list.replace(/<script[\s\S]*?<\/script>/g, "");
	expect(shown).not.toContain("Primo colloquio");

	expect((await olga.post(page, { booking: bookingId, outcome: "reached" })).status).toBe(400);
	expect((await olga.fill(page, { booking: bookingId, outcome: "maybe" })).status).toBe(400);
	expect((await olga.fill(page, { booking: newId(), outcome: "reached" })).status).toBe(404);
	const noted = await olga.fill(page, { booking: bookingId, outcome: "no_answer" });
	expect(noted.headers.get("Location")).toBe(`${page}?salvato`);
	const noAnswer = (await (await olga.get(page)).text()).replaceAll("<!-- -->", "");
	expect(noAnswer).toContain("Non risponde, lunedì 23 novembre alle 09:00, Olga");
	expect((await olga.fill(page, { booking: bookingId, outcome: "reached" })).status).toBe(303);
	expect(await (await olga.get(page)).text()).toContain("Nessuno da chiamare");
	const booking = await (await olga.get(`/sportello/appuntamenti/${bookingId}`)).text();
	expect(booking).toContain("Promemoria dato per telefono");
	expect(await (await olga.get("/sportello/oggi")).text()).not.toContain(`href="${page}"`);
});
