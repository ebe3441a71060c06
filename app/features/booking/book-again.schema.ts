import { z } from "zod";
import { keyField } from "#app/features/form-fields.schema.ts";

export const bookAgainSchema = z.object({
	disponibilita: z.string("slot_required").min(1, "slot_required").max(64, "invalid"),
	key: keyField,
});
