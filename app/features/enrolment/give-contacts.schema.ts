import { z } from "zod";
import {
	contactFields,
	contactMissing,
	hasContact,
	interviewLanguageField,
} from "#app/features/form-fields.schema.ts";
import { locales } from "#app/i18n/locales.ts";

/** E-mail, telephone or both: one is enough. And the language to be written to in. */
export const giveContactsSchema = z
	.object({
		...contactFields,
		language: z.enum(locales, "choose"),
		interviewLanguage: interviewLanguageField.default(null),
		safeContact: z
			.literal("on", "invalid")
			.optional()
			.transform((tick) => tick === "on"),
	})
	.refine(hasContact, contactMissing);
