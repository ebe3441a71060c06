import { z } from "zod";

export const nameField = (missing: string) =>
	z.string(missing).trim().min(1, missing).max(100, "too_long");

/** The field's text as `read` writes it down; null when it was left empty. */
export function optionalField(read: (text: string) => string | null, problem: string) {
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
