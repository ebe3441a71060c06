import type { CompanyFacts } from "#app/adapters/env/company-facts.server.ts";

/** What is missing while a fact is not set, why it is wanted, and the setting that tells it. */
export const companyFacts = {
	vatNumber: {
		name: "Partita IVA",
		wantedBy: "articolo 35 del DPR 633/1972",
		variable: "COMPANY_VAT_NUMBER",
	},
	pec: {
		name: "Indirizzo PEC",
		wantedBy: "legge 69/2009",
		variable: "COMPANY_PEC",
	},
	transparencyUrl: {
		name: "Link ad «Amministrazione trasparente»",
		wantedBy: "decreto legislativo 33/2013",
		variable: "TRANSPARENCY_URL",
	},
	dpoEmail: {
		name: "Contatto del responsabile della protezione dei dati (DPO)",
		wantedBy: "articolo 37 del Regolamento UE 2016/679",
		variable: "DPO_EMAIL",
	},
	accessibilityStatementUrl: {
		name: "Dichiarazione di accessibilità",
		wantedBy: "legge 4/2004",
		variable: "ACCESSIBILITY_STATEMENT_URL",
	},
	postalAddress: {
		name: "Indirizzo postale con il CAP",
		wantedBy: null,
		variable: "COMPANY_ADDRESS",
	},
	phone: { name: "Numero di telefono", wantedBy: null, variable: "COMPANY_PHONE" },
} satisfies Record<keyof CompanyFacts, { name: string; wantedBy: string | null; variable: string }>;
