import { z } from "zod";
import { COMPANION_ROLES } from "#app/domain/people/companion.ts";
import { INTERVIEW_LANGUAGES } from "#app/domain/people/interview-language.ts";
import { locales } from "#app/i18n/locales.ts";

/** What an enrolment keeps between its steps; a step that was not done yet is null. */
export const enrolmentDraftSchema = z.object({
	/** Makes a second sending of the same draft answer with the first's result. */
	key: z.string(),
	/** A draft begun in another year is begun again. */
	editionId: z.string(),
	/** The fields of the next step as they were typed, when they are saved before they are right. */
	typed: z.record(z.string(), z.string()).default({}),
	answers: z.record(z.string(), z.string()).nullable(),
	details: z
		.object({
			givenName: z.string(),
			familyName: z.string(),
			fiscalCode: z.string(),
			residence: z.string(),
		})
		.nullable(),
	contacts: z
		.object({
			email: z.string().nullable(),
			phone: z.string().nullable(),
			language: z.enum(locales),
			interviewLanguage: z.enum(INTERVIEW_LANGUAGES).nullable().default(null),
			safeContact: z.boolean().default(false),
			/** Who fills the form in together with the person. */
			companion: z
				.object({ name: z.string(), role: z.enum(COMPANION_ROLES), email: z.string().nullable() })
				.nullable()
				.default(null),
		})
		.nullable(),
});

export type EnrolmentDraft = z.infer<typeof enrolmentDraftSchema>;
