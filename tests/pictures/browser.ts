import { type Browser, chromium, type Page } from "playwright-core";
import { demoPassword, demoStaff } from "#app/features/people/demo-staff.ts";
import { findBrowser } from "../support/browser.js";

const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

/** Gives a browser to what takes the pictures, and closes it. */
export async function withBrowser(take: (browser: Browser) => Promise<void>): Promise<void> {
	const executablePath = findBrowser();
	if (!executablePath) throw new Error("Set CHROMIUM_PATH to a browser.");
	const browser = await chromium.launch({ executablePath, args: QUIET });
	try {
		await take(browser);
	} finally {
		await browser.close();
	}
}

/** Signs a member of the demo's staff in at the desk: the first of them unless told. */
export async function signInAtDesk(page: Page, staff: { email: string } = demoStaff[0]) {
	await page.goto("/sportello");
	await page.locator("[name=email]").fill(staff.email);
	await page.locator("[name=password]").fill(demoPassword);
	await page.getByRole("button", { name: "Entra" }).click();
	await page.waitForURL(/oggi/);
}
