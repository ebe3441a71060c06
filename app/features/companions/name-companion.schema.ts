import { z } from "zod";
import { COMPANION_ROLES, type Companion } from "#app/domain/people/companion.ts";
import { readEmail } from "#app/domain/people/contact.ts";
import { nameProblemOf } from "#app/domain/people/name.ts";
import { lineField } from "#app/features/form-fields.schema.ts";

/**
 * Who helps, if somebody does: nothing filled in is nobody. An e-mail is taken only together with the
 * person's agreement to the copy, and the agreement only with an e-mail.
 */
export const nameCompanionSchema = z
	.object({
		companionName: lineField(200),
		companionRole: z.enum(["", ...COMPANION_ROLES], "choose").default(""),
		companionEmail: lineField(300),
		companionCopy: z.string("invalid").optional(),
	})
	.transform((form, check): { companion: Companion | null } => {
		const { companionName: name, companionRole: role, companionEmail, companionCopy } = form;
		const agrees = companionCopy !== undefined;
		if (!name && !role && !companionEmail && !agrees) return { companion: null };
		const complain = (field: keyof typeof form, message: string) =>
			check.addIssue({ code: "custom", path: [field], message });
		const reading = companionEmail ? readEmail(companionEmail) : null;
		const email = reading?.ok ? reading.email : null;
		const nameProblem = name ? nameProblemOf(name) : null;
		if (nameProblem) complain("companionName", nameProblem);
		if (!name) complain("companionName", "companion_name_required");
		if (reading && !reading.ok) complain("companionEmail", reading.problem);
		if (companionEmail && !agrees) complain("companionCopy", "companion_agreement_required");
		if (!companionEmail && agrees) complain("companionEmail", "companion_email_required");
		if (role) return { companion: { name, role, email } };
		complain("companionRole", "choose");
		return z.NEVER;
	});
