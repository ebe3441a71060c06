import { z } from "zod";
import { readFiscalCode } from "#app/domain/enrolment/fiscal-code.ts";

const name = (missing: string) => z.string(missing).trim().min(1, missing).max(100, "too_long");

/** Who enrols and where they live. The birth date is in the fiscal code. */
export const giveDetailsSchema = z.object({
	givenName: name("given_name_required"),
	familyName: name("family_name_required"),
	fiscalCode: z
		.string("fiscal_code_empty")
		.max(200, "fiscal_code_wrong_length")
		.transform((text, issues) => {
			const reading = readFiscalCode(text);
			if (reading.ok) return reading.fiscalCode.value;
			issues.addIssue({ code: "custom", message: `fiscal_code_${reading.problem}` });
			return z.NEVER;
		}),
	residence: z.string("municipality_required").min(1, "municipality_required").max(100, "invalid"),
});
