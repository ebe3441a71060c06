import { z } from "zod";

/** The button of the summary: the form's key, and another slot where the first one was gone. */
export const confirmBookingSchema = z.object({
	chiave: z.string().min(16, "invalid").max(64, "invalid"),
	disponibilita: z.string().max(64, "invalid").optional(),
});
