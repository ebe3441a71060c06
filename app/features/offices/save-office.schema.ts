import { z } from "zod";
import { readPhone } from "#app/domain/people/contact.ts";
import { optionalEmailField } from "#app/features/form-fields.schema.ts";

const line = (most: number) => z.string().trim().max(most, "too_long");
const optional = (most: number) =>
	line(most)
		.default("")
		.transform((text) => text || null);

/** An office as people find it. */
export const saveOfficeSchema = z.object({
	/** Of a new office; an office stays in its municipality. */
	municipality: z.string().max(100, "choose").default(""),
	name: line(100).min(1, "required"),
	address: line(200).min(1, "required"),
	directions: optional(500),
	openingHours: optional(300),
	/** Kept as it is to be shown, with its spaces. */
	phone: optional(50).refine((text) => text === null || readPhone(text) !== null, "phone_invalid"),
	email: optionalEmailField,
});

export type OfficeForm = z.output<typeof saveOfficeSchema>;

/**
 * A desk of an office: a new one, or another name for one that is there. Each desk of the page has a
 * name field of its own.
 */
export const saveDeskSchema = z
	.record(z.string(), z.unknown())
	.transform((fields) => ({
		desk: fields.desk ?? "",
		deskName: fields[deskNameField(String(fields.desk ?? ""))],
	}))
	.pipe(
		z.object({
			desk: z.string("choose").max(100, "choose"),
			deskName: z.string("required").trim().min(1, "required").max(100, "too_long"),
		}),
	);

/** @param desk its id; empty for a new one */
export function deskNameField(desk: string): string {
	return desk ? `deskName-${desk}` : "deskName";
}
