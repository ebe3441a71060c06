import { z } from "zod";
import { lineField } from "#app/features/form-fields.schema.ts";

/** The desk's reason is kept with the appointment. */
export const cancelBookingSchema = z.object({
	reason: lineField(200),
});
