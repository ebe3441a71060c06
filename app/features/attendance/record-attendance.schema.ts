import { z } from "zod";

/** `none` takes the entry back. */
export const recordAttendanceSchema = z.object({
	attendance: z
		.enum(["arrived", "attended", "no_show", "excused", "none"], "choose")
		.transform((choice) => (choice === "none" ? null : choice)),
});
