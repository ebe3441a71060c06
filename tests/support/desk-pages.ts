import type { Page } from "playwright-core";

const PAGES = [
	"/sportello/oggi",
	"/sportello/agenda",
	"/sportello/disponibilita",
	"/sportello/chiusure",
	"/sportello/chiusure/festivita",
	"/sportello/persone",
	"/sportello/persone/nuova",
	"/sportello/attese",
	"/sportello/promemoria",
	"/sportello/iscrizioni",
	"/sportello/messaggi",
	"/sportello/opinioni",
	"/sportello/controllo",
	"/sportello/password",
	"/sportello/impostazioni",
	"/sportello/impostazioni/sedi/nuova",
	"/sportello/impostazioni/edizioni/nuova",
	"/sportello/impostazioni/operatori",
	"/sportello/impostazioni/operatori/nuovo",
	"/sportello/pagina-che-non-esiste",
];

/** Links on the desk's pages behind which there is a page of another kind; the first of each. */
const KINDS = [
	/\/appuntamenti\/[^/]+$/,
	/\/appuntamenti\/[^/]+\/(annulla|sposta|stampa|presenza)$/,
	/\/incontri\/[^/]+$/,
	/\/incontri\/[^/]+\/(aggiungi|annulla|stampa)$/,
	/\/disponibilita\/orari\/[^/]+$/,
	/\/disponibilita\/orari\/[^/]+\/cambia$/,
	/\/disponibilita\/[^/]+\/ritira$/,
	/\/chiusure\/(?!festivita|anteprima)[^/]+$/,
	/\/chiusure\/[^/]+\/riapri$/,
	/\/persone\/(?!nuova)[^/]+$/,
	/\/persone\/[^/]+\/(prenota|attesa|dati|copia|cancella)$/,
	/\/iscrizioni\/[^/]+$/,
	/\/impostazioni\/sedi\/(?!nuova)[^/]+$/,
	/\/impostazioni\/sedi\/[^/]+\/sportelli$/,
	/\/impostazioni\/servizi\/[^/]+$/,
	/\/impostazioni\/edizioni\/(?!nuova)[^/]+$/,
	/\/impostazioni\/operatori\/(?!nuovo)[^/]+$/,
];

/**
 * Opens the desk's pages, and one of each kind that they lead to, where somebody who coordinates is
 * signed in.
 */
export async function visitDesk(page: Page, look: (path: string) => Promise<void>): Promise<void> {
	const seen = new Set<string>();
	const waiting = [...PAGES];
	for (let path = waiting.shift(); path; path = waiting.shift()) {
		await page.goto(path);
		await page.waitForLoadState("networkidle");
		await look(path);
		const links = await page
			.locator("a[href^='/sportello/']")
			.evaluateAll((all) => all.map((link) => String(link.getAttribute("href"))));
		for (const link of links) {
			const bare = link.split("?")[0] ?? "";
			const index = KINDS.findIndex((pattern) => pattern.test(bare));
			const kind = `${index} ${KINDS[index]?.exec(bare)?.[1]}`;
			if (index < 0 || seen.has(kind)) continue;
			seen.add(kind);
			if (!waiting.includes(link)) waiting.push(link);
		}
	}
}
