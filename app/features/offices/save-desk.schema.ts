import { z } from "zod";
import { oneLine } from "#app/domain/typed/typed-text.ts";

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
			deskName: z.string("required").overwrite(oneLine).min(1, "required").max(100, "too_long"),
		}),
	);

/** What the name field of a desk is called. @param desk its id; empty for a new one */
export function deskNameField(desk: string): string {
	return desk ? `deskName-${desk}` : "deskName";
}
