import { z } from "zod";
import { hasRightCheckDigit } from "#app/domain/enrolment/fiscal-code.ts";

/**
 * What the law wants told about the company that runs the portal. null: this installation was not
 * told.
 */
export type CompanyFacts = {
	/** Where letters go; without it the seat that the company publishes stands alone. */
	postalAddress: string | null;
	phone: string | null;
	/** The certified mailbox. */
	pec: string | null;
	/** Eleven digits. */
	vatNumber: string | null;
	/** The page «Amministrazione trasparente» of the company. */
	transparencyUrl: string | null;
	/** The mailbox of the data protection officer. */
	dpoEmail: string | null;
	/** The declaration of accessibility on the national form, once it is made there. */
	accessibilityStatementUrl: string | null;
};

const email = (name: string) => z.email(`${name} must be an e-mail address`).optional();

/** The environment variables that hold them. */
export const companyVariables = {
	COMPANY_ADDRESS: z.string().max(200, "COMPANY_ADDRESS is longer than an address").optional(),
	COMPANY_PHONE: z
		.string()
		.regex(/^\+?[\d ]{6,20}$/, "COMPANY_PHONE must be digits and spaces, such as 011 1234567")
		.optional(),
	COMPANY_PEC: email("COMPANY_PEC"),
	COMPANY_VAT_NUMBER: z
		.string()
		.regex(/^(IT)?\d{11}$/, "COMPANY_VAT_NUMBER must be the eleven digits of a partita IVA")
		.transform((text) => text.replace("IT", ""))
		.refine(hasRightCheckDigit, "COMPANY_VAT_NUMBER has a wrong digit: its check digit differs")
		.optional(),
	TRANSPARENCY_URL: z
		.url({
			protocol: /^https?$/,
			error: "TRANSPARENCY_URL must be an address such as https://www.example.it/trasparenza",
		})
		.optional(),
	DPO_EMAIL: email("DPO_EMAIL"),
	ACCESSIBILITY_STATEMENT_URL: z
		.url({
			protocol: /^https$/,
			error:
				"ACCESSIBILITY_STATEMENT_URL must be an address such as https://form.agid.gov.it/view/…",
		})
		.optional(),
};

const variables = z.object(companyVariables);

export function companyFacts(values: z.output<typeof variables>): CompanyFacts {
	return {
		postalAddress: values.COMPANY_ADDRESS ?? null,
		phone: values.COMPANY_PHONE ?? null,
		pec: values.COMPANY_PEC ?? null,
		vatNumber: values.COMPANY_VAT_NUMBER ?? null,
		transparencyUrl: values.TRANSPARENCY_URL ?? null,
		dpoEmail: values.DPO_EMAIL ?? null,
		accessibilityStatementUrl: values.ACCESSIBILITY_STATEMENT_URL ?? null,
	};
}
