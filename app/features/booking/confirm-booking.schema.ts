import { z } from "zod";
import { keyField } from "#app/features/form-fields.schema.ts";

/** The button of the summary: the form's key, and another slot where the first one was gone. */
export const confirmBookingSchema = z.object({
	key: keyField,
	disponibilita: z.string().max(64, "invalid").optional(),
});
