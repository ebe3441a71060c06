import { z } from "zod";
import { readReference } from "#app/domain/booking/reference.ts";
import { readFiscalCode } from "#app/domain/enrolment/fiscal-code.ts";
import { readEmail, readPhone } from "#app/domain/people/contact.ts";

/** The fields that forms of several features have. Their messages are codes, as everywhere. */

/** A field that has to be filled in with what `read` makes out. */
const read = (reading: (text: string) => string | null, problem: string) =>
	z.string(problem).transform((text, issues) => {
		const value = reading(text);
		if (value === null) issues.addIssue({ code: "custom", message: problem });
		return value ?? "";
	});

/** The same; null when it was left empty. */
const readIfAny = (reading: (text: string) => string | null, problem: string) =>
	z
		.string(problem)
		.default("")
		.transform((text, issues) => {
			if (text.trim() === "") return null;
			const value = reading(text);
			if (value === null) issues.addIssue({ code: "custom", message: problem });
			return value;
		});

/** Made with the form, so that sending it twice does one thing: a UUID, which may be the id of a row. */
export const keyField = z.uuid("invalid");

export const nameField = (missing: string) =>
	z.string(missing).trim().min(1, missing).max(100, "too_long");

export const emailField = read(readEmail, "email_invalid");

export const optionalEmailField = readIfAny(readEmail, "email_invalid");

export const optionalPhoneField = readIfAny(readPhone, "phone_invalid");

/** How somebody can be written to or called, if they say. */
export const contactFields = { email: optionalEmailField, phone: optionalPhoneField };

/** For who needs one contact at least. */
export const hasContact = ({ email, phone }: { email: string | null; phone: string | null }) =>
	email !== null || phone !== null;

export const contactMissing = { path: ["email"], message: "contact_required" };

/** What somebody reads from a slip of paper: of an appointment, or of a draft that was kept. */
export const referenceField = read(readReference, "reference_invalid");

const fiscalCode = (text: string, issues: z.RefinementCtx) => {
	const reading = readFiscalCode(text);
	if (reading.ok) return reading.fiscalCode.value;
	issues.addIssue({ code: "custom", message: `fiscal_code_${reading.problem}` });
	return z.NEVER;
};

/** The code as it is kept; the message says what is wrong with it. */
export const fiscalCodeField = z.string("fiscal_code_empty").transform(fiscalCode);

/** The same; null when it was left empty. */
export const optionalFiscalCodeField = z
	.string("fiscal_code_empty")
	.transform((text, issues) => (text.trim() === "" ? null : fiscalCode(text, issues)));

/** One box ticked arrives as a text, several as a list, none not at all. */
export const tickedField = z
	.union([z.string(), z.array(z.string())])
	.default([])
	.transform((value) => [value].flat().filter(Boolean))
	.pipe(z.array(z.string().max(64, "invalid")).max(20, "invalid"));

/** Several lines; a browser counts the end of one as one character and sends two. */
const lines = (text: string) => text.replaceAll("\r\n", "\n").trim();

/** At most so many characters. */
export const linesField = (missing: string, most: number) =>
	z.string(missing).transform(lines).pipe(z.string().min(1, missing).max(most, "too_long"));

/** The same; empty is "". */
export const optionalLinesField = (most: number) =>
	z.string("invalid").default("").transform(lines).pipe(z.string().max(most, "too_long"));
