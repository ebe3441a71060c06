import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { demoStaff } from "#app/features/people/demo-staff.ts";
import { codeBornOn } from "../domain/enrolment/fiscal-code-builder.ts";
import { visitDesk } from "../support/desk-pages.ts";
import { signInAtDesk, withBrowser } from "./browser.ts";

/**
 * Takes a picture of every page and state of a running demo, on a phone and on a desk, and keeps the
 * HTML that was served beside it: `npm run screens -- <folder> [address]`. It books and enrols.
 */
const [folder, baseURL = "http://localhost:3000", only = ""] = process.argv.slice(2);
if (!folder) throw new Error("Say where the pictures go: npm run screens -- <folder>");

const widths = [360, 1280];
const languages = ["", "/ar"];

const openPages = [
	"/",
	"/programma",
	"/servizi",
	"/servizi/primo-colloquio",
	"/comuni",
	"/comuni/collegno",
	"/requisiti",
	"/iscrizione",
	"/iscrizione/salva",
	"/prenota/luogo",
	"/prenota/luogo?servizio=primo-colloquio",
	"/prenota/data?servizio=primo-colloquio&sede=none",
	"/prenota/cerca?servizio=primo-colloquio",
	"/prenota/cerca?servizio=primo-colloquio&giorno=6&parte=mattina",
	"/prenota/confermato",
	"/accesso",
	"/accesso/codice",
	"/codice",
	"/attesa",
	"/area",
	"/valuta",
	"/valuta/grazie",
	"/privacy",
	"/accessibilita",
	"/accessibilita/segnala",
	"/note-legali",
	"/domande-frequenti",
	"/assistenza",
	"/pagina-che-non-esiste",
];

/** One visitor at one width, whose pictures are numbered in the order of the visit. */
class Visit {
	readonly page: Page;
	readonly prefix: string;
	private readonly name: string;
	private count = 0;
	private html = "";

	private constructor(page: Page, name: string, prefix: string) {
		this.page = page;
		this.name = name;
		this.prefix = prefix;
		page.on("response", async (response) => {
			if (response.headers()["content-type"]?.startsWith("text/html")) {
				this.html = await response.text().catch(() => "");
			}
		});
	}

	static async start(browser: Browser, name: string, width: number, prefix = ""): Promise<Visit> {
		const context = await browser.newContext({
			baseURL,
			viewport: { width, height: 800 },
			javaScriptEnabled: name === "desk",
			reducedMotion: "reduce",
		});
		const page = await context.newPage();
		page.setDefaultTimeout(15_000);
		return new Visit(page, `${name}${prefix.replace("/", "-")}-${width}`, prefix);
	}

	async open(path: string, state = path): Promise<void> {
		await this.page.goto(`${this.prefix}${path}`);
		await this.shoot(state);
	}

	async shoot(state: string): Promise<void> {
		this.count += 1;
		const number = String(this.count).padStart(2, "0");
		const words = state.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "") || "home";
		const file = join(String(folder), `${this.name}-${number}-${words}`);
		await this.page.screenshot({ path: `${file}.png`, fullPage: true });
		await writeFile(`${file}.html`, this.html);
		const overflow = await this.page
			.locator("html")
			.evaluate((html) => html.scrollWidth - html.clientWidth);
		if (overflow > 0) console.error(`${file}: ${overflow} px too wide`);
	}

	/** Sends the first form of the page that writes, or the one told. */
	async send(form = "main form:not([action*='valuta'])"): Promise<void> {
		await this.page.locator(`${form} button:not([name=release])`).first().click();
	}

	async sendAndShoot(state: string, form?: string): Promise<void> {
		await this.send(form);
		await this.shoot(state);
	}

	async choose(id: string): Promise<void> {
		await this.page.locator(`label[for="${id}"]`).click();
	}

	async fill(fields: Record<string, string>): Promise<void> {
		for (const [id, value] of Object.entries(fields)) await this.page.locator(`#${id}`).fill(value);
	}
}

async function walkBooking(visit: Visit): Promise<void> {
	const { page } = visit;
	await visit.open("/prenota/luogo?servizio=primo-colloquio&comune=collegno", "place");
	await visit.sendAndShoot("date");
	await visit.sendAndShoot("applicant");
	await visit.sendAndShoot("applicant-errors");
	await visit.fill({
		givenName: "Maria",
		familyName: "Rossi (demo)",
		email: "maria@demo.example",
	});
	await visit.sendAndShoot("summary");
	await visit.sendAndShoot("booked");
	await visit.sendAndShoot("rating-nothing-chosen", "main form[action*='valuta']");
	await page.goBack();
	const own = page.locator("main a[href*='/appuntamento/']:not([href$='.ics'])").first();
	const path = (await own.getAttribute("href"))?.replace(/\/(sposta|annulla|stampa|attesa)$/, "");
	const bare = path?.replace(/^\/ar/, "") ?? "";
	await visit.open(bare, "appointment");
	for (const part of ["sposta", "attesa", "stampa", "annulla"]) {
		await visit.open(`${bare}/${part}`, `appointment-${part}`);
	}
	await visit.sendAndShoot("appointment-cancelled");
	await visit.open(bare, "appointment-after-cancelling");
}

