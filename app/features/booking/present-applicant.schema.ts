import { z } from "zod";
import { COMPANION_ROLES } from "#app/domain/people/companion.ts";
import { readEmail, readPhone } from "#app/domain/people/contact.ts";

const name = (missing: string) => z.string().trim().min(1, missing).max(100, "too_long");

/** An optional contact: empty is none. */
const contact = (read: (text: string) => string | null, invalid: string) =>
	z
		.string()
		.max(300, "too_long")
		.default("")
		.transform((text, check) => {
			if (text.trim() === "") return null;
			const value = read(text);
			if (value === null) check.addIssue({ code: "custom", message: invalid });
			return value;
		});

/** Who is booking: a name and at least one contact. */
export const presentApplicantSchema = z
	.object({
		givenName: name("given_name_required"),
		familyName: name("family_name_required"),
		email: contact(readEmail, "email_invalid"),
		phone: contact(readPhone, "phone_invalid"),
		/** Asks for discreet messages. */
		safeContact: z
			.literal("on", "invalid")
			.optional()
			.transform((tick) => tick === "on"),
	})
	.refine(({ email, phone }) => email !== null || phone !== null, {
		path: ["email"],
		message: "contact_required",
	});

/** A browser counts the end of a line as one character and sends two. */
export const noteSchema = z.object({
	note: z
		.string()
		.max(2000, "too_long")
		.default("")
		.transform((text) => text.replaceAll("\r\n", "\n").trim())
		.pipe(z.string().max(200, "too_long")),
});

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
	/** Only of who has saved it: else it is in the address of each step. */
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
		})
		.nullable()
		.default(null),
	/** Who fills the form in together with the person. */
	companion: z
		.object({ name: z.string(), role: z.enum(COMPANION_ROLES), email: z.string().nullable() })
		.nullable()
		.default(null),
});

export type BookingDraft = z.output<typeof bookingDraftSchema>;

export const emptyBookingDraft: BookingDraft = {
	choice: null,
	typed: {},
	note: "",
	held: null,
	applicant: null,
	companion: null,
};
