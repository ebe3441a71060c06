/** The clock by which an edition's days begin and end: it is of no single office. */
export const PROGRAMME_ZONE = "Europe/Rome";
