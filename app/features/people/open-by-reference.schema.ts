import { z } from "zod";
import { referenceField, requiredLineField } from "#app/features/form-fields.schema.ts";

/** The code of an appointment, and how the surname begins. */
export const openByReferenceSchema = z.object({
	codice: referenceField,
	cognome: requiredLineField("family_name_required", 100),
});
