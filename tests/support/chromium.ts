import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, expect, onTestFinished } from "vitest";
import { findBrowser } from "./browser.js";
import { problemsOfHtml } from "./valid-html.ts";

/** Nothing of the browser's own business goes over the network. */
const QUIET = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

let browser: Browser | undefined;

afterAll(() => browser?.close());

/**
 * A page of a new visitor, on a telephone unless said otherwise. Every error in the page, and every
 * request to another host, fails the test.
 */
export async function openPage(
	baseURL: string,
	{ javaScript = true, width = 360 }: { javaScript?: boolean; width?: number } = {},
): Promise<Page> {
	browser ??= await chromium.launch({ executablePath: executable(), args: QUIET });
	const context: BrowserContext = await browser.newContext({
		baseURL,
		javaScriptEnabled: javaScript,
		viewport: { width, height: 800 },
		locale: "it-IT",
		reducedMotion: "reduce", // a step that fades from page to page is aborted by the next click
	});
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on("pageerror", (error) => complaints.push(error.message));
	page.on("request", (request) => {
		const url = new URL(request.url());
		if (url.protocol.startsWith("http") && url.origin !== new URL(baseURL).origin) {
			complaints.push(`asked another host: ${url.host}`);
		}
	});
	onTestFinished(async () => {
		await context.close();
		expect(complaints).toEqual([]);
	});
	return page;
}

function executable(): string {
	const found = findBrowser();
	if (!found) throw new Error("no browser: set CHROMIUM_PATH");
	return found;
}

/** Axe finds nothing, and there is no contrast that it could not measure. */
export async function expectAccessible(page: Page): Promise<void> {
	const { violations, incomplete } = await new AxeBuilder({ page }).analyze();
	const unclear = incomplete.filter(({ id }) => id === "color-contrast");
	expect(
		[...violations, ...unclear].map(({ id, nodes }) => ({
			id,
			at: nodes.map(({ target }) => target.join(" ")),
		})),
		page.url(),
	).toEqual([]);
}

/** Nothing sticks out to the side. */
export async function expectToFit(page: Page): Promise<void> {
	const tooWide = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
	);
	expect(tooWide).toBe(0);
}

/** The page as it was sent, before a browser mended it, follows the HTML standard. */
export async function expectValidHtml(page: Page): Promise<void> {
	const sent = await page.request.get(page.url());
	expect(await problemsOfHtml(await sent.text()), page.url()).toEqual([]);
}
