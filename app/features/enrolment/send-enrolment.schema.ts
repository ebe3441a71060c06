import { z } from "zod";
import { keyField } from "#app/features/form-fields.schema.ts";

/** The last step: the form's own key, and that the privacy notice was read. */
export const sendEnrolmentSchema = z.object({
	/** A draft that somebody kept for later may still hold one of 32 characters. */
	key: z.union([keyField, z.string().regex(/^[\w-]{32}$/)], "invalid"),
	privacy: z.literal("read", "privacy_required"),
});
