import type { BrowserContext } from "playwright-core";
import { signInAtDesk, withBrowser } from "./browser.ts";

/**
 * Takes the pictures of the README from a running demo: `npm start`, then `npm run pictures`.
 * Another address than http://localhost:3000 is the first argument.
 */
const baseURL = process.argv[2] ?? "http://localhost:3000";

async function take(context: BrowserContext, name: string): Promise<void> {
	const [page] = context.pages();
	await page?.screenshot({
		path: new URL(`${name}.jpg`, import.meta.url).pathname,
		type: "jpeg",
		quality: 72,
	});
}

await withBrowser(async (browser) => {
	const phone = await browser.newContext({
		baseURL,
		viewport: { width: 360, height: 720 },
		javaScriptEnabled: false,
		reducedMotion: "reduce",
	});
	const page = await phone.newPage();
	await page.goto("/");
	await take(phone, "home");
	await page.goto("/prenota/luogo?servizio=primo-colloquio&comune=collegno");
	await page.locator("button[name=sede]").first().click();
	await take(phone, "booking-date");
	await page.locator("button[name=disponibilita]").first().click();
	await page.locator("#givenName").fill("Maria");
	await page.locator("#familyName").fill("Rossi (demo)");
	await page.locator("#email").fill("maria@demo.example");
	await page.getByRole("button", { name: "Avanti" }).click();
	await page.getByRole("button", { name: "Conferma la prenotazione" }).click();
	await page.locator("h1").scrollIntoViewIfNeeded();
	await page.locator("h1").evaluate((title) => title.scrollIntoView());
	await take(phone, "booking-confirmed");

	const desk = await browser.newContext({
		baseURL,
		viewport: { width: 1280, height: 720 },
		reducedMotion: "reduce",
	});
	const today = await desk.newPage();
	await signInAtDesk(today);
	await take(desk, "desk-today");
});
