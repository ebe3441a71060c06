import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { catalogs } from "#app/i18n/catalogs.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { signInAtDesk } from "#tests/support/staff.ts";
import { atOffice, known, makeWorld } from "#tests/support/world.ts";

const words = catalogs.it.booking;

async function readable(answer: Response): Promise<string> {
	return (await answer.text()).replaceAll("&#x27;", "'").replaceAll("<!-- -->", "");
}

/** Maria's appointment on Thursday at half past ten, looked at at `now`. */
async function openAt(now: string) {
	const app = await openTestApp();
	const world = await makeWorld(app.db);
	const { build } = await loadBuild();
	const person = await world.applicant();
	const booked = await bookSlot(
		{ slotId: await world.slot(), applicant: known(person), idempotencyKey: newId(), note: null },
		world.visitor(person),
	);
	if (!booked.ok) throw new Error(booked.refusal);
	const browser = makeBrowser(app, build, atOffice(now));
	const page = `/appuntamento/${app.vault.sign("manage-link", booked.bookingId)}`;
	const text = async (path: string) => readable(await browser.get(path));
	return { app, build, browser, page, text };
}

test("on the day one says that one doesn't come, and the desk reads when", async () => {
	const { app, build, browser, page, text } = await openAt("2026-12-03T08:40");
	const shown = await text(page);
	expect(shown).toContain(words.appointment.tooLateToMove);
	expect(shown).toContain(`href="${page}/annulla"`);
	expect(shown).not.toContain(`href="${page}/sposta"`);
	// An earlier seat could not be taken any more: nobody is invited to wait for one.
	expect(shown).not.toContain(`href="${page}/attesa"`);
	expect((await browser.get(`${page}/attesa`)).headers.get("Location")).toBe(page);
	expect(await text(`${page}/annulla`)).toContain(words.cancel.late.confirm);
	const said = await browser.post(`${page}/annulla`, { reason: "other_commitment" });
	expect([said.status, said.headers.get("Location")]).toEqual([303, page]);
	expect(await text(page)).toContain(words.appointment.cancelledByYou);

	const desk = makeBrowser(app, build, atOffice("2026-12-03T09:00"));
	await signInAtDesk(app, desk, { email: "olga@example.it", municipalityIds: ["collegno"] });
	expect(await readable(await desk.get("/sportello/oggi"))).toContain(
		"Non viene: l'ha detto alle 08:40",
	);
});

test("in good time nothing of that is on the page, and from the start nothing can be said any more", async () => {
	const early = await openAt("2026-12-02T10:30");
	const shown = await early.text(early.page);
	expect(shown).toContain(words.appointment.cancel);
	expect(shown).not.toContain(words.appointment.cannotCome);
	expect(await early.text(`${early.page}/annulla`)).toContain(words.cancel.confirm);

	const begun = await openAt("2026-12-03T10:30");
	expect(await begun.text(begun.page)).not.toContain(`href="${begun.page}/annulla"`);
	expect((await begun.browser.post(`${begun.page}/annulla`, {})).status).not.toBe(303);
});
