/**
 * Keeps a text that may run left to right, a name, a code, a number, in its own order inside an
 * Arabic sentence (Unicode's "first strong isolate"). Works where there is no HTML, as in subjects.
 */
export function isolate(text: string): string {
	return `\u2068${text}\u2069`;
}

/** The names that stay as they are; their dots would else jump to the other end. */
export const pratico = isolate("P.R.A.Ti.C.O.");
export const zonaOvest = isolate("Zona Ovest di Torino s.r.l.");
export const jobCentre = isolate("Centro per l'Impiego");
