import { expect, test } from "vitest";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { makeWaitingWorld } from "#tests/features/waitlist/waiting-world.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { atOffice, known, vault } from "#tests/support/world.ts";

/** What the world calls its places and where they are, apart from what catalogs say themselves. */
const NAMES = /Rivoli|Sportello di|Via di prova/;

const CLOSES_ITSELF = /^(area|br|hr|img|input|link|meta|wbr)$/;

/** The texts of a page's main part that hold a name which is not marked as Italian. */
function unmarked(page: string): string[] {
	const main = page.slice(page.indexOf("<main"), page.indexOf("</main>"));
	/** The language inside each element that is open. */
	const open: (string | undefined)[] = [];
	const found: string[] = [];
	for (const [, end, tag = "", attributes = "", text = ""] of main.matchAll(
		/<(\/?)([a-zA-Z0-9]+)([^>]*)>([^<]*)/g,
	)) {
		if (end) open.pop();
		else if (!CLOSES_ITSELF.test(tag)) {
			open.push(/\blang="([a-z]+)"/.exec(attributes)?.[1] ?? open.at(-1));
		}
		if (NAMES.test(text) && open.at(-1) !== "it") found.push(text);
	}
	return found;
}

test("in another language every name and address of a place is marked as Italian", async () => {
	const app = await openTestApp();
	const world = await makeWaitingWorld(app.db);
	await world.eleven();
	const slotId = await world.slot({ municipality: "rivoli" });
	for (const hour of ["11:30", "14:00", "15:00"]) {
		await world.slot({ start: atOffice(`2026-12-03T${hour}`), municipality: "rivoli" });
	}
	const applicantId = await world.applicant({ locale: "ar" });
	const booked = await bookSlot(
		{ slotId, applicant: known(applicantId), idempotencyKey: "0123456789abcdef", note: null },
		{ ...world.visitor(applicantId), locale: "ar" },
	);
	const appointment = booked.ok ? vault.sign("manage-link", booked.bookingId) : "";
	const entryId = await world.waits({ municipalityIds: ["collegno", "rivoli"] });
	const wish = vault.sign("waitlist-entry", entryId);
	const { get } = makeBrowser(app, (await loadBuild()).build);
	const office = "servizio=primo-colloquio&sede=rivoli-office";

	for (const path of [
		"",
		"/comuni",
		"/comuni/rivoli",
		"/programma",
		"/prenota/luogo?servizio=primo-colloquio",
		`/prenota/data?${office}`,
		`/prenota/data?${office.replace("rivoli", "collegno")}`,
		"/prenota/cerca",
		"/prenota/cerca?ordine=vicinanza&vicino=rivoli",
		"/prenota/cerca?giorno=7",
		"/attesa",
		`/attesa/${wish}`,
		`/attesa/${wish}/cambia`,
		`/appuntamento/${appointment}`,
		`/appuntamento/${appointment}/sposta`,
		`/appuntamento/${appointment}/stampa`,
		`/appuntamento/${appointment}/attesa`,
	]) {
		const answer = await get(`/ar${path}`);
		const page = await answer.text();
		expect(answer.status, path).toBe(200);
		expect(unmarked(page), path).toEqual([]);
	}
});
