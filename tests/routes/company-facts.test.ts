import { expect, test } from "vitest";
import { SettingsError } from "#app/adapters/env/settings.server.ts";
import { catalogs } from "#app/i18n/catalogs.ts";
import { locales } from "#app/i18n/locales.ts";
import { makeBrowser, openTestApp } from "#tests/support/app.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { signInAtDesk } from "#tests/support/staff.ts";
import { makeWorld } from "#tests/support/world.ts";

const FACTS = {
	COMPANY_ADDRESS: "Via della Prova 1, 00000 Prova (TO)",
	COMPANY_PHONE: "+39 000 0000000",
	COMPANY_PEC: "prova@pec.example.it",
	COMPANY_VAT_NUMBER: "IT00000000000",
	TRANSPARENCY_URL: "https://www.example.it/trasparenza",
	DPO_EMAIL: "dpo@example.it",
	ACCESSIBILITY_STATEMENT_URL: "https://form.agid.gov.it/view/prova",
};

async function openSite(environment: Record<string, string>) {
	const app = await openTestApp(environment);
	await makeWorld(app.db);
	const { build } = await loadBuild();
	const browser = makeBrowser(app, build);
	const page = async (path: string) => (await browser.get(path)).text();
	return { app, browser, page };
}

/** The words that are read, and where the links lead. */
const readable = (html: string) =>
	html
		.replace(/<head>.*?<\/head>/s, "")
		.replace(/<(?!a )[^>]+>/g, "")
		.replaceAll("&#x27;", "'")
		.replace(/\s+/g, " ");

const footerOf = (html: string) => readable(/<footer.*<\/footer>/s.exec(html)?.[0] ?? "");

test("what the law wants told about the company stands at the foot of every page, in every language", async () => {
	const { page } = await openSite(FACTS);
	for (const locale of locales) {
		const prefix = locale === "it" ? "" : `/${locale}`;
		const { footer } = catalogs[locale].site;
		for (const path of [prefix || "/", `${prefix}/servizi`, `${prefix}/programma/niente`]) {
			const foot = footerOf(await page(path));
			expect(foot).toContain(`${footer.address}: ${FACTS.COMPANY_ADDRESS}`);
			expect(foot).toContain('href="tel:+390000000000"');
			expect(foot).toContain(`href="mailto:${FACTS.COMPANY_PEC}"`);
			expect(foot).toContain(`${footer.vatNumber}: 00000000000`);
			expect(foot).toContain(`href="mailto:${FACTS.DPO_EMAIL}"`);
			expect(foot).toContain(`<a href="${FACTS.TRANSPARENCY_URL}">${footer.transparency}`);
			expect(foot).toContain(`href="${FACTS.ACCESSIBILITY_STATEMENT_URL}"`);
		}
	}
	const unknown = footerOf(await page("/niente"));
	for (const fact of ["00000000000", FACTS.COMPANY_PEC, FACTS.TRANSPARENCY_URL]) {
		expect(unknown).toContain(fact);
	}
	expect(readable(await page("/privacy"))).toContain(`${catalogs.it.site.footer.dpo}: <a href=`);
	expect(await page("/assistenza")).toContain('href="tel:+390000000000"');
});

test("what nobody has said is absent for the citizen: no label, no promise, nothing invented", async () => {
	const { page } = await openSite({});
	for (const path of [
		"/",
		"/servizi/primo-colloquio",
		"/privacy",
		"/accessibilita",
		"/assistenza",
	]) {
		const text = readable(await page(path));
		expect(footerOf(await page(path))).toContain("Sede: Via Torino 9, Collegno");
		for (const word of ["Partita IVA", "PEC", "DPO", "trasparente", "tel:", "mailto:"]) {
			expect([path, word, text.includes(word)]).toEqual([path, word, false]);
		}
		expect(text).not.toContain("chi installa il portale");
		expect(text).not.toContain("Dichiarazione di accessibilità");
	}
});

test("the desk reads which facts that the law wants are missing, and how they are set", async () => {
	const { COMPANY_PEC: _pec, COMPANY_PHONE: _phone, ...others } = FACTS;
	const { app, browser, page } = await openSite(others);
	await signInAtDesk(app, browser, { email: "olga@example.it", role: "coordinator" });
	const settings = readable(await page("/sportello/impostazioni"));
	expect(settings).toContain("Sul sito mancano questi dati, che la legge chiede di pubblicare:");
	expect(settings).toContain("Indirizzo PEC (legge 69/2009): COMPANY_PEC");
	expect(settings).toContain("Numero di telefono: COMPANY_PHONE");
	expect(settings).not.toContain("COMPANY_VAT_NUMBER");

	const { app: whole, browser: other, page: wholePage } = await openSite(FACTS);
	await signInAtDesk(whole, other, { email: "olga@example.it", role: "coordinator" });
	const complete = readable(await wholePage("/sportello/impostazioni"));
	expect(complete).toContain("Ci sono tutti, in fondo a ogni pagina.");
	expect(complete).not.toContain("COMPANY_");
});

test("a fact that can't be right is refused at the start, each by its name", async () => {
	for (const [name, value] of [
		["COMPANY_PHONE", "chiamateci"],
		["COMPANY_PEC", "pec"],
		["COMPANY_VAT_NUMBER", "123"],
		["COMPANY_VAT_NUMBER", "00000000001"],
		["TRANSPARENCY_URL", "javascript:alert(1)"],
		["TRANSPARENCY_URL", "www.example.it"],
		["DPO_EMAIL", "dpo"],
		["ACCESSIBILITY_STATEMENT_URL", "http://example.it"],
	] as const) {
		const opened = openTestApp({ [name]: value });
		await expect(opened).rejects.toThrow(SettingsError);
		await expect(opened).rejects.toThrow(name);
	}
});
