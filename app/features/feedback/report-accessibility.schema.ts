import { z } from "zod";
import {
	contactFields,
	keyField,
	lineField,
	linesField,
} from "#app/features/form-fields.schema.ts";
import { PROBLEM_LENGTH } from "./text-lengths.ts";

/** What could not be used, where, and how to answer if somebody wants an answer. */
export const reportAccessibilitySchema = z.object({
	key: keyField,
	page: lineField(300),
	problem: linesField("fault_required", PROBLEM_LENGTH),
	...contactFields,
});
