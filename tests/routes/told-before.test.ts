import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { makeWaitingWorld } from "#tests/features/waitlist/waiting-world.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { signIn } from "#tests/support/signed-in.ts";
import { atOffice, monday } from "#tests/support/world.ts";

async function openSite() {
	const app = await openTestApp();
	const world = await makeWaitingWorld(app.db);
	const browser = makeBrowser(app, (await loadBuild()).build);
	const page = async (path: string) => (await browser.get(path)).text();
	return { app, world, browser, page };
}

type Site = Awaited<ReturnType<typeof openSite>>;

async function requireEnrolment({ app }: Site): Promise<void> {
	await app.db.transaction((tx) =>
		tx.service.update({ where: { id: "primo-colloquio" }, data: { enrolmentRequired: true } }),
	);
}

/** Past the rules of enrolling. */
async function enrol({ app }: Site, applicantId: string): Promise<void> {
	await app.db.transaction(async (tx) => {
		await tx.edition.create({ data: { id: "2026", year: 2026 } });
		await tx.enrolment.create({
			data: {
				...{ id: newId(), applicantId, editionId: "2026", reference: "AB2C3DEF" },
				...{ status: "accepted", eligibility: "yes", residenceMunicipalityId: "collegno" },
				...{ submittedAt: toDate(monday), idempotencyKey: newId() },
			},
		});
	});
}

const ANNA = {
	key: "0f8fad5b-d9cb-469f-a165-70867728950e",
	servizio: "primo-colloquio",
	comune: "collegno",
	parte: "",
	givenName: "Anna",
	familyName: "Bianchi",
	email: "anna@example.it",
	phone: "",
};

const PLACE = "/prenota/luogo?servizio=primo-colloquio";

test("a service for those who are enrolled says so wherever it is chosen", async () => {
	const site = await openSite();
	await site.world.slot();
	const chosenAt = [
		"/servizi",
		"/servizi/primo-colloquio",
		PLACE,
		"/comuni/collegno",
		"/prenota/cerca",
		"/attesa",
	];
	const says = /dopo l&#x27;iscrizione|ha già fatto l&#x27;iscrizione/;
	for (const path of chosenAt) expect(await site.page(path), path).not.toMatch(says);
	await requireEnrolment(site);
	for (const path of chosenAt) expect(await site.page(path), path).toMatch(says);
	const place = await site.page(PLACE);
	expect(place).toContain('href="/iscrizione"');
	expect(place).toContain(`/accesso?verso=${encodeURIComponent(PLACE).replaceAll("%20", "+")}`);
});

test("somebody whose enrolment we don't know is told when they choose a time, not five steps later", async () => {
	const site = await openSite();
	const slotId = await site.world.slot();
	await requireEnrolment(site);
	const date = "/prenota/data?servizio=primo-colloquio&sede=collegno-office";
	const refused = await site.browser.post(date, { disponibilita: slotId });
	expect(refused.status).toBe(409);
	const page = await refused.text();
	expect(page).toContain("Prima serve l&#x27;iscrizione");
	expect(page).toContain("/accesso?verso=");
	// Whoever says who they are, and is enrolled, goes on.
	await enrol(site, await site.world.applicant());
	await signIn(site.app, site.browser);
	expect((await site.browser.post(date, { disponibilita: slotId })).status).toBe(303);
});

test("whoever wants to wait is told first that there is a place, and may wait all the same", async () => {
	const site = await openSite();
	const slotId = await site.world.slot({ start: atOffice("2026-12-03T10:30") });
	const told = await site.browser.post("/attesa", ANNA);
	expect(told.status).toBe(409);
	const page = await told.text();
	expect(page).toContain("C&#x27;è già posto");
	expect(page).toMatch(new RegExp(`<button[^>]*name="disponibilita"[^>]*value="${slotId}"`));
	expect(page).toContain('value="anna@example.it"');
	expect(await site.app.db.read.waitlistEntry.count()).toBe(0);

	// One press books it; the other joins.
	const chosen = await site.browser.post("/prenota/cerca", { disponibilita: slotId });
	expect(chosen.headers.get("Location")).toContain(slotId);
	const joined = await site.browser.post("/attesa", { ...ANNA, anyway: "yes" });
	expect([joined.status, joined.headers.get("Location")]).toEqual([
		303,
		expect.stringContaining("?iscritto"),
	]);
});

test("an address that says where and when shows the free places before anything is typed", async () => {
	const { world, page } = await openSite();
	const slotId = await world.slot({ start: atOffice("2026-12-03T10:30") });
	const at = "/attesa?servizio=primo-colloquio&comune=collegno";
	expect(await page(at)).toContain(slotId);
	expect(await page(`${at}&parte=mattina&giorno=4`)).toContain(slotId);
	for (const other of ["&parte=pomeriggio", "&giorno=5"]) {
		expect(await page(at + other)).not.toContain(slotId);
	}
	expect(await page("/attesa?servizio=primo-colloquio&comune=rivoli")).not.toContain(slotId);
});

test("what can't be booked is no place to be told of: nobody hears of it who may not take it", async () => {
	const site = await openSite();
	await site.world.slot({ start: atOffice("2026-12-03T10:30") });
	await requireEnrolment(site);
	const refused = await (await site.browser.post("/attesa", ANNA)).text();
	expect(refused).not.toContain("C&#x27;è già posto");
	expect(refused).toContain("iscri");
});

test("somebody who wishes for an earlier appointment is told of the places before theirs alone", async () => {
	const { world, app, browser } = await openSite();
	const mine = await world.slot({ start: atOffice("2026-12-03T10:30") });
	const { id } = await world.books(mine);
	await world.slot({ start: atOffice("2026-12-04T10:30") });
	const { vault } = app;
	const at = `/appuntamento/${vault.sign("manage-link", id)}/attesa`;
	const form = { key: ANNA.key, comune: "collegno", parte: "" };
	const earlier = await world.slot({ start: atOffice("2026-12-02T10:30") });
	const told = await browser.post(at, form);
	expect(told.status).toBe(409);
	const page = await told.text();
	expect(page).toContain("C&#x27;è già posto");
	expect(page).toMatch(/mer\S* 2 dic/);
	expect(page).not.toMatch(/ven\S* 4 dic/);
	expect(page).toContain("/sposta");
	await world.books(earlier);
	expect((await browser.post(at, form)).status).toBe(303);
});
