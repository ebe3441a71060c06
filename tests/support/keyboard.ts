import type { Page } from "playwright-core";
import { expect } from "vitest";

/** More stops than the longest form has. */
const MOST_STOPS = 120;

/** Walks with the keyboard to what the selector finds, which shows that it has the focus. */
export async function tabTo(page: Page, selector: string): Promise<void> {
	for (let steps = 0; steps < MOST_STOPS; steps += 1) {
		await page.keyboard.press("Tab");
		const found = await page.evaluate((wanted) => {
			const focused = document.activeElement;
			if (!focused?.matches(wanted)) return null;
			const { outlineStyle, boxShadow } = getComputedStyle(focused);
			const label = focused.id && document.querySelector(`label[for="${focused.id}"]`);
			return [outlineStyle, boxShadow, label && getComputedStyle(label).outlineStyle];
		}, selector);
		if (!found) continue;
		expect(
			found.some((style) => style && style !== "none"),
			`focus on ${selector}`,
		).toBe(true);
		return;
	}
	throw new Error(`the keyboard does not reach ${selector}`);
}

/** Walks to a field and types there instead of what it holds. */
export async function type(page: Page, selector: string, text: string): Promise<void> {
	await tabTo(page, selector);
	await page.keyboard.press("ControlOrMeta+a");
	await page.keyboard.type(text);
}

/** Ticks a box, or one of several answers by name: the arrows walk from the first to it. */
export async function choose(page: Page, selector: string): Promise<void> {
	const kind = await page.locator(selector).first().getAttribute("type");
	if (kind !== "radio") {
		await tabTo(page, selector);
		await page.keyboard.press("Space");
		return;
	}
	const name = await page.locator(selector).first().getAttribute("name");
	await tabTo(page, `input[type="radio"][name="${name}"]`);
	await page.keyboard.press("Space");
	for (let steps = 0; steps < MOST_STOPS; steps += 1) {
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
		await page.keyboard.press("ArrowDown");
	}
	throw new Error(`the arrows do not reach ${selector}`);
}

/** Walks to a link or a button, presses it and waits for the next page. */
export async function press(page: Page, selector: string): Promise<void> {
	await tabTo(page, selector);
	const arrived = page.waitForEvent("load");
	await page.keyboard.press("Enter");
	await arrived;
}
