import { z } from "zod";
import { nameField, referenceField } from "#app/features/form-fields.schema.ts";

/** The code of an appointment, and how the surname begins. */
export const openByReferenceSchema = z.object({
	codice: referenceField,
	cognome: nameField("family_name_required"),
});
