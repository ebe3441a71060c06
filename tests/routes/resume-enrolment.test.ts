import { expect, test } from "vitest";
import { forgetExpired } from "#app/features/privacy/forget-expired.server.ts";
import { fillDatabase } from "#prisma/seed/fill-database.ts";
import { codeBornOn } from "#tests/domain/enrolment/fiscal-code-builder.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { eligible } from "#tests/support/eligible.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { monday } from "#tests/support/world.ts";

const PERSON = {
	givenName: "Maria",
	familyName: "Rossi",
	fiscalCode: codeBornOn("80A41"),
	residence: "collegno",
};

async function openEnrolment() {
	const app = await openTestApp();
	await fillDatabase(app, monday);
	const { build } = await loadBuild();
	const open = (now = monday) => makeBrowser(app, build, now);
	return { app, open };
}

type Browser = ReturnType<typeof makeBrowser>;

const codeIn = async (browser: Browser) =>
	/class="reference">([^<]+)</.exec(
		await (await browser.post("/iscrizione/salva", {})).text(),
	)?.[1] ?? "";

const resume = (browser: Browser, reference: string) => browser.post("/codice", { reference });

test("an enrolment begun on one phone goes on at another with its code, for a month from the last word", async () => {
	const { app, open } = await openEnrolment();
	const phone = open();
	expect(await (await phone.get("/iscrizione/salva")).text()).toContain(
		"Non hai ancora scritto niente",
	);
	expect((await phone.post("/iscrizione/salva", {})).status).toBe(409);
	await phone.post("/iscrizione", {});
	expect((await phone.post("/iscrizione/requisiti", eligible)).status).toBe(303);
	const code = await codeIn(phone);
	expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);

	const computer = open(monday.add({ hours: 24 * 29 }));
	await forgetExpired({ now: monday.add({ hours: 24 * 29 }), db: app.db, vault: app.vault });
	const resumed = await resume(computer, code.toLowerCase().replace("-", " "));
	expect(resumed.headers.get("Location")).toBe("/iscrizione");
	expect((await computer.get("/iscrizione/dati")).status).toBe(200);
	expect((await phone.get("/iscrizione/dati")).status).toBe(303);

	const later = open(monday.add({ hours: 24 * 58 }));
	expect((await resume(later, code)).status).toBe(303);
	const tooLate = open(monday.add({ hours: 24 * 89 }));
	expect((await resume(tooLate, code)).status).toBe(400);
});

test("another code makes the first one void, and a code that isn't one says what to do", async () => {
	const { open } = await openEnrolment();
	const phone = open();
	await phone.post("/iscrizione/requisiti", eligible);
	const first = await codeIn(phone);
	const second = await codeIn(phone);
	expect(second).not.toBe(first);
	const stranger = open();
	for (const codice of [first, "", "AB2C", "ABCD-EFG0"]) {
		expect([codice, (await resume(stranger, codice)).status]).toEqual([codice, 400]);
	}
	for (let nth = 0; nth < 19; nth += 1) await resume(stranger, first);
	expect((await resume(stranger, second)).status).toBe(429);
	expect((await resume(open(monday.add({ hours: 2 })), second)).status).toBe(303);
});

test("each step saves what was typed as it is, and goes on with it", async () => {
	const { open } = await openEnrolment();
	const phone = open();
	const saves = async (step: string, typed: Record<string, string>) => {
		const saved = await phone.post(`/iscrizione/${step}`, { ...typed, save: "yes" });
		expect([step, saved.headers.get("Location")]).toEqual([step, "/iscrizione/salva"]);
		return (await phone.get(`/iscrizione/${step}`)).text();
	};
	const half = await saves("requisiti", { basic_italian: "unsure", altro: "x" });
	expect(/<input[^>]*id="basic_italian-unsure"[^>]*/.exec(half)?.[0]).toContain("checked");
	await saves("requisiti", eligible);
	const details = await saves("dati", { givenName: "Maria", fiscalCode: "RSSMRA", residence: "" });
	expect(details).toContain('value="Maria"');
	expect(details).toContain('value="RSSMRA"');
	const elsewhere = await saves("dati", { ...PERSON, residence: "elsewhere" });
	expect(elsewhere).toMatch(/<option value="elsewhere" selected/);
	await saves("dati", PERSON);
	const contacts = await saves("contatti", { email: "maria@", language: "ro", safeContact: "on" });
	expect(contacts).toContain('value="maria@"');
	expect(/<input[^>]*name="safeContact"[^>]*/.exec(contacts)?.[0]).toContain("checked");
	await saves("contatti", { email: "maria@example.it", phone: "", language: "ro" });
	const code = await codeIn(phone);
	const computer = open();
	await resume(computer, code);
	expect(await (await computer.get("/iscrizione/riepilogo")).text()).toContain("maria@example.it");
});
