import { z } from "zod";
import { readPhone } from "#app/adapters/phone/read-phone.ts";
import { readFiscalCode } from "#app/domain/enrolment/fiscal-code.ts";
import { readEmail } from "#app/domain/people/contact.ts";
import { asInterviewLanguage, INTERVIEW_LANGUAGES } from "#app/domain/people/interview-language.ts";
import { isNoName, nameProblemOf } from "#app/domain/people/name.ts";
import { readReference } from "#app/domain/typed/typed-reference.ts";
import { oneLine, severalLines } from "#app/domain/typed/typed-text.ts";

/** The fields that forms of several features have. Their messages are codes, as everywhere. */

type Reading = { ok: true; value: string } | { ok: false; problem: string };

/** A field that has to be filled in with what `read` makes out; or else it says what is wrong. */
const read = (reading: (text: string) => Reading, missing: string) =>
	z.string(missing).transform((text, issues) => {
		const made = reading(text);
		if (made.ok) return made.value;
		issues.addIssue({ code: "custom", message: made.problem });
		return z.NEVER;
	});

/** The same; null when it was left empty. */
const readIfAny = (reading: (text: string) => Reading, missing: string) =>
	z
		.string(missing)
		.default("")
		.transform((text, issues) => {
			if (oneLine(text) === "") return null;
			const made = reading(text);
			if (made.ok) return made.value;
			issues.addIssue({ code: "custom", message: made.problem });
			return z.NEVER;
		});

const email = (text: string): Reading => {
	const reading = readEmail(text);
	return reading.ok ? { ok: true, value: reading.email } : reading;
};

const phone = (text: string): Reading => {
	const reading = readPhone(text);
	return reading.ok ? { ok: true, value: reading.phone } : reading;
};

const reference = (text: string): Reading => {
	const value = readReference(text);
	return value === null ? { ok: false, problem: "reference_invalid" } : { ok: true, value };
};

/** Made with the form, so that sending it twice does one thing: a UUID, which may be the id of a row. */
export const keyField = z.uuid("invalid");

/** One line of anything, without what can't be seen; empty is "". */
export const lineField = (most: number) =>
	z.string("invalid").overwrite(oneLine).max(most, "too_long").default("");

/** The same, to be filled in. */
export const requiredLineField = (missing: string, most: number) =>
	z.string(missing).overwrite(oneLine).min(1, missing).max(most, "too_long");

/** A person's name, which mails may greet. */
export const nameField = (missing: string) =>
	z.string(missing).overwrite(oneLine).min(1, missing).superRefine(checkName);

/** The same of the name that not everybody has: a dash says so, and "" is kept. */
export const familyNameField = z
	.string("family_name_required")
	.overwrite(oneLine)
	.min(1, "family_name_required")
	.overwrite((name) => (isNoName(name) ? "" : name))
	.superRefine((name, issues) => {
		if (name !== "") checkName(name, issues);
	});

function checkName(name: string, issues: z.RefinementCtx): void {
	const problem = name === "" ? null : nameProblemOf(name);
	if (problem) issues.addIssue({ code: "custom", message: problem });
}

export const emailField = read(email, "email_invalid");

export const optionalEmailField = readIfAny(email, "email_invalid");

export const optionalPhoneField = readIfAny(phone, "phone_invalid");

/** How somebody can be written to or called, if they say. */
export const contactFields = { email: optionalEmailField, phone: optionalPhoneField };

/** For whoever needs one contact at least. */
export const hasContact = ({ email, phone }: { email: string | null; phone: string | null }) =>
	email !== null || phone !== null;

export const contactMissing = { path: ["email"], message: "contact_required" };

/** What somebody reads from a slip of paper: of an appointment, or of a draft that was kept. */
export const referenceField = read(reference, "reference_invalid");

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
	.transform((text, issues) => (oneLine(text) === "" ? null : fiscalCode(text, issues)));

/** null: in Italian. */
export const interviewLanguageField = z
	.enum(["", ...INTERVIEW_LANGUAGES], "choose")
	.transform((language) => asInterviewLanguage(language));

/** One box ticked arrives as a text, several as a list, none not at all. */
export const tickedField = z
	.union([z.string(), z.array(z.string())])
	.default([])
	.transform((value) => [value].flat().filter(Boolean))
	.pipe(z.array(z.string().max(64, "invalid")).max(20, "invalid"));

/** At most so many characters. */
export const linesField = (missing: string, most: number) =>
	z.string(missing).transform(severalLines).pipe(z.string().min(1, missing).max(most, "too_long"));

/** The same; empty is "". */
export const optionalLinesField = (most: number) =>
	z.string("invalid").default("").transform(severalLines).pipe(z.string().max(most, "too_long"));
