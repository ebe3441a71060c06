import { z } from "zod";
import { PROBLEM_LENGTH } from "#app/domain/feedback/text-lengths.ts";
import {
	contactFields,
	keyField,
	lineField,
	linesField,
} from "#app/features/form-fields.schema.ts";

/** What could not be used, where, and how to answer if somebody wants an answer. */
export const reportAccessibilitySchema = z.object({
	key: keyField,
	page: lineField(300),
	problem: linesField("fault_required", PROBLEM_LENGTH),
	...contactFields,
});
