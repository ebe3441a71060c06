import { z } from "zod";
import { COMPANION_ROLES, type Companion } from "#app/domain/people/companion.ts";
import { readEmail } from "#app/domain/people/contact.ts";

const text = z.string("invalid").trim().default("");

/**
 * Who helps, if somebody does: nothing filled in is nobody. An e-mail is taken only together with the
 * person's agreement to the copy, and the agreement only with an e-mail.
 */
export const nameCompanionSchema = z
	.object({
		companionName: text.pipe(z.string().max(100, "too_long")),
		companionRole: z.enum(["", ...COMPANION_ROLES], "choose").default(""),
		companionEmail: text,
		companionCopy: z.string("invalid").optional(),
	})
	.transform((form, check): { companion: Companion | null } => {
		const { companionName: name, companionRole: role, companionEmail, companionCopy } = form;
		const agrees = companionCopy !== undefined;
		if (!name && !role && !companionEmail && !agrees) return { companion: null };
		const complain = (field: keyof typeof form, message: string) =>
			check.addIssue({ code: "custom", path: [field], message });
		const email = companionEmail ? readEmail(companionEmail) : null;
		if (!name) complain("companionName", "companion_name_required");
		if (companionEmail && !email) complain("companionEmail", "email_invalid");
		if (companionEmail && !agrees) complain("companionCopy", "companion_agreement_required");
		if (!companionEmail && agrees) complain("companionEmail", "companion_email_required");
		if (role) return { companion: { name, role, email } };
		complain("companionRole", "choose");
		return z.NEVER;
	});
