import { z } from "zod";
import { readReference } from "#app/domain/booking/reference.ts";

export const resumeDraftSchema = z.object({
	codice: z
		.string("reference_invalid")
		.max(100, "reference_invalid")
		.transform((text, issues) => {
			const code = readReference(text);
			if (code === null) issues.addIssue({ code: "custom", message: "reference_invalid" });
			return code ?? "";
		}),
});
