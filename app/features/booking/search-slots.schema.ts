import { z } from "zod";

/** One of these, or nothing: what is unknown in an address counts as not asked. */
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
	z.enum(values).nullable().catch(null);

const text = z.string().max(64).catch("");

/** The filters of the search, as its address carries them. */
export const searchSlotsSchema = z.object({
	servizio: text,
	comune: z.array(z.string()).catch([]),
	giorno: z.array(z.string()).catch([]),
	parte: oneOf(["mattina", "pomeriggio"]),
	modo: oneOf(["sede", "telefono", "video"]),
	ordine: oneOf(["vicinanza"]),
	vicino: text,
	dal: text,
});

export type SlotSearch = z.output<typeof searchSlotsSchema>;
