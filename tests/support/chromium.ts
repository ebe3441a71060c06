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

/** Axe finds nothing wrong, and nothing that it could not decide. */
export async function expectAccessible(page: Page, name = page.url()): Promise<void> {
	const { violations, incomplete } = await examine(page);
	expect(
		[...violations, ...incomplete].map(({ id, nodes }) => ({
			id,
			at: nodes.map(({ target }) => target.join(" ")),
		})),
		name,
	).toEqual([]);
}

type Findings = Pick<Awaited<ReturnType<AxeBuilder["analyze"]>>, "violations" | "incomplete">;

/** A page whose content is replaced keeps axe: it is read only once. */
async function examine(page: Page): Promise<Findings> {
	const hasAxe = await page.evaluate(() => "axe" in window);
	if (!hasAxe) return new AxeBuilder({ page }).setLegacyMode().analyze();
	return page.evaluate<Findings>(
		"axe.run(document, { resultTypes: ['violations', 'incomplete'] })",
	);
}

/** Nothing sticks out to the side. */
export async function expectToFit(page: Page, name = page.url()): Promise<void> {
	const tooWide = await page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		const sticksOut = (element: Element) => {
			const { left, right } = element.getBoundingClientRect();
			// The skip links wait outside until they have the focus.
			if (element.matches(".visually-hidden-focusable")) return false;
			return left < 0 || right > clientWidth;
		};
		return [...document.querySelectorAll("body *")]
			.filter(sticksOut)
			.map(({ tagName, className }) => `${tagName}.${className}`);
	});
	expect(tooWide, name).toEqual([]);
}

/**
 * No text is cut by the edge of what holds it, apart from what is only for a screen reader, and from
 * a field, whose text moves along while somebody types.
 */
async function expectWholeText(page: Page): Promise<void> {
	const cut = await page.evaluate(() =>
		[...document.querySelectorAll("body *:not(input)")]
			.filter((element) => {
				const { overflowX, overflowY } = getComputedStyle(element);
				const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
				const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
				return (
					clientWidth > 1 &&
					((hides(overflowX) && scrollWidth > clientWidth) ||
						(hides(overflowY) && scrollHeight > clientHeight))
				);
			})
			.map(({ tagName, className }) => `${tagName}.${className}`),
	);
	expect(cut, page.url()).toEqual([]);
}

/** Pixels, as a browser comes; its owner may set another size. */
const USUAL_LETTERS = 16;

/** The page fits with the usual letters, and with letters of twice the size. */
export async function expectToFitAnyText(page: Page): Promise<void> {
	const settings = await page.context().newCDPSession(page);
	for (const size of [USUAL_LETTERS * 2, USUAL_LETTERS]) {
		await settings.send("Page.setFontSizes", { fontSizes: { standard: size, fixed: size } });
		const taken = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
		expect(taken).toBe(`${size}px`);
		await expectToFit(page, `${page.url()} with letters of ${size} pixels`);
		await expectWholeText(page);
	}
	await settings.detach();
}

/** The page as it was sent, before a browser mended it, follows the HTML standard. */
export async function expectValidHtml(page: Page): Promise<void> {
	const sent = await page.request.get(page.url());
	await expectValid(await sent.text(), page.url());
}

export async function expectValid(sent: string, name: string): Promise<void> {
	expect(await problemsOfHtml(sent), name).toEqual([]);
}
