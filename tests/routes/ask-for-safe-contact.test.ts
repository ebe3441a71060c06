import { expect, test } from "vitest";
import { deliverMessages } from "#app/features/messages/deliver-messages.server.ts";
import { fillDatabase } from "#prisma/seed/fill-database.ts";
import { codeBornOn } from "#tests/domain/enrolment/fiscal-code-builder.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { deliveryAt, smtpMailer } from "#tests/support/delivery.ts";
import { eligible } from "#tests/support/eligible.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { expectSafeContact } from "#tests/support/safe-contact.ts";
import { signIn } from "#tests/support/signed-in.ts";
import { startSmtp } from "#tests/support/smtp.ts";
import { makeWorld, monday } from "#tests/support/world.ts";

const maria = { givenName: "Maria", familyName: "Rossi", email: "maria@example.it", phone: "" };
const ticked = { safeContact: "on" };
const enrolled = { ...maria, fiscalCode: codeBornOn("80A41"), residence: "collegno" };

async function openPortal() {
	const app = await openTestApp();
	const { build } = await loadBuild();
	const smtp = await startSmtp();
	return {
		app,
		open: (now = monday) => makeBrowser(app, build, now),
		async deliver() {
			await deliverMessages(deliveryAt(app.db, smtpMailer(smtp.url)));
			return smtp.mails;
		},
		people: () =>
			app.db.read.applicant.findMany({
				orderBy: { createdAt: "asc" },
				select: { id: true, safeContact: true },
			}),
	};
}

type Browser = ReturnType<typeof makeBrowser>;

const hidden = (html: string, name: string) =>
	new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? "";

/** Goes as far as the summary. @returns its page */
async function present(browser: Browser, slotId: string, person: Record<string, string>) {
	await browser.post(`/prenota/richiedente?disponibilita=${slotId}`, person);
	return (await browser.get(`/prenota/riepilogo?disponibilita=${slotId}`)).text();
}

const confirm = (browser: Browser, slotId: string, page: string) =>
	browser.post(`/prenota/riepilogo?disponibilita=${slotId}`, { key: hidden(page, "key") });

async function enrol(browser: Browser, contacts: Record<string, string>) {
	await browser.post("/iscrizione", {});
	await browser.post("/iscrizione/requisiti", eligible);
	await browser.post("/iscrizione/dati", enrolled);
	const asked = await (await browser.get("/iscrizione/contatti")).text();
	await browser.post("/iscrizione/contatti", { ...maria, language: "it", ...contacts });
	const summary = await (await browser.get("/iscrizione/riepilogo")).text();
	const form = { key: hidden(summary, "key"), privacy: "read" };
	const sent = await browser.post("/iscrizione/riepilogo", form);
	expect(sent.headers.get("Location")).toBe("/iscrizione/fatto");
	return { asked, summary };
}

/** What stands beside "Messaggi riservati" in a summary. */
const wishIn = (html: string) => /Messaggi riservati<\/dt>\s*<dd[^>]*>([^<]+)/.exec(html)?.[1];

const isTicked = (html: string) => /<input[^>]*name="safeContact"[^>]*/.exec(html)?.[0];

test("somebody who asks for it while booking for the first time gets a first confirmation that tells nothing", async () => {
	const { app, open, deliver, people } = await openPortal();
	const slotId = await (await makeWorld(app.db)).slot();
	const browser = open();
	const step = `/prenota/richiedente?disponibilita=${slotId}`;
	expect(isTicked(await (await browser.get(step)).text())).not.toContain("checked");
	const wrong = await browser.post(step, { ...maria, ...ticked, email: "maria@" });
	expect(isTicked(await wrong.text())).toContain("checked");
	const page = await present(browser, slotId, { ...maria, ...ticked });
	expect(wishIn(page)).toBe("Sì");
	expect(isTicked(await (await browser.get(step)).text())).toContain("checked");
	expect((await confirm(browser, slotId, page)).status).toBe(303);
	expect(await people()).toMatchObject([{ safeContact: true }]);
	const mails = await deliver();
	expect(mails).toHaveLength(1);
	for (const mail of mails) expectSafeContact(mail, mail.subject ?? "");
});

test("somebody who enrols and asks for it gets a first receipt that tells nothing", async () => {
	const { app, open, deliver, people } = await openPortal();
	await fillDatabase(app, monday);
	const known = (await people()).length;
	const { asked, summary } = await enrol(open(), ticked);
	expect(isTicked(asked)).not.toContain("checked");
	expect(wishIn(summary)).toBe("Sì");
	const everybody = await app.db.read.applicant.findMany({ where: { safeContact: true } });
	expect(everybody).toHaveLength(1);
	expect(await people()).toHaveLength(known + 1);
	const mails = (await deliver()).filter(({ recipient }) => recipient === maria.email);
	expect(mails).toHaveLength(1);
	for (const mail of mails) expectSafeContact(mail, mail.subject ?? "");
});

