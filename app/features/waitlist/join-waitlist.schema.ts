import { z } from "zod";
import { keyField, tickedField } from "#app/features/form-fields.schema.ts";

const partsOfDay = { "": "any", mattina: "morning", pomeriggio: "afternoon" } as const;

/** Where and when a seat would suit. */
export const wishSchema = z.object({
	key: keyField,
	/** Pressed by whoever has read that there are free times now, and wants to wait all the same. */
	anyway: z.string().optional(),
	comune: tickedField.pipe(z.array(z.string()).min(1, "municipalities_required")),
	giorno: tickedField.transform((days) => days.map(Number).filter((day) => day >= 1 && day <= 7)),
	parte: z
		.enum(["", "mattina", "pomeriggio"], "invalid")
		.default("")
		.transform((part) => partsOfDay[part]),
});

/** The same with what is waited for. */
export const joinWaitlistSchema = z.object({
	servizio: z.string("service_required").min(1, "service_required").max(64, "invalid"),
	...wishSchema.shape,
});

/** The answer to an offer, or leaving. The offer travels along: the answer is to this one. */
export const answerOfferSchema = z.object({
	answer: z.enum(["yes", "no", "leave"], "invalid"),
	offer: z.string().max(64, "invalid").default(""),
});

/** The same at the desk, which says whose wish it is. */
export const answerForPersonSchema = answerOfferSchema.extend({
	/** They may also have been told and think about it, or not have answered the telephone. */
	answer: z.enum(["yes", "no", "leave", "told", "no_answer"], "invalid"),
	wish: z.string().min(1, "invalid").max(64, "invalid"),
});

/** The desk puts somebody on the list; with an appointment: for an earlier one. */
export const addToWaitlistSchema = joinWaitlistSchema.extend({
	booking: z.string().max(64, "invalid").default(""),
});
