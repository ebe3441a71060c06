/**
 * The pages that are rated, as patterns of routes, so that no address that is somebody's own gets
 * into a rating. The first is the portal as a whole.
 */
export const ratedPages = [
	"/",
	"/prenota/confermato",
	"/iscrizione/fatto",
	"/servizi/:service",
	"/comuni/:municipality",
	"/programma",
	"/requisiti",
	"/servizi",
	"/comuni",
	"/domande-frequenti",
	"/assistenza",
	"/privacy",
	"/accessibilita",
	"/note-legali",
] as const;

export type RatedPage = (typeof ratedPages)[number];

/** The page of this name; the whole portal for any other. */
export function asRatedPage(name: string | null): RatedPage {
	return ratedPages.find((page) => page === name) ?? "/";
}

/** The pages on which somebody has done something; on the others they read, and are asked how clear it is. */
const FOR_DOING: readonly RatedPage[] = ["/", "/prenota/confermato", "/iscrizione/fatto"];

export function isForReading(page: RatedPage): boolean {
	return !FOR_DOING.includes(page);
}

/** The page for reading at an address, in Italian and without its query; null where nothing is asked. */
export function readPageAt(pathname: string): RatedPage | null {
	const at = pathname.split("/");
	const isAt = (page: RatedPage) => {
		const parts = page.split("/");
		return (
			parts.length === at.length &&
			parts.every((part, index) => part.startsWith(":") || part === at[index])
		);
	};
	return ratedPages.find((page) => isForReading(page) && isAt(page)) ?? null;
}
