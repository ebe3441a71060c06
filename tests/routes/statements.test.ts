import { expect, test } from "vitest";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { signInAtDesk } from "#tests/support/staff.ts";
import { listening, type Statements, statementsOf } from "#tests/support/statements.ts";
import { atOffice, makeWorld } from "#tests/support/world.ts";

// A statement costs the same whether it finds much or little. So each page has a number of them.

async function openSite() {
	const app = await openTestApp({}, listening);
	const world = await makeWorld(app.db);
	await world.eleven();
	await world.opens();
	for (const municipality of ["collegno", "rivoli"] as const) {
		for (const hour of ["09", "10", "11"]) {
			await world.slot({ start: atOffice(`2026-12-03T${hour}:00`), municipality });
		}
	}
	const { build } = await loadBuild();
	return { app, world, browser: makeBrowser(app, build) };
}

type Browser = Awaited<ReturnType<typeof openSite>>["browser"];

/**
 * What a page sends that was opened a moment before. The least of a few times, because on a machine
 * that does other things too what is remembered for a second may be over in between.
 */
async function opening(browser: Browser, path: string): Promise<Statements> {
	const times: Statements[] = [];
	for (let time = 0; time < 4; time += 1) {
		times.push(
			await statementsOf(async () => {
				const { status } = await browser.get(path);
				expect([path, status]).toEqual([path, 200]);
			}),
		);
	}
	return times.reduce((least, one) => (one.sent.length < least.sent.length ? one : least));
}

/** What an act sends: it can't be done twice, so what may just have been forgotten is left out. */
async function acting(act: () => Promise<unknown>): Promise<Statements> {
	const { sent, transactions } = await statementsOf(act);
	return { sent: sent.filter((sql) => !DIRECTORY.test(sql)), transactions };
}

/** Only reads of what `Database.directory` remembers. */
const DIRECTORY =
	/^SELECT (?!.*(?:FROM|JOIN) .{0,9}"?\W(?:Slot|Booking|Applicant|Hold|Draft)\b).*FROM .{0,12}\W(?:Municipality|Office|Service|ServiceText|Edition\w*)\W/s;

function expectWithin(budget: number, name: string, { sent, transactions }: Statements): void {
	expect(sent.length, `${name}:\n${sent.join("\n")}`).toBeLessThanOrEqual(budget);
	if (process.env.SHOW) process.stdout.write(`${name}: ${sent.length} in ${transactions}\n`);
}

const TIMES = "/prenota/data?sede=collegno-office&servizio=primo-colloquio";

const maria = { givenName: "Maria", familyName: "Rossi", email: "maria@example.it", phone: "" };

test("the pages that strangers open send few statements", async () => {
	const { browser } = await openSite();
	for (const [path, budget] of [
		["/", 3],
		["/comuni", 3],
		["/comuni/collegno", 4],
		["/requisiti", 1],
		["/servizi/primo-colloquio", 3],
		["/prenota/luogo?servizio=primo-colloquio", 5],
		[TIMES, 5],
		["/prenota/cerca?servizio=primo-colloquio", 5],
	] as const) {
		const opened = await opening(browser, path);
		expectWithin(budget, path, opened);
		expect([path, opened.transactions]).toEqual([path, 0]);
	}
});

test("the steps of a booking send few statements, and the booking is one transaction", async () => {
	const { world, browser } = await openSite();
	const slotId = await world.slot();
	const choosing = await acting(() => browser.post(TIMES, { disponibilita: slotId }));
	expectWithin(11, "choosing", choosing);
	expect(choosing.transactions).toBe(1);
	const who = `/prenota/richiedente?disponibilita=${slotId}`;
	expectWithin(3, "who comes", await opening(browser, who));
	expectWithin(5, "saying who", await acting(() => browser.post(who, maria)));
	const summary = `/prenota/riepilogo?disponibilita=${slotId}`;
	expectWithin(3, "summary", await opening(browser, summary));
	const page = await (await browser.get(summary)).text();
	const key = /name="key" value="([^"]+)"/.exec(page)?.[1] ?? "";
	const booking = await acting(async () => {
		const answer = await browser.post(summary, { key });
		expect(answer.headers.get("Location")).toBe("/prenota/confermato");
	});
	expectWithin(18, "booking", booking);
	expect(booking.transactions).toBe(1);
	expectWithin(2, "confirmed", await opening(browser, "/prenota/confermato"));
});

test("the pages of the desk send few statements", async () => {
	const { app, browser } = await openSite();
	await signInAtDesk(app, browser, { email: "olga@example.it", role: "coordinator" });
	for (const [path, budget] of [
		["/sportello/oggi?giorno=2026-12-03", 10],
		["/sportello/agenda?sede=collegno-office&dal=2026-12-03", 13],
		["/sportello/chiusure", 8],
		["/sportello/persone?cerca=rossi", 6],
	] as const) {
		expectWithin(budget, path, await opening(browser, path));
	}
});
