import { z } from "zod";

export const bookForPersonSchema = z.object({
	disponibilita: z.string("slot_required").min(1, "slot_required").max(64, "invalid"),
	key: z.uuid("invalid"),
	note: z.string().trim().max(200, "too_long").default(""),
});
