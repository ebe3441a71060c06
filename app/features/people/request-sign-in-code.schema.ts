import { z } from "zod";
import { readEmail } from "#app/domain/people/contact.ts";

export const requestSignInCodeSchema = z.object({
	email: z
		.string("email_invalid")
		.max(1000, "email_invalid")
		.transform((text, issues) => {
			const email = readEmail(text);
			if (email === null) issues.addIssue({ code: "custom", message: "email_invalid" });
			return email ?? "";
		}),
});
