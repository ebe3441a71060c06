import { z } from "zod";

/** One box ticked arrives as a text, several as a list, none not at all. */
const ticked = z
	.union([z.string(), z.array(z.string())])
	.default([])
	.transform((value) => [value].flat().filter(Boolean))
	.pipe(z.array(z.string().max(64, "invalid")).max(20, "invalid"));

const partsOfDay = { "": "any", mattina: "morning", pomeriggio: "afternoon" } as const;

/** Where and when a seat would suit. */
export const joinWaitlistSchema = z.object({
	chiave: z.string().min(16, "invalid").max(64, "invalid"),
	servizio: z.string().max(64, "invalid").default(""),
	comune: ticked,
	giorno: ticked.transform((days) => days.map(Number).filter((day) => day >= 1 && day <= 7)),
	parte: z
		.enum(["", "mattina", "pomeriggio"], "invalid")
		.default("")
		.transform((part) => partsOfDay[part]),
});

/** The answer to an offer, or leaving. The offer travels along: the answer is to this one. */
export const answerOfferSchema = z.object({
	risposta: z.enum(["si", "no", "esci"], "invalid"),
	proposta: z.string().max(64, "invalid").default(""),
});
