import { z } from "zod";
import { referenceField, requiredLineField } from "#app/features/form-fields.schema.ts";

/** A code, and how the surname of its person begins; the code of a saved form needs none. */
export const openByReferenceSchema = z.object({
	reference: referenceField,
	familyName: z
		.union([z.literal("").transform(() => null), requiredLineField("family_name_required", 100)])
		.default(null),
});
