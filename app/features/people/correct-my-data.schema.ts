import { z } from "zod";
import { readFiscalCode } from "#app/domain/enrolment/fiscal-code.ts";
import { readEmail, readPhone } from "#app/domain/people/contact.ts";
import { locales } from "#app/i18n/locales.ts";
import { nameField, optionalField } from "./contact-fields.schema.ts";

/** Who somebody is and how they are written to, as the desk corrects it: they may have no contact. */
const correctPersonSchema = z.object({
	givenName: nameField("given_name_required"),
	familyName: nameField("family_name_required"),
	email: optionalField(readEmail, "email_invalid"),
	phone: optionalField(readPhone, "phone_invalid"),
	locale: z.enum(locales, "choose"),
	reminders: z.literal("on").optional(),
	safeContact: z.literal("on").optional(),
});

/** The same with what only the desk corrects, with a document before it; what is not sent stays. */
export const correctAtDeskSchema = correctPersonSchema.extend({
	fiscalCode: z
		.string()
		.max(200, "fiscal_code_wrong_length")
		.optional()
		.transform((text, issues) => {
			if (text === undefined) return undefined;
			if (text.trim() === "") return null;
			const reading = readFiscalCode(text);
			if (reading.ok) return reading.fiscalCode.value;
			issues.addIssue({ code: "custom", message: `fiscal_code_${reading.problem}` });
			return z.NEVER;
		}),
	/** Empty for somebody who lives elsewhere, or of whom it is not known. */
	municipality: z
		.string()
		.max(100, "invalid")
		.optional()
		.transform((id) => (id === undefined ? undefined : id || null)),
});

/** The same as they correct it themselves; at least one contact stays. */
export const correctMyDataSchema = correctPersonSchema.refine(
	({ email, phone }) => email !== null || phone !== null,
	{ path: ["email"], message: "contact_required" },
);

export type MyDataCorrection = z.output<typeof correctMyDataSchema>;

export type DeskCorrection = z.output<typeof correctAtDeskSchema>;
