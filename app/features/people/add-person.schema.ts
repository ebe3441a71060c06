import { z } from "zod";
import {
	familyNameField,
	interviewLanguageField,
	keyField,
	nameField,
	optionalEmailField,
	optionalPhoneField,
} from "#app/features/form-fields.schema.ts";
import { locales } from "#app/i18n/locales.ts";

/** Somebody who phones or stands at the desk: a name is enough. */
export const addPersonSchema = z.object({
	key: keyField,
	givenName: nameField("given_name_required"),
	familyName: familyNameField,
	phone: optionalPhoneField,
	email: optionalEmailField,
	locale: z.enum(locales, "choose"),
	interviewLanguage: interviewLanguageField.default(null),
	safeContact: z.literal("on").optional(),
	/** Empty for somebody who lives elsewhere. */
	municipality: z.string().max(100, "invalid").default(""),
	/** Set once the desk has seen who may be the same person. */
	another: z.literal("yes", "invalid").optional(),
});
