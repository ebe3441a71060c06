import { z } from "zod";
import { keyField } from "#app/features/form-fields.schema.ts";

/** Somebody of those found is given a seat. */
export const addParticipantSchema = z.object({
	applicant: z.string("choose").min(1, "choose").max(100, "choose"),
	key: keyField,
});
