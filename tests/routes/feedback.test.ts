import { expect, test } from "vitest";
import { fillDatabase } from "#prisma/seed/fill-database.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { monday } from "#tests/support/world.ts";

type Browser = ReturnType<typeof makeBrowser>;

async function openDemo() {
	const app = await openTestApp();
	await fillDatabase(app, monday);
	const { build } = await loadBuild();
	return { app, browser: makeBrowser(app, build) };
}

/** The hidden fields of the rating at the foot of a page. */
async function formOn(browser: Browser, path: string) {
	const text = await (await browser.get(path)).text();
	const value = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1];
	return { text, key: value("key") ?? "", page: value("page") ?? "" };
}

test("a page is rated, the rating explained, and thanked for, without a script", async () => {
	const { app, browser } = await openDemo();
	const { text, ...hidden } = await formOn(browser, "/servizi/primo-colloquio");
	for (const name of ["feedback", "feedback-title", "feedback-rate-1", "feedback-rate-5"]) {
		expect(text).toContain(`data-element="${name}"`);
	}
	expect(hidden.page).toBe("/servizi/:service");

	const rated = await browser.post("/valuta", { ...hidden, rating: "2" });
	expect(rated.status).toBe(303);
	const next = rated.headers.get("Location") ?? "";
	const question = await (await browser.get(next)).text();
	expect(question).toContain('data-element="feedback-rating-negative"');
	expect(question).toContain("Dove hai incontrato le maggiori difficoltà?");
	expect(question.match(/data-element="feedback-rating-answer"/g)).toHaveLength(5);
	expect(question).toContain('data-element="feedback-input-text"');
	expect(question).toContain("Non scrivere nomi");

	const explained = await browser.post(next, { clear: "on", comment: "Troppe parole" });
	expect([explained.status, explained.headers.get("Location")]).toEqual([303, "/valuta/grazie"]);
	expect(await (await browser.get("/valuta/grazie")).text()).toContain("Grazie");

	const [rating] = await app.db.read.feedback.findMany({ include: { aspects: true } });
	expect(rating).toMatchObject({ page: "/servizi/:service", rating: 2, locale: "it" });
	expect(rating?.aspects).toHaveLength(1);
	// Going back and sending both forms again leaves one rating.
	await browser.post("/valuta", { ...hidden, rating: "2" });
	await browser.post(next, { clear: "on", comment: "Troppe parole" });
	expect(await app.db.read.feedback.count()).toBe(1);
});

test("somebody who is happy is asked what they liked, in their language", async () => {
	const { app, browser } = await openDemo();
	const { key, page } = await formOn(browser, "/fr/programma");
	const rated = await browser.post("/fr/valuta", { key, page, rating: "4" });
	expect(rated.headers.get("Location")).toBe(`/fr/valuta/${key}`);
	const question = await (await browser.get(`/fr/valuta/${key}`)).text();
	expect(question).toContain('data-element="feedback-rating-positive"');
	expect(question).toContain("Qu&#x27;avez-vous préféré\u202f?");
	expect(await app.db.read.feedback.findMany()).toMatchObject([{ locale: "fr", rating: 4 }]);
});

test("no stars, too many words or no answer come back filled in with what to do", async () => {
	const { app, browser } = await openDemo();
	const { key, page } = await formOn(browser, "/comuni/collegno");
	const noStars = await browser.post("/valuta", { key, page });
	expect(noStars.status).toBe(400);
	const asked = await noStars.text();
	expect(asked).toContain('href="#rating"');
	expect(asked).toContain('value="/comuni/:municipality"');
	for (const rating of ["0", "6", "3.5", "molto"]) {
		expect((await browser.post("/valuta", { key, page, rating })).status).toBe(400);
	}
	expect(await app.db.read.feedback.count()).toBe(0);

	await browser.post("/valuta", { key, page, rating: "3" });
	const nothing = await browser.post(`/valuta/${key}`, { comment: "  " });
	expect(nothing.status).toBe(400);
	expect(await nothing.text()).toContain("Scegli almeno una risposta o scrivi qualcosa");
	const long = await browser.post(`/valuta/${key}`, {
		technical: "on",
		comment: "x".repeat(201),
	});
	expect(long.status).toBe(400);
	const page400 = await long.text();
	expect(page400).toContain("x".repeat(201));
	expect(page400).toMatch(
		/name="technical" checked=""|checked="" name="technical"|id="aspect-technical"[^>]*checked/,
	);
});

test("an address of somebody's own is no page to rate", async () => {
	const { app, browser } = await openDemo();
	const { key } = await formOn(browser, "/programma");
	for (const page of ["/appuntamento/AbCd1234", "/area", "https://example.org/", ""]) {
		expect((await browser.post("/valuta", { key, page, rating: "5" })).status).toBe(400);
	}
	expect((await browser.post("/valuta", { page: "/", key: "x", rating: "5" })).status).toBe(400);
	expect(await app.db.read.feedback.count()).toBe(0);
	// Asked for by name, an unknown page is the portal as a whole.
	const { page } = await formOn(browser, "/valuta?pagina=/appuntamento/AbCd1234");
	expect(page).toBe("/");
});

test("after thirty ratings from one network the next is asked to wait, in words", async () => {
	const { app, browser } = await openDemo();
	for (let one = 0; one < 30; one++) {
		const { key, page } = await formOn(browser, "/valuta");
		expect((await browser.post("/valuta", { key, page, rating: "5" })).status).toBe(303);
	}
	const { key, page } = await formOn(browser, "/valuta");
	const refused = await browser.post("/valuta", { key, page, rating: "5" });
	expect(refused.status).toBe(429);
	expect(await refused.text()).toContain("Riprova tra un&#x27;ora");
	expect(await app.db.read.feedback.count()).toBe(30);
});
