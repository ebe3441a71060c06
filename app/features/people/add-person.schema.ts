import { z } from "zod";
import { readEmail, readPhone } from "#app/domain/people/contact.ts";
import { locales } from "#app/i18n/locales.ts";
import { nameField, optionalField } from "./contact-fields.schema.ts";

/** Somebody who phones or stands at the desk: a name is enough. */
export const addPersonSchema = z.object({
	key: z.uuid("invalid"),
	givenName: nameField("given_name_required"),
	familyName: nameField("family_name_required"),
	phone: optionalField(readPhone, "phone_invalid"),
	email: optionalField(readEmail, "email_invalid"),
	locale: z.enum(locales, "choose"),
	safeContact: z.literal("on").optional(),
	/** Empty for somebody who lives elsewhere. */
	municipality: z.string().max(100, "invalid").default(""),
	/** Set once the desk has seen who may be the same person. */
	another: z.literal("yes", "invalid").optional(),
});
