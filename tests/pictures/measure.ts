import { randomUUID } from "node:crypto";
import type { Browser, Locator, Page } from "playwright-core";
import { locales } from "#app/i18n/locales.ts";
import { codeBornOn } from "../domain/enrolment/fiscal-code-builder.ts";
import { eligible } from "../support/eligible.ts";
import { withBrowser } from "./browser.ts";

/**
 * How long the way is: walks through each form of a running demo from the home page, on a phone of 360
 * pixels without a script, in every language, the shortest way there is. Per screen it says what is tapped
 * and typed, and how far down the first control begins: `npm run measure`. Another address than
 * http://localhost:3000 is the first argument. It books, enrols, waits and moves what it booked.
 */
const baseURL = process.argv[2] ?? "http://localhost:3000";

/** More screens than any way through has: it goes in circles. */
const TOO_MANY = 15;

type Screen = { path: string; firstControl: number; taps: number; fields: number };

/** What is typed where it is asked for, by the name of the field. Each walk has a contact of its own. */
const typed = (): Record<string, string> => ({
	givenName: "Maria",
	familyName: "Rossi",
	fiscalCode: codeBornOn("80A41"),
	email: `${randomUUID()}@demo.example`,
});

const answers: Readonly<Record<string, string>> = { ...eligible, privacy: "read" };

/** What is pressed to come to the form, and the path where it ends. */
type Leg = { by: readonly string[]; ends: RegExp };

const booking: Leg = { by: ["main .hero a[href*='/prenota']"], ends: /\/prenota\/confermato$/ };

/** What is measured is the last leg: the others lead to where it begins. */
const walks: Readonly<Record<string, readonly Leg[]>> = {
	booking: [booking],
	enrolment: [{ by: ["header a[href$='/iscrizione']"], ends: /\/iscrizione\/fatto$/ }],
	requirements: [{ by: ["header a[href$='/requisiti']"], ends: /\/requisiti$/ }],
	moving: [
		booking,
		{
			by: [
				"main a[href*='/appuntamento/']:not([href$='.ics'], [href$='/stampa'])",
				"main a[href$='/sposta']",
			],
			ends: /\/appuntamento\/[\w-]+$/,
		},
	],
	// Last: whoever waits is offered the first places that the others would take.
	"waiting list": [
		{
			by: ["main .hero a[href*='/prenota']", "button[name=sede]", "main a[href*='/attesa']"],
			ends: /\/attesa\/.+/,
		},
	],
};

/** One visitor, who counts. */
class Walk {
	readonly screens: Screen[] = [];
	private readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	async arrive(): Promise<void> {
		const { pathname } = new URL(this.page.url());
		const firstControl = await this.page.evaluate(() => {
			const controls = document.querySelectorAll(
				"main :is(input:not([type=hidden]), select, textarea, button, .btn, .tile a)",
			);
			const tops = [...controls]
				.map((control) => (control as HTMLInputElement).labels?.[0] ?? control)
				.filter((seen) => seen.checkVisibility())
				.map((seen) => Math.round(seen.getBoundingClientRect().top + window.scrollY));
			return Math.min(...tops);
		});
		this.screens.push({ path: pathname, firstControl, taps: 0, fields: 0 });
	}

	/** Presses what leads on, and is on the next screen. */
	async goOn(control: Locator): Promise<void> {
		await this.tap(control);
		await this.page.waitForLoadState();
		await this.arrive();
	}

	private get here(): Screen {
		const screen = this.screens.at(-1);
		if (!screen) throw new Error("Nowhere yet");
		return screen;
	}

	private async tap(control: Locator): Promise<void> {
		await control.first().click();
		this.here.taps += 1;
	}

	/** Answers what has to be answered here. @returns what leads on */
	async fill(): Promise<Locator> {
		const form = this.page.locator("main");
		const choice = form.locator("button:is([name=sede], [name=disponibilita]):not(.note *)");
		if ((await choice.count()) > 0) return choice.first();
		const isAsked = (await form.locator("form:not([action*=valuta])").count()) > 0;
		if (!isAsked) return form.locator(":is(.tile a, a.btn-primary)");

		for (const name of await this.unanswered()) {
			const wanted = form.locator(`input[name="${name}"][value="${answers[name] ?? ""}"]`);
			const any = form.locator(`input[name="${name}"]`);
			const input = (await wanted.count()) > 0 ? wanted : any;
			await this.tap(form.locator(`label[for="${await input.first().getAttribute("id")}"]`));
		}
		for (const [name, value] of Object.entries(typed())) {
			const field = form.locator(`input#${name}`);
			if ((await field.count()) === 0 || (await field.inputValue()) !== "") continue;
			await field.fill(value);
			this.here.fields += 1;
		}
		const list = form.locator("select[aria-required]");
		if ((await list.count()) > 0 && (await list.inputValue()) === "") {
			await list.selectOption("collegno");
			this.here.taps += 2;
		}
		return form.locator("form[method=post] .btn-primary, form .btn-primary");
	}

	/** The names of the questions of this screen that nothing is chosen for. */
	private unanswered(): Promise<string[]> {
		return this.page.evaluate(() => {
			const choices = [
				...document.querySelectorAll<HTMLInputElement>(
					"main form:not([action*=valuta]) :is([type=radio], [type=checkbox][aria-required])",
				),
			];
			const shown = choices.filter((choice) => choice.checkVisibility());
			const chosen = new Set(choices.filter(({ checked }) => checked).map(({ name }) => name));
			return [...new Set(shown.map(({ name }) => name))].filter((name) => !chosen.has(name));
		});
	}
}

async function walk(browser: Browser, locale: string, legs: readonly Leg[]): Promise<Screen[]> {
	const context = await browser.newContext({
		baseURL,
		viewport: { width: 360, height: 740 },
		javaScriptEnabled: false,
		reducedMotion: "reduce",
	});
	const page = await context.newPage();
	page.setDefaultTimeout(15_000);
	const visitor = new Walk(page);
	await page.goto(locale === "it" ? "/" : `/${locale}`);
	await visitor.arrive();
	let begun = 0;
	for (const { by, ends } of legs) {
		begun = visitor.screens.length - 1;
		for (const control of by) await visitor.goOn(page.locator(control));
		do {
			if (visitor.screens.length > TOO_MANY) throw new Error(`It does not end: ${page.url()}`);
			await visitor.goOn(await visitor.fill());
		} while (!ends.test(new URL(page.url()).pathname));
	}
	await context.close();
	return visitor.screens.slice(begun);
}

function report(name: string, locale: string, screens: Screen[]): void {
	const sum = (what: "taps" | "fields") =>
		screens.reduce((total, screen) => total + screen[what], 0);
	console.log(
		`\n${name}, ${locale}: ${screens.length} screens, ${sum("taps")} taps, ${sum("fields")} fields typed`,
	);
	for (const { path, firstControl, taps, fields } of screens) {
		console.log(
			`  ${path.replace(/(?<=(appuntamento|attesa)\/)[\w-]{20,}/, "…").padEnd(28)} first control at ${String(firstControl).padStart(5)} px, ${taps} taps, ${fields} fields`,
		);
	}
}

await withBrowser(async (browser) => {
	for (const [name, legs] of Object.entries(walks)) {
		for (const locale of locales) report(name, locale, await walk(browser, locale, legs));
	}
});