/** Gives each question that is asked here an answer that allows enrolment, sure or not. */
async function answer(visit: Visit, questions: readonly (readonly [string, string])[]) {
	for (const [name, last] of questions) {
		if ((await visit.page.locator(`[name="${name}"]`).count()) === 0) continue;
		const best = name === "max_isee" ? "max_isee-within" : `${name}-yes`;
		const wantsIt = ["max_isee", "min_age", "registered_at_job_centre", "basic_italian"];
		await visit.choose(wantsIt.includes(name) ? best : last);
	}
}

async function walkEnrolment(visit: Visit): Promise<void> {
	const { page } = visit;
	await visit.open("/requisiti", "requirements");
	await visit.sendAndShoot("requirements-errors");
	const questions = await page.locator("main fieldset input[type=radio]").evaluateAll((radios) => [
		...new Map(
			radios.map((radio) => {
				const { name, id } = radio as unknown as { name: string; id: string };
				return [name, id] as const;
			}),
		),
	]);
	await answer(visit, questions);
	await page.locator("#residence").selectOption("collegno");
	await visit.sendAndShoot("requirements-met");
	await visit.open("/iscrizione", "start");
	await visit.open("/iscrizione/requisiti", "answers");
	await visit.sendAndShoot("answers-errors");
	await answer(visit, questions);
	await visit.sendAndShoot("details");
	await visit.sendAndShoot("details-errors");
	await visit.fill({
		givenName: "Maria",
		familyName: "Rossi (demo)",
		fiscalCode: codeBornOn("80A41"),
	});
	await page.locator("#residence").selectOption("collegno");
	await visit.sendAndShoot("contacts");
	await visit.sendAndShoot("contacts-errors");
	await visit.fill({ email: "maria@demo.example" });
	await visit.sendAndShoot("enrolment-summary");
	await visit.sendAndShoot("enrolment-summary-errors");
	await page.locator("main form input[type=checkbox]").first().check({ force: true });
	await visit.sendAndShoot("enrolled");
}

/** What refuses an empty form, and the pages of somebody who signed in. */
async function walkForms(visit: Visit): Promise<void> {
	for (const path of ["/accesso", "/codice", "/attesa", "/accessibilita/segnala"]) {
		await visit.page.goto(`${visit.prefix}${path}`);
		await visit.sendAndShoot(`${path}-errors`);
	}
	await visit.page.goto(`${visit.prefix}/accesso`);
	await visit.fill({ email: "maria@demo.example" });
	await visit.sendAndShoot("code");
	await visit.sendAndShoot("code-errors");
	await visit.page.goto("/posta");
	await visit.shoot("mailbox");
	const mails = visit.page.locator("a[href^='/posta/']");
	const hrefs = await mails.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
	for (const href of hrefs.slice(0, 3)) {
		await visit.page.goto(String(href));
		await visit.shoot("mail");
	}
}

async function walkDesk(visit: Visit): Promise<void> {
	const { page } = visit;
	await visit.open("/sportello/accesso", "sign-in");
	await visit.sendAndShoot("sign-in-errors", "form");
	await signInAtDesk(page, demoStaff[1]);
	await page.goto("/sportello/persone");
	await page.locator("main [name=search]").fill("demo");
	await visit.send();
	await page.waitForLoadState("networkidle");
	await visit.shoot("people-found");
	await visitDesk(page, (path) =>
		visit.shoot(path.replace("/sportello/", "").replaceAll(/[0-9a-f-]{20,}/g, "x")),
	);
}

const walks = {
	open: async (visit: Visit) => {
		for (const path of openPages) await visit.open(path);
	},
	booking: walkBooking,
	enrolment: walkEnrolment,
	forms: walkForms,
	desk: walkDesk,
};

await mkdir(folder, { recursive: true });
await withBrowser(async (browser) => {
	for (const [name, walk] of Object.entries(walks)) {
		if (only && name !== only) continue;
		for (const prefix of name === "desk" ? [""] : languages) {
			for (const width of widths) {
				const visit = await Visit.start(browser, name, width, prefix);
				await walk(visit).catch((error) => console.error(`${name}${prefix} ${width}: ${error}`));
				await visit.page.context().close();
			}
		}
	}
});
