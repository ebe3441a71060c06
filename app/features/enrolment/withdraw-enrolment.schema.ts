import { z } from "zod";

export const withdrawEnrolmentSchema = z.object({
	iscrizione: z.string("choose").min(1, "choose").max(64, "invalid"),
});
