import { Temporal } from "temporal-polyfill";
import { expect, onTestFinished, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { signInAtDesk } from "#tests/support/staff.ts";
import { makeWorld } from "#tests/support/world.ts";

async function openDesks() {
	const app = await openTestApp();
	const world = await makeWorld(app.db);
	const { build } = await loadBuild();
	const book = async () => {
		const now = Temporal.Now.instant();
		const slotId = await world.slot({ start: now.round("hour").add({ hours: 24 * 5 }) });
		const booked = await bookSlot(
			{ slotId, applicant: world.newcomer(), idempotencyKey: newId(), note: null },
			world.visitor(null, now),
		);
		if (!booked.ok) throw new Error(booked.refusal);
	};
	/** What somebody of this municipality hears from here on. */
	const listen = async (municipalityId: string) => {
		const browser = makeBrowser(app, build);
		const email = `${municipalityId}@example.it`;
		await signInAtDesk(app, browser, { email, municipalityIds: [municipalityId] });
		const answer = await browser.get("/sportello/novita");
		const reader = answer.body?.getReader() ?? expect.fail("no stream");
		onTestFinished(() => reader.cancel());
		let heard = "";
		const all = (async () => {
			for (;;) {
				const { done, value } = await reader.read();
				if (done) return;
				heard += new TextDecoder().decode(value);
			}
		})();
		await expect.poll(() => heard).toContain("event: here");
		return { answer, browser, all, heard: () => heard };
	};
	return { app, build, book, listen };
}

test("a desk hears that an appointment was booked in its municipality, and nothing of whose", async () => {
	const { book, listen } = await openDesks();
	const collegno = await listen("collegno");
	const rivoli = await listen("rivoli");
	expect(collegno.answer.headers.get("Content-Type")).toBe("text/event-stream");
	await book();
	await expect.poll(collegno.heard).toContain("event: changed\ndata: booking\n\n");
	await new Promise((resolve) => setTimeout(resolve, 600));
	expect(rivoli.heard()).not.toContain("booking");
});

test("what was changed while the page was on its way is heard at once", async () => {
	const { book, listen } = await openDesks();
	await book();
	const collegno = await listen("collegno");
	await expect.poll(collegno.heard).toContain("data: booking");
});

test("whoever is not signed in is told not to ask again", async () => {
	const { app, build } = await openDesks();
	expect((await makeBrowser(app, build).get("/sportello/novita")).status).toBe(204);
});
