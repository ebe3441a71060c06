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
] as const;

export type RatedPage = (typeof ratedPages)[number];

/** The page of this name; the whole portal for any other. */
export function asRatedPage(name: string | null): RatedPage {
	return ratedPages.find((page) => page === name) ?? "/";
}

/** Where somebody reads, and is asked how clear it is; elsewhere they did something. */
export function isForReading(page: RatedPage): boolean {
	return page === "/servizi/:service" || page === "/comuni/:municipality" || page === "/programma";
}