test("somebody who joins the waiting list is asked as well", async () => {
	const { app, open, deliver } = await openPortal();
	await (await makeWorld(app.db)).opens();
	const browser = open();
	const page = await (await browser.get("/attesa?servizio=primo-colloquio")).text();
	const form = { servizio: "primo-colloquio", comune: "collegno", key: hidden(page, "key") };
	expect((await browser.post("/attesa", { ...form, ...maria, ...ticked })).status).toBe(303);
	const mails = await deliver();
	expect(mails).toHaveLength(1);
	for (const mail of mails) expectSafeContact(mail, mail.subject ?? "");
});

test("a tick of somebody we know turns it on, and no tick never turns it off", async () => {
	const { app, open, people } = await openPortal();
	await fillDatabase(app, monday);
	const known = new Set((await people()).map(({ id }) => id));
	const own = async () => (await people()).filter(({ id }) => !known.has(id));
	const browser = open();
	await enrol(browser, {});
	await signIn(app, browser);
	expect(await own()).toMatchObject([{ safeContact: false }]);
	const again = await enrol(browser, ticked);
	expect(isTicked(again.asked)).not.toContain("checked");
	expect(await own()).toMatchObject([{ safeContact: true }]);
	const once = await enrol(browser, {});
	expect(once.asked).toContain("Hai già chiesto messaggi riservati");
	expect(isTicked(once.asked)).toBeUndefined();
	expect(wishIn(once.summary)).toBe("Sì");
	expect(await own()).toMatchObject([{ safeContact: true }]);
});

test("somebody who ticked it and then signs in has it, and whoever is signed in sees how it stands", async () => {
	const { app, open, people } = await openPortal();
	const world = await makeWorld(app.db);
	const [first, second] = [
		await world.slot(),
		await world.slot({ start: monday.add({ hours: 24 * 9 }) }),
	];
	const browser = open();
	const plain = await present(browser, first, maria);
	expect(wishIn(plain)).toBe("No");
	await present(browser, second, { ...maria, ...ticked });
	const other = open();
	await confirm(other, first, await present(other, first, maria));
	expect(await people()).toMatchObject([{ safeContact: false }]);
	await signIn(app, browser);
	await app.db.transaction((tx) => tx.service.updateMany({ data: { maxActivePerApplicant: 2 } }));
	const page = await (await browser.get(`/prenota/riepilogo?disponibilita=${second}`)).text();
	expect(page).toContain("Prenota per un&#x27;altra persona");
	expect(wishIn(page)).toBe("Sì");
	expect((await confirm(browser, second, page)).status).toBe(303);
	expect(await people()).toMatchObject([{ safeContact: true }]);
});

test("a stranger who types somebody's name and contact neither learns nor changes what they have set", async () => {
	const { app, open, people } = await openPortal();
	const world = await makeWorld(app.db);
	const theirs = await world.applicant({ ...maria, phone: null, safeContact: true });
	const plain = await world.applicant({ ...maria, phone: null, email: "ion@example.it" });
	const settings = async () =>
		(await people())
			.filter(({ id }) => id === theirs || id === plain)
			.map((one) => one.safeContact);

	const slotId = await world.slot({ capacity: 3 });
	const pages: string[] = [];
	for (const email of [maria.email, "ion@example.it", "nobody@example.it"]) {
		const browser = open();
		const page = await present(browser, slotId, { ...maria, email });
		expect(wishIn(page)).toBe("No");
		await confirm(browser, slotId, page);
		const confirmed = await (await browser.get("/prenota/confermato")).text();
		await signIn(app, browser);
		const mine = await (await browser.get("/area/dati")).text();
		expect(isTicked(mine)).not.toContain("checked");
		// Alike but for what was typed, codes, tokens and how many seats are left.
		const own = /[\w.-]{20,}|[2-9A-Z]{4}-[2-9A-Z]{4}|<svg.*?<\/svg>/gs;
		pages.push(`${page}${confirmed}${mine}`.replaceAll(email, "").replace(own, ""));
	}
	expect(new Set(pages).size).toBe(1);
	expect((await settings()).toSorted()).toEqual([false, true]);

	const later = await world.slot({ start: monday.add({ hours: 24 * 9 }) });
	const browser = open();
	const asking = { ...maria, ...ticked, email: "ion@example.it" };
	await confirm(browser, later, await present(browser, later, asking));
	expect((await settings()).toSorted()).toEqual([false, true]);
});
