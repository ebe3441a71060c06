import { z } from "zod";
import { contactFields, keyField, linesField } from "#app/features/form-fields.schema.ts";

export const PROBLEM_LENGTH = 1000;

/** What could not be used, where, and how to answer if somebody wants an answer. */
export const reportAccessibilitySchema = z.object({
	key: keyField,
	page: z.string("invalid").trim().max(300, "too_long").default(""),
	problem: linesField("fault_required", PROBLEM_LENGTH),
	...contactFields,
});
