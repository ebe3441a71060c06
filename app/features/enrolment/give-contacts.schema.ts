import { z } from "zod";
import { readEmail, readPhone } from "#app/domain/people/contact.ts";
import { locales } from "#app/i18n/locales.ts";

/** The field's text as `read` writes it down; null when it was left empty. */
function optional(read: (text: string) => string | null, problem: string) {
	return z
		.string()
		.max(300, problem)
		.default("")
		.transform((text, issues) => {
			if (text.trim() === "") return null;
			const value = read(text);
			if (value === null) issues.addIssue({ code: "custom", message: problem });
			return value;
		});
}

/** E-mail, telephone or both: one is enough. And the language to be written to in. */
export const giveContactsSchema = z
	.object({
		email: optional(readEmail, "email_invalid"),
		phone: optional(readPhone, "phone_invalid"),
		language: z.enum(locales, "choose"),
		safeContact: z
			.literal("on", "invalid")
			.optional()
			.transform((tick) => tick === "on"),
	})
	.refine(({ email, phone }) => email !== null || phone !== null, {
		path: ["email"],
		message: "contact_required",
	});
