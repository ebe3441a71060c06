import { z } from "zod";
import { readEmail, readPhone } from "#app/domain/people/contact.ts";
import { locales } from "#app/i18n/locales.ts";

const name = (missing: string) => z.string(missing).trim().min(1, missing).max(100, "too_long");

/** The field's text as `read` writes it down; null when it was left empty. */
function optional(read: (text: string) => string | null, problem: string) {
	return z
		.string()
		.max(254, "too_long")
		.default("")
		.transform((text, issues) => {
			if (text.trim() === "") return null;
			const value = read(text);
			if (value === null) issues.addIssue({ code: "custom", message: problem });
			return value;
		});
}

/** Somebody who phones or stands at the desk: a name is enough. */
export const addPersonSchema = z.object({
	key: z.uuid("invalid"),
	givenName: name("given_name_required"),
	familyName: name("family_name_required"),
	phone: optional(readPhone, "phone_invalid"),
	email: optional(readEmail, "email_invalid"),
	locale: z.enum(locales, "choose"),
	/** Empty for somebody who lives elsewhere. */
	municipality: z.string().max(100, "invalid").default(""),
	/** Set once the desk has seen who may be the same person. */
	another: z.literal("yes", "invalid").optional(),
});
