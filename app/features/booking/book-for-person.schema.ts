import { z } from "zod";
import { keyField } from "#app/features/form-fields.schema.ts";

export const bookForPersonSchema = z.object({
	disponibilita: z.string("slot_required").min(1, "slot_required").max(64, "invalid"),
	key: keyField,
	note: z.string().trim().max(200, "too_long").default(""),
});
