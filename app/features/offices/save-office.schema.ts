import { z } from "zod";
import { writeLanguages } from "#app/domain/places/office-access.ts";
import { oneLine, plainDigits } from "#app/domain/typed/typed-text.ts";
import { optionalEmailField, tickedField } from "#app/features/form-fields.schema.ts";

const line = (most: number) => z.string().overwrite(oneLine).max(most, "too_long");
const optional = (most: number) =>
	line(most)
		.default("")
		.transform((text) => text || null);

/** Also a short one, which no telephone network abroad would reach. */
const isPhone = (text: string) =>
	/^\+?\d{3,15}$/.test(plainDigits(text).replace(/[\s\p{Pd}./()]/gu, ""));

/** A page that anybody's browser may be sent to. */
const isMapUrl = (text: string) => URL.canParse(text) && new URL(text).protocol === "https:";

/** An office as people find it. */
export const saveOfficeSchema = z.object({
	/** Of a new office; an office stays in its municipality. */
	municipality: z.string().max(100, "choose").default(""),
	name: line(100).min(1, "required"),
	address: line(200).min(1, "required"),
	directions: optional(500),
	/** Of a map that shows it. */
	mapUrl: optional(500).refine((text) => text === null || isMapUrl(text), "map_invalid"),
	transport: optional(300),
	/** null: not known. */
	stepFree: z
		.enum(["", "yes", "no"], "choose")
		.default("")
		.transform((answer) => (answer === "" ? null : answer === "yes")),
	languages: tickedField.transform(writeLanguages),
	openingHours: optional(300),
	/** Kept as it is to be shown, with its spaces. */
	phone: optional(50).refine((text) => text === null || isPhone(text), "phone_invalid"),
	email: optionalEmailField,
});

export type OfficeForm = z.output<typeof saveOfficeSchema>;
