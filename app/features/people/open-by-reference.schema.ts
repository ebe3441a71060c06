import { z } from "zod";
import { readReference } from "#app/domain/booking/reference.ts";

/** The code of an appointment, and how the surname begins. */
export const openByReferenceSchema = z.object({
	codice: z
		.string("reference_invalid")
		.max(100, "reference_invalid")
		.transform((text, issues) => {
			const reference = readReference(text);
			if (reference === null) issues.addIssue({ code: "custom", message: "reference_invalid" });
			return reference ?? "";
		}),
	cognome: z
		.string("family_name_required")
		.trim()
		.min(1, "family_name_required")
		.max(100, "too_long"),
});
