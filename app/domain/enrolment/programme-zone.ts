/** The clock by which an edition's days begin and end: it belongs to no single office. */
export const PROGRAMME_ZONE = "Europe/Rome";
