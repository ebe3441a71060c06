import { z } from "zod";

/** The desk's reason is kept with the appointment. */
export const cancelBookingSchema = z.object({
	reason: z.string().trim().max(200, "too_long").default(""),
});
