import { z } from "zod";
import {
	contactFields,
	contactMissing,
	familyNameField,
	hasContact,
	interviewLanguageField,
	nameField,
	optionalFiscalCodeField,
} from "#app/features/form-fields.schema.ts";
import { locales } from "#app/i18n/locales.ts";

/** Who somebody is and how they are written to, as the desk corrects it: they may have no contact. */
const correctPersonSchema = z.object({
	givenName: nameField("given_name_required"),
	familyName: familyNameField,
	...contactFields,
	locale: z.enum(locales, "choose"),
	/** What is not sent stays. */
	interviewLanguage: interviewLanguageField.optional(),
	reminders: z.literal("on").optional(),
	safeContact: z.literal("on").optional(),
});

/** The same with what only the desk corrects, with a document before it; what is not sent stays. */
export const correctAtDeskSchema = correctPersonSchema.extend({
	fiscalCode: optionalFiscalCodeField.optional(),
	/** Empty for somebody who lives elsewhere, or of whom it is not known. */
	municipality: z
		.string()
		.max(100, "invalid")
		.optional()
		.transform((id) => (id === undefined ? undefined : id || null)),
});

/** The same as they correct it themselves; at least one contact stays. */
export const correctMyDataSchema = correctPersonSchema.refine(hasContact, contactMissing);

export type MyDataCorrection = z.output<typeof correctMyDataSchema>;

export type DeskCorrection = z.output<typeof correctAtDeskSchema>;
