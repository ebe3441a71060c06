import { z } from "zod";
import { readEmail, readPhone } from "#app/domain/people/contact.ts";

export const PROBLEM_LENGTH = 1000;

/** An optional contact: empty is none. */
const contact = (read: (text: string) => string | null, invalid: string) =>
	z
		.string("invalid")
		.max(300, "too_long")
		.default("")
		.transform((text, check) => {
			if (text.trim() === "") return null;
			const value = read(text);
			if (value === null) check.addIssue({ code: "custom", message: invalid });
			return value;
		});

/** What could not be used, where, and how to answer if somebody wants an answer. */
export const reportAccessibilitySchema = z.object({
	/** Made with the form, so that sending it twice is one report. */
	chiave: z.uuid("invalid"),
	page: z.string("invalid").trim().max(300, "too_long").default(""),
	/** A browser counts the end of a line as one character and sends two. */
	problem: z
		.string("fault_required")
		.max(10_000, "too_long")
		.transform((text) => text.replaceAll("\r\n", "\n").trim())
		.pipe(z.string().min(1, "fault_required").max(PROBLEM_LENGTH, "too_long")),
	email: contact(readEmail, "email_invalid"),
	phone: contact(readPhone, "phone_invalid"),
});
