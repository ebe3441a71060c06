import { z } from "zod";
import { dayField } from "./read-when.schema.ts";

/** `confirmed` once the desk has seen what ending the opening takes away. */
export const endRuleSchema = z.object({
	lastOn: dayField,
	confirmed: z.literal("yes", "invalid").optional(),
});
