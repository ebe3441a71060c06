import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { atOffice, makeWorld } from "#tests/support/world.ts";

/** Everybody is in one library: the network address is the same. */
async function openLibrary() {
	const app = await openTestApp();
	const world = await makeWorld(app.db);
	await world.opens();
	const { build } = await loadBuild();
	return { app, world, open: () => makeBrowser(app, build) };
}

type Browser = ReturnType<typeof makeBrowser>;

let phones = 1_000_000;

/** A person who books in one go, in a browser of their own. */
async function books(browser: Browser, slotId: string, fields: Record<string, string> = {}) {
	phones += 1;
	const applicant = `/prenota/richiedente?disponibilita=${slotId}`;
	const summary = `/prenota/riepilogo?disponibilita=${slotId}`;
	const maria = { givenName: "Maria", familyName: "Rossi", email: "", phone: `333${phones}` };
	expect((await browser.post(applicant, { ...maria, ...fields })).status).toBe(303);
	const page = await (await browser.get(summary)).text();
	const key = /name="key" value="([^"]+)"/.exec(page)?.[1] ?? expect.fail("no key");
	return browser.post(summary, { key });
}

const plain = (html: string) => html.replaceAll("&#x27;", "'");

test("sixty people of one network book; the next is told to come back, and finds all as it was", async () => {
	const { app, world, open } = await openLibrary();
	const slotId = await world.slot({ capacity: 100 });
	for (let person = 0; person < 60; person++) {
		expect((await books(open(), slotId)).status).toBe(303);
	}
	const browser = open();
	const refused = await books(browser, slotId);
	expect(refused.status).toBe(429);
	expect(refused.headers.get("Retry-After")).toBe(String(24 * 60 * 60));
	const page = plain(await refused.text());
	expect(page).toContain("Da questa rete oggi sono arrivate molte prenotazioni");
	expect(page).toContain("chiedi allo sportello");
	expect(page).toContain("Rossi");
	expect(page).toContain("Conferma la prenotazione");
	expect(await app.db.read.booking.count()).toBe(60);

	browser.clock.now = browser.clock.now.add({ hours: 24 });
	const summary = `/prenota/riepilogo?disponibilita=${slotId}`;
	const key = /name="key" value="([^"]+)"/.exec(page)?.[1] ?? "";
	expect((await browser.post(summary, { key })).status).toBe(303);
});

test("the thirteenth mail of a day to a mailbox is not caused, and the page says what to do", async () => {
	const { app, world, open } = await openLibrary();
	const slotId = await world.slot({ capacity: 100 });
	const email = "sconosciuta@example.it";
	for (let person = 0; person < 12; person++) {
		expect((await books(open(), slotId, { email })).status).toBe(303);
	}
	const refused = await books(open(), slotId, { email });
	expect(refused.status).toBe(429);
	expect(plain(await refused.text())).toContain("scrivi un altro contatto");
	expect(await app.db.read.message.count()).toBe(12);
});

test("a client that keeps no cookie keeps five seats and no more", async () => {
	const { app, world, open } = await openLibrary();
	const slotId = await world.slot({ capacity: 50 });
	const choice = "/prenota/data?sede=collegno-office&servizio=primo-colloquio";
	for (let form = 0; form < 12; form++) {
		const answer = await open().post(choice, { disponibilita: slotId });
		expect(answer.status).toBe(303);
	}
	expect(await app.db.read.hold.count()).toBe(5);
	expect(await app.db.read.slot.findFirst()).toMatchObject({ seatsTaken: 5 });
});

test("a client that keeps no cookie begins two hundred forms in an hour", async () => {
	const { app, world, open } = await openLibrary();
	const slotId = await world.slot({ start: atOffice("2026-12-03T10:30") });
	const step = `/prenota/richiedente?disponibilita=${slotId}`;
	const maria = { givenName: "Maria", familyName: "Rossi", email: "maria@example.it" };
	for (let form = 0; form < 200; form++) {
		expect((await open().post(step, maria)).status).toBe(303);
	}
	const refused = await open().post(step, maria);
	expect(refused.status).toBe(429);
	expect(refused.headers.get("Retry-After")).toBe("3600");
	expect(plain(await refused.text())).toContain("Troppi tentativi");
	expect(await app.db.read.draft.count()).toBe(200);
});

const HOUR = "3600";

const tooOften: Record<
	string,
	{
		path: string;
		fields: () => Record<string, string>;
		most: number;
		retryAfter: string;
		status?: number;
	}
> = {
	"codes for one mailbox": {
		path: "/accesso",
		fields: () => ({ email: "maria@example.it" }),
		most: 5,
		retryAfter: HOUR,
	},
	"wrong codes of an appointment": {
		path: "/codice",
		fields: () => ({ reference: "ABCD2345", familyName: "Rossi" }),
		most: 5,
		retryAfter: HOUR,
		status: 400,
	},
	"wrong codes of a draft": {
		path: "/codice",
		fields: () => ({ reference: "ABCD2345" }),
		most: 20,
		retryAfter: HOUR,
		status: 400,
	},
	ratings: {
		path: "/valuta",
		fields: () => ({ key: newId(), page: "/programma", rating: "4" }),
		most: 30,
		retryAfter: HOUR,
	},
	"reports of what can't be used": {
		path: "/accessibilita/segnala",
		fields: () => ({ key: newId(), page: "", problem: "Non si legge", email: "", phone: "" }),
		most: 10,
		retryAfter: HOUR,
	},
	"searches told to the desk": {
		path: "/prenota/cerca/avvisa?comune=rivoli",
		fields: () => ({}),
		most: 60,
		retryAfter: HOUR,
	},
	"wishes for the waiting list": {
		path: "/attesa",
		fields: () => ({
			...{ key: newId(), servizio: "primo-colloquio", comune: "collegno", parte: "" },
			...{ givenName: "Anna", familyName: "Bianchi", email: "", phone: "3331234567" },
		}),
		most: 40,
		retryAfter: String(24 * 60 * 60),
	},
	"wrong passwords of the desk": {
		path: "/sportello/accesso",
		fields: () => ({ email: "olga@example.it", password: "indovino" }),
		most: 5,
		retryAfter: "900",
		status: 409,
	},
};

for (const [what, { path, fields, most, retryAfter, status = 303 }] of Object.entries(tooOften)) {
	test(`too many ${what}: 429, and when to try again`, async () => {
		const { open } = await openLibrary();
		for (let time = 0; time < most; time++) {
			expect((await open().post(path, fields())).status).toBe(status);
		}
		const refused = await open().post(path, fields());
		expect(refused.status).toBe(429);
		expect(refused.headers.get("Retry-After")).toBe(retryAfter);
	});
}
