import { z } from "zod";
import { readEmail, readPhone } from "#app/domain/people/contact.ts";
import { locales } from "#app/i18n/locales.ts";
import { nameField, optionalField } from "./contact-fields.schema.ts";

/** Who somebody is and how they are written to, as the desk corrects it: they may have no contact. */
export const correctPersonSchema = z.object({
	givenName: nameField("given_name_required"),
	familyName: nameField("family_name_required"),
	email: optionalField(readEmail, "email_invalid"),
	phone: optionalField(readPhone, "phone_invalid"),
	locale: z.enum(locales, "choose"),
	reminders: z.literal("on").optional(),
	safeContact: z.literal("on").optional(),
});

/** The same as they correct it themselves; at least one contact stays. */
export const correctMyDataSchema = correctPersonSchema.refine(
	({ email, phone }) => email !== null || phone !== null,
	{ path: ["email"], message: "contact_required" },
);

export type MyDataCorrection = z.output<typeof correctMyDataSchema>;
