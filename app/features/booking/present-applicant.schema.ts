import { z } from "zod";
import { COMPANION_ROLES } from "#app/domain/people/companion.ts";
import { INTERVIEW_LANGUAGES } from "#app/domain/people/interview-language.ts";
import {
	contactFields,
	contactMissing,
	familyNameField,
	hasContact,
	interviewLanguageField,
	nameField,
	optionalLinesField,
} from "#app/features/form-fields.schema.ts";

/** Who is booking: a name and at least one contact. */
export const presentApplicantSchema = z
	.object({
		givenName: nameField("given_name_required"),
		familyName: familyNameField,
		...contactFields,
		interviewLanguage: interviewLanguageField.default(null),
		/** Asks for safe contact. */
		safeContact: z
			.literal("on", "invalid")
			.optional()
			.transform((tick) => tick === "on"),
	})
	.refine(hasContact, contactMissing);

export const noteSchema = z.object({ note: optionalLinesField(200) });

const chosen = z
	.string()
	.max(64)
	.nullish()
	.transform((id) => id || null);

/** What somebody saves who stops before the end: as far as they had come. */
export const bookingChoiceSchema = z.object({
	servizio: chosen,
	sede: chosen,
	disponibilita: chosen,
});

export type BookingChoice = z.output<typeof bookingChoiceSchema>;

/** What the booking keeps of a visitor between its steps. */
export const bookingDraftSchema = z.object({
	booked: z.never().optional(), // then it is a receipt
	/** Only of whoever has saved it: else it is in the address of each step. */
	choice: bookingChoiceSchema.nullable().default(null),
	/** The fields of the applicant as they were typed, when they are saved before they are right. */
	typed: z.record(z.string(), z.string()).default({}),
	note: z.string().default(""),
	/** The seat that was kept last, to say so when its time is up. */
	held: z.object({ slotId: z.string(), until: z.string() }).nullable().default(null),
	applicant: z
		.object({
			givenName: z.string(),
			familyName: z.string(),
			email: z.string().nullable(),
			phone: z.string().nullable(),
			safeContact: z.boolean().default(false),
			interviewLanguage: z.enum(INTERVIEW_LANGUAGES).nullable().default(null),
		})
		.nullable()
		.default(null),
	/** Somebody signed in books for another person, whom `applicant` names. */
	isForSomebodyElse: z.boolean().default(false),
	/** The person who has just enrolled in this browser, as they asked there; for minutes. */
	enrolled: z.object({ applicantId: z.string(), enrolmentId: z.string() }).nullable().default(null),
	/** Who fills the form in together with the person. */
	companion: z
		.object({ name: z.string(), role: z.enum(COMPANION_ROLES), email: z.string().nullable() })
		.nullable()
		.default(null),
});

/** What stands in its place once it has booked. */
export const bookingReceiptSchema = z.object({ booked: z.string() });

export type BookingReceipt = z.output<typeof bookingReceiptSchema>;

export type BookingDraft = z.output<typeof bookingDraftSchema>;

export const emptyBookingDraft: BookingDraft = {
	choice: null,
	typed: {},
	note: "",
	held: null,
	applicant: null,
	isForSomebodyElse: false,
	enrolled: null,
	companion: null,
};
